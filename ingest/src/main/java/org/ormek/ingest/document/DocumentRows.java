package org.ormek.ingest.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.row.RowSource;
import org.ormek.ingest.row.SourceRow;
import org.ormek.model.Issue;
import org.ormek.model.Sha256;

/** A document as one row: its text, and the number and date that stand at its head. */
public final class DocumentRows implements RowSource {

    /** Endings of documents. */
    public static final Set<String> ENDINGS = Set.of("eml", "msg", "pdf", "doc", "docx", "odt", "rtf", "html", "htm", "txt", "png", "jpg", "jpeg", "tif", "tiff");

    private static final Pattern NUMBER = Pattern.compile("(?:Заявление|Өтініш|Complaint|Арыз)\\s*(?:№|No\\.?|N)\\s*(\\S{1,40})");
    private static final Pattern DAY = Pattern.compile("(?:Дата|Күні|Date):\\s*(\\d{2})\\.(\\d{2})\\.(\\d{4})");

    private final DocumentReaderProcess reader;
    private final Path file;
    private final String name;
    private boolean done;

    /** Of one file as archived, with its name as received. */
    public DocumentRows(DocumentReaderProcess reader, Path file, String name) {
        this.reader = reader;
        this.file = file;
        this.name = name;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        long size = Files.size(file);
        // The identity of a document is its digest: two that differ anywhere are two.
        byte[] bytes = digestOf(file);
        DocumentReaderProcess.Reading reading = reader.read(file, name);
        if (!Set.of("OK", "TRUNCATED").contains(reading.verdict()) || reading.text().isBlank()) {
            return new SourceRow("document", 0, 0, size, bytes, Map.of(), new SourceRow.Defect(Issue.Reason.UNREADABLE_DOCUMENT,
                    reading.verdict() + ": " + reading.reason()));
        }
        SourceRow.Defect missing = reading.truncated() ? new SourceRow.Defect(Issue.Reason.DOCUMENT_TRUNCATED, reading.reason()) : null;
        return new SourceRow("document", 0, 0, size, bytes, fields(reading), missing);
    }

    private static byte[] digestOf(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.newDigest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getMessageDigest().digest();
        }
    }

    private static Map<String, List<String>> fields(DocumentReaderProcess.Reading reading) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("text", List.of(reading.text()));
        Matcher number = NUMBER.matcher(reading.text());
        if (number.find()) {
            fields.put("id", List.of(number.group(1)));
        }
        Matcher day = DAY.matcher(reading.text());
        if (day.find()) {
            fields.put("received_at", List.of(day.group(3) + "-" + day.group(2) + "-" + day.group(1)));
        }
        fields.putAll(LetterHead.of(reading.text()));
        return fields;
    }

    @Override
    public long separatorBytes() {
        return 0;
    }

    @Override
    public void close() {
        // the reader is shared
    }
}
