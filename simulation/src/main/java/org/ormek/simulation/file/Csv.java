package org.ormek.simulation.file;

import java.util.List;

/** Comma- or semicolon-separated text with CRLF line ends (RFC 4180). */
public final class Csv {
    /** The byte order mark that spreadsheet programs put first. */
    public static final String BOM = "\uFEFF";

    private Csv() {
    }

    /** The table as text: the header and the rows, cells quoted where they must be. */
    public static String table(char separator, List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        append(text, separator, header);
        rows.forEach(row -> append(text, separator, row));
        return text.toString();
    }

    private static void append(StringBuilder text, char separator, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            String cell = cells.get(i);
            boolean quote = cell.indexOf(separator) >= 0 || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
            text.append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        text.append("\r\n");
    }
}
