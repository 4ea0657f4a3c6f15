package org.ormek.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command writes a document: into the file that was named, or to standard output. */
final class FileOrOutput {

    private FileOrOutput() {
    }

    /** Writes the bytes; a file that was written is named on standard error. Null means standard output. */
    static void write(@Nullable Path file, byte[] bytes) throws IOException {
        if (file == null) {
            System.out.write(bytes);
            System.out.flush();
        } else {
            Files.write(file, bytes);
            System.err.println("Wrote " + file + ".");
        }
    }
}
