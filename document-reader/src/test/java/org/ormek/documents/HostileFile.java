package org.ormek.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file made to harm its reader.
 *
 * @param kind     what it is an example of, a row of the table of results
 * @param name     file name, unique in the corpus
 * @param expected verdicts that are right for it
 * @param content  writes it
 */
record HostileFile(String kind, String name, Set<Verdict> expected, Content content) {

    /** Makes the bytes of a file when they are needed: some are large. */
    interface Content {
        byte[] bytes() throws Exception;
    }

    static HostileFile of(String kind, String name, Content content, Verdict first, Verdict... others) {
        return new HostileFile(kind, name, EnumSet.of(first, others), content);
    }

    /** Writes it into a folder. */
    Path writeTo(Path folder) throws Exception {
        return Files.write(folder.resolve(name), content.bytes());
    }
}
