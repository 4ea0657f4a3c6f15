package org.ormek.ingest.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ormek.model.OrmekException;

/** Chooses how a file is cut into rows by its name's ending. */
public final class RowSources {

    /** Endings of files that hold rows. */
    public static final List<String> ENDINGS = List.of("jsonl", "ndjson", "csv", "tsv", "xlsx", "json", "yaml", "yml", "txt");

    /** What a mapping may name as the format of a file. */
    public static final List<String> FORMATS = List.of("jsonl", "csv", "xlsx", "json", "yaml", "txt", "iob2");

    private RowSources() {
    }

    /** The ending of a name in lower case, without the dot; empty if there is none. */
    public static String endingOf(String name) {
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Length of what stands before the first row of a table: byte order mark, blank lines, header. */
    public static long headerBytes(Path file, Charset encoding) throws IOException {
        try (CsvRows rows = new CsvRows(file, encoding)) {
            SourceRow first = rows.next();
            return first == null ? rows.separatorBytes() : first.byteOffset();
        }
    }

    /**
     * Opens a file.
     *
     * @param file     where its bytes are
     * @param name     its name as received
     * @param format   how to read it, one of {@link #FORMATS}; empty to go by the ending of the name
     * @param encoding of text formats
     * @throws OrmekException if no reader fits the ending
     */
    public static RowSource open(Path file, String name, String format, Charset encoding) throws IOException {
        return switch (format.isEmpty() ? endingOf(name) : format) {
            case "jsonl", "ndjson" -> new JsonLineRows(file, encoding);
            case "csv", "tsv" -> new CsvRows(file, encoding);
            case "xlsx" -> WorkbookRows.open(file);
            case "json" -> new JsonDocumentRows(file);
            case "yaml", "yml" -> TagPackRows.open(file);
            case "iob2" -> new SentenceRows(file, encoding);
            case "txt" -> new PlainLineRows(file, name);
            default -> throw new OrmekException("No reader for files that end in '." + endingOf(name) + "'. Use one of " + ENDINGS + ".");
        };
    }
}
