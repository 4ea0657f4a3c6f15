package org.ormek.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program's tree is. */
public final class Checkout {

    private Checkout() {
    }

    /** The folder with the launcher: this one or the nearest above it. Throws if there is none. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("ormek")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run this from inside the checkout");
    }
}
