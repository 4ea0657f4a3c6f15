package org.ormek.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ormek.model.OrmekException;

/** Files that are named on the command line beside the inputs: mappings, weights, repaired rows. */
final class GivenFile {

    private GivenFile() {
    }

    /**
     * Its text.
     *
     * @param what what the message calls it, for example {@code mapping}
     * @throws OrmekException if it cannot be read
     */
    static String text(String what, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(what, file, e);
        }
    }

    /** Its bytes; throws as {@link #text} does. */
    static byte[] bytes(String what, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(what, file, e);
        }
    }

    /** The file itself, if there is one that can be read; throws as {@link #text} does. */
    static Path existing(String what, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw unreadable(what, file, new NoSuchFileException(file.toString()));
        }
        return file;
    }

    private static OrmekException unreadable(String what, Path file, IOException why) {
        return new OrmekException("The " + what + " " + file + " cannot be read. Check the path.", why);
    }
}
