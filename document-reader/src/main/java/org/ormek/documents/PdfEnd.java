package org.ormek.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Looks for the end marker of a PDF (ISO 32000-1, 7.5.5), without which the file was cut. */
final class PdfEnd {

    private static final int SEARCHED_BYTES = 4096;

    private PdfEnd() {}

    static boolean isPresent(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(SEARCHED_BYTES, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
