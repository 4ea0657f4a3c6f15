package org.ormek.ingest.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ormek.ingest.archive.Archive;
import org.ormek.ingest.ledger.ImportEntry;
import org.ormek.ingest.ledger.IssueEntry;
import org.ormek.ingest.ledger.Ledger;
import org.ormek.ingest.row.RowSources;
import org.ormek.ingest.shared.ImportJob;
import org.ormek.ingest.shared.Mapping;
import org.ormek.model.OrmekException;

/**
 * Brings a row with an issue in again, as it was received (a newer reader or mapping may read it now) or repaired. The
 * row becomes a small source of its own, in the same framing as its file, and goes the way of every import: what it says
 * is archived, accounted for, and added once.
 */
public final class Replay {

    private static final long MAX_ROW_BYTES = 64L << 20;

    private final Archive archive;
    private final Ledger ledger;
    private final Imports imports;

    /** Over the archive and ledger of a home, with the imports that will run what is ordered here. */
    public Replay(Archive archive, Ledger ledger, Imports imports) {
        this.archive = archive;
        this.ledger = ledger;
        this.imports = imports;
    }

    /**
     * The issue with the number, or with a number that starts so.
     *
     * @throws OrmekException if there is none, or more than one
     */
    public IssueEntry find(String idStart) {
        var found = ledger.findIssues(idStart);
        if (found.size() != 1) {
            throw new OrmekException(found.isEmpty() ? "There is no issue " + idStart + ". './ormek jobs --issues IMPORT' lists them."
                    : "More than one issue starts with " + idStart + ". Give more of its number.");
        }
        return found.getFirst();
    }

    /**
     * The bytes of the row as received.
     *
     * @throws OrmekException if its format has no offsets, or the archive cannot be read
     */
    public byte[] rowOf(IssueEntry issue) {
        if (issue.byteOffset() < 0) {
            throw new OrmekException("Rows of " + issue.sourceName() + " have no offsets. Repair the file and ingest it again; what is known is not added twice.");
        }
        return bytes(issue, issue.byteOffset(), issue.byteLength());
    }

    /**
     * Orders an import of the one row.
     *
     * @param repaired the row's new text in UTF-8; null to take it as received
     * @param mapping  another mapping in YAML; null for the one of its import
     * @return number of the import
     * @throws OrmekException if the row cannot be had, or the text does not fit the file's encoding
     */
    public long order(IssueEntry issue, byte @Nullable [] repaired, @Nullable String mapping, String asker) {
        ImportEntry entry = importOf(issue);
        String mappingText = mapping == null ? entry.mapping() : mapping;
        ImportJob job = ImportJob.find(entry.job()).orElseThrow();
        try {
            Path file = Files.createTempFile("ormek-replay", ".part");
            try {
                Files.write(file, framed(issue, entry, repaired == null ? rowOf(issue) : encoded(repaired, entry)));
                return imports.order(job, entry.dataset(), file, name(issue, repaired != null), mappingText, asker);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new OrmekException("The row cannot be written to a temporary file (" + e.getMessage() + "). Check the disk.", e);
        }
    }

    /** Notes in the ledger that the import brought the row in, if it did. Gives whether it did. */
    public boolean settle(IssueEntry issue, ImportEntry replayed) {
        boolean in = replayed.state().equals("DONE") && replayed.counts().quarantined() == 0 && replayed.counts().read() > 0;
        if (in) {
            ledger.replayed(issue, replayed.id());
        }
        return in;
    }

    private ImportEntry importOf(IssueEntry issue) {
        return ledger.find(issue.importId()).orElseThrow(() -> new OrmekException("The import of issue " + issue.id() + " is not in the ledger."));
    }

    private static String name(IssueEntry issue, boolean repaired) {
        String name = issue.sourceName();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return name.substring(0, dot) + " (" + (repaired ? "repaired " : "again ") + "byte " + issue.byteOffset() + ")" + name.substring(dot);
    }

    /** A row of a table needs its header, an element of a document its brackets. */
    private byte[] framed(IssueEntry issue, ImportEntry entry, byte[] row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String format = mappingOf(entry).format();
        switch (format.isEmpty() ? RowSources.endingOf(issue.sourceName()) : format) {
            case "csv", "tsv" -> {
                out.writeBytes(bytes(issue, 0, RowSources.headerBytes(archive.pathOf(entry.source()), mappingOf(entry).encoding())));
                out.writeBytes(row);
            }
            case "json" -> {
                boolean array = issue.location().startsWith("$[") && !issue.location().startsWith("$['");
                out.write(array ? '[' : '{');
                out.writeBytes(row);
                out.write(array ? ']' : '}');
            }
            default -> out.writeBytes(row);
        }
        return out.toByteArray();
    }

    private static Mapping mappingOf(ImportEntry entry) {
        return entry.mapping().isBlank() ? Mapping.NONE : Mapping.parse(entry.mapping());
    }

    private static byte[] encoded(byte[] repaired, ImportEntry entry) {
        Charset encoding = mappingOf(entry).encoding();
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return repaired;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(repaired));
            ByteBuffer bytes = encoding.newEncoder().encode(text);
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new OrmekException("The repaired row is not UTF-8, or has letters that " + encoding + ", the encoding of its file, does not know.", e);
        }
    }

    private byte[] bytes(IssueEntry issue, long offset, long length) {
        if (length > MAX_ROW_BYTES) {
            throw new OrmekException("The row is larger than " + (MAX_ROW_BYTES >> 20) + " MiB. Repair the file and ingest it again.");
        }
        try (RandomAccessFile file = new RandomAccessFile(archive.pathOf(importOf(issue).source()).toFile(), "r")) {
            byte[] bytes = new byte[(int) length];
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new OrmekException("The archived source of " + issue.sourceName() + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
