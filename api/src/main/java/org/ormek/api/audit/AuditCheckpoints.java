package org.ormek.api.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;

/**
 * The number and hash of every audit row, appended to a file outside the database, so that a cut tail is found. A copy of the
 * file on another machine also finds what somebody with all rights on this one has changed; see docs/api.md.
 */
final class AuditCheckpoints {

    private final Path file;

    AuditCheckpoints(Path file) {
        this.file = file;
    }

    /** What a file says: hashes by row number, and the numbers of lines that are no checkpoints. */
    record Claims(Map<Long, String> hashes, List<Integer> unreadable) {
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Appends the row's line; it is on disk when this returns. */
    void append(AuditRow row) {
        try (FileChannel channel = OwnerOnly.open(file); FileLock lock = channel.lock()) {
            long end = channel.size();
            // A line that a power failure tore ends here; the checker passes over it.
            boolean torn = end > 0 && !endsInNewLine(channel, end);
            String line = (torn ? "\n" : "") + row.number() + " " + row.hash() + "\n";
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), end);
            channel.force(false);
            if (!lock.isValid()) {
                throw new IOException("the lock was lost");
            }
        } catch (IOException e) {
            throw new OrmekException("The file of audit checkpoints " + file + " cannot be written (" + e.getMessage() + "). Check the disk and the rights.", e);
        }
    }

    private static boolean endsInNewLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    Claims read() {
        Map<Long, String> hashes = new HashMap<>();
        List<Integer> unreadable = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.matches("[0-9]{1,18} [0-9a-f]{64}")) {
                    int space = line.indexOf(' ');
                    // The first word counts: a row that was cut off and written over has two.
                    hashes.putIfAbsent(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
                } else if (!line.matches("[0-9]{0,18} ?[0-9a-f]{0,63}")) {
                    unreadable.add(i + 1);
                }
            }
        } catch (IOException e) {
            throw new OrmekException("The file of audit checkpoints " + file + " cannot be read (" + e.getMessage() + "). Check the rights.", e);
        }
        return new Claims(hashes, unreadable);
    }
}
