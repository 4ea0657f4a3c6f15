package org.ormek.ingest.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.ormek.model.Issue;

/** The first sheet of an XLSX workbook with a header row, read row by row. Formula cells give their stored value. */
final class WorkbookRows implements RowSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header = new ArrayList<>();
    private boolean broken;

    private WorkbookRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    /** The rows of a workbook; a file that is none, or inflates beyond the limits, gives one defective row. */
    static RowSource open(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            WorkbookLimits.check(in);
        } catch (WorkbookLimits.Exceeded e) {
            return ListRows.defective(Issue.Reason.RECORD_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unreadable(e);
        }
        InputStream in = Files.newInputStream(file);
        try {
            return new WorkbookRows(new ReadableWorkbook(in));
        } catch (ExcelReaderException | IOException e) {
            in.close();
            return unreadable(e);
        }
    }

    private static ListRows unreadable(Exception why) {
        return ListRows.defective(Issue.Reason.UNREADABLE_DOCUMENT, sentence(why));
    }

    private static String sentence(Exception why) {
        return "Not a readable XLSX workbook (" + why.getMessage() + "). Open it in a spreadsheet program and save it again as .xlsx.";
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            while (!broken && rows.hasNext()) {
                Row row = rows.next();
                if (header.isEmpty()) {
                    row.forEach(cell -> header.add(cell == null ? "" : cell.getText().strip()));
                    continue;
                }
                SourceRow read = read(row);
                if (!read.fields().isEmpty()) {
                    return read;
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            broken = true;
            return new SourceRow("sheet 1, the rest", 0, -1, 0, new byte[0], Map.of(),
                    new SourceRow.Defect(Issue.Reason.UNREADABLE_DOCUMENT, sentence(e)));
        }
    }

    private SourceRow read(Row row) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringBuilder canonical = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            String text = i < row.getCellCount() && row.getCell(i) != null ? row.getCell(i).getText() : "";
            if (!text.isBlank() && !header.get(i).isEmpty()) {
                fields.put(header.get(i), List.of(text));
            }
            canonical.append(header.get(i)).append('\u001f').append(text).append('\u001e');
        }
        return ListRows.row("sheet 1, row " + row.getRowNum(), canonical.toString(), fields);
    }

    @Override
    public long separatorBytes() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
