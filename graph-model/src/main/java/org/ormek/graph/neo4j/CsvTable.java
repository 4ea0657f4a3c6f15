package org.ormek.graph.neo4j;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.neo4j.driver.Value;
import org.ormek.model.OrmekException;

/** A table in the form that the offline importer reads: RFC 4180, texts always quoted, an unquoted nothing for null. */
final class CsvTable implements AutoCloseable {

    /** Parts the elements of a list. */
    static final char BETWEEN = '\u001f';
    /** The importer reads a cell in one buffer of 4 MiB. */
    private static final int LONGEST_CELL = 1_000_000;

    private final BufferedWriter out;

    CsvTable(Path file, String header) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write(header);
        out.write('\n');
    }

    /** One row; cells are texts, numbers, truth values, dates, lists of texts, or the database's null. */
    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells[i]);
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void cell(Object cell) throws IOException {
        switch (cell) {
            case Value value when value.isNull() -> { }
            case Value value -> cell(value.asObject());
            case Number number -> out.write(number.toString());
            case Boolean truth -> out.write(truth.toString());
            case ZonedDateTime date -> out.write(date.toString());
            case List<?> list -> text(joined(list));
            default -> text(cell.toString());
        }
    }

    private static String joined(List<?> list) {
        StringBuilder all = new StringBuilder();
        for (Object element : list) {
            String text = element.toString();
            // In either case the importer would read another list.
            if (text.isEmpty() || text.indexOf(BETWEEN) >= 0) {
                throw unfit("a list with an empty text or a control character in it");
            }
            all.append(all.isEmpty() ? "" : BETWEEN).append(text);
        }
        return all.toString();
    }

    private void text(String text) throws IOException {
        if (text.length() > LONGEST_CELL) {
            throw unfit("a text of more than " + LONGEST_CELL + " characters");
        }
        out.write('"');
        out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
        out.write('"');
    }

    private static OrmekException unfit(String what) {
        return new OrmekException("The offline importer cannot take " + what + ". Import without --first-load.");
    }
}
