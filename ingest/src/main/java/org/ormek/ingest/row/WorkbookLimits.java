package org.ormek.ingest.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Measures what a workbook inflates to before a reader holds any of it, so that a small file cannot fill the memory. */
final class WorkbookLimits {

    static final int MAX_ENTRIES = 10_000;
    /** Shared strings and styles are held in memory by the reader. */
    static final long MAX_HELD_BYTES = 128L << 20;
    /** Sheets are streamed. */
    static final long MAX_BYTES = 4L << 30;

    private WorkbookLimits() {
    }

    /** A limit was passed; the message says which. */
    static final class Exceeded extends Exception {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    /** Reads the whole container once. */
    static void check(InputStream file) throws IOException, Exceeded {
        long all = 0;
        long held = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new Exceeded("The workbook has more than " + MAX_ENTRIES + " parts; it is not read. Save the sheet as CSV.");
                }
                boolean streamed = entry.getName().startsWith("xl/worksheets/");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    held += streamed ? 0 : read;
                    if (held > MAX_HELD_BYTES || all > MAX_BYTES) {
                        throw new Exceeded("The workbook inflates to more than " + ((held > MAX_HELD_BYTES ? MAX_HELD_BYTES : MAX_BYTES) >> 20)
                                + " MiB; it is not read. Save the sheet as CSV.");
                    }
                }
            }
        }
        if (entries == 0) {
            throw new IOException("it is no ZIP container");
        }
    }
}
