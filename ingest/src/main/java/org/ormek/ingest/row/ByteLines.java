package org.ormek.ingest.row;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Physical lines of a file as bytes, with their offsets; LF, CR LF and CR end a line. Very long lines are kept up to a limit. */
final class ByteLines implements AutoCloseable {

    static final int MAX_LINE_BYTES = 8 << 20;

    private final InputStream in;
    private long offset;
    private long line;
    private int pushedBack = -2;
    private long terminatorBytes;

    ByteLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** One line; {@code bytes} without its end, {@code length} its true length, which is larger if it was cut. */
    record Line(long number, long offset, byte[] bytes, long length, int terminator) {
        boolean isCut() {
            return length > bytes.length;
        }
    }

    @Nullable Line next() throws IOException {
        int b = read();
        if (b < 0) {
            return null;
        }
        long start = offset - 1;
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        long length = 0;
        int terminator = 0;
        while (b >= 0) {
            if (b == '\n') {
                terminator = 1;
                break;
            }
            if (b == '\r') {
                terminator = 1;
                int following = read();
                if (following == '\n') {
                    terminator = 2;
                } else if (following >= 0) {
                    pushedBack = following;
                    offset--;
                }
                break;
            }
            if (length < MAX_LINE_BYTES) {
                bytes.write(b);
            }
            length++;
            b = read();
        }
        terminatorBytes += terminator;
        return new Line(line, start, bytes.toByteArray(), length, terminator);
    }

    /** Bytes read so far; the size of the file at its end. */
    long consumed() {
        return offset;
    }

    long terminatorBytes() {
        return terminatorBytes;
    }

    private int read() throws IOException {
        int b = pushedBack;
        if (b != -2) {
            pushedBack = -2;
        } else {
            b = in.read();
        }
        if (b >= 0) {
            offset++;
        }
        return b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
