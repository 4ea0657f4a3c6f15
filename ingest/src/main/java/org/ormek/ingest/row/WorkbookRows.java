package org.ormek.ingest.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ormek.model.Issue;

/** The first sheet of an XLSX workbook with a header row. Formula cells give their stored value. */
final class WorkbookRows {

    private WorkbookRows() {
    }

    static RowSource open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<SourceRow> rows = new ArrayList<>();
            List<String> header = new ArrayList<>();
            for (Row row : workbook.getFirstSheet().read()) {
                if (header.isEmpty()) {
                    row.forEach(cell -> header.add(cell == null ? "" : cell.getText().strip()));
                } else {
                    SourceRow read = read(row, header);
                    if (!read.fields().isEmpty()) {
                        rows.add(read);
                    }
                }
            }
            return new ListRows(rows.iterator());
        } catch (ExcelReaderException | IOException e) {
            return ListRows.defective(Issue.Reason.UNREADABLE_DOCUMENT,
                    "Not a readable XLSX workbook (" + e.getMessage() + "). Open it in a spreadsheet program and save it again as .xlsx.");
        }
    }

    private static SourceRow read(Row row, List<String> header) {
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
}
