package org.ormek.crawl.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of lines in UTF-8 that only grows, and can be cut back to where it was at a checkpoint. Safe for use by several threads. */
public final class LineFile implements Closeable {

    private final FileChannel file;

    /** Opens the file at its end; makes it if missing. */
    public LineFile(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.position(file.size());
    }

    /** Appends a line; line breaks in it must be escaped already. */
    public synchronized void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Bytes so far. */
    public synchronized long length() throws IOException {
        return file.position();
    }

    /** Forgets what was written behind the given length. */
    public synchronized void cut(long length) throws IOException {
        file.truncate(Math.min(length, file.size()));
        file.position(file.size());
    }

    /** Waits until all lines are on the disk. */
    public synchronized void force() throws IOException {
        file.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isOpen()) {
            file.force(true);
            file.close();
        }
    }
}
