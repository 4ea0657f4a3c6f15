package org.ormek.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes homes comparable. */
public final class Homes {

    private Homes() {
    }

    /** Copies the keys by which victims and cards become pseudonyms, so that the same victim has the same in both homes. */
    public static void shareSecrets(Path from, Path to) throws IOException {
        Path target = to.resolve("secrets");
        Files.createDirectories(target);
        try (Stream<Path> keys = Files.list(from.resolve("secrets"))) {
            for (Path key : keys.toList()) {
                Files.copy(key, target.resolve(key.getFileName()));
            }
        }
    }
}
