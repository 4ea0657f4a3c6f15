package org.ormek.ingest.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.ormek.model.OrmekException;

/** Random 256-bit keys of a home, made once and readable by their owner only. */
public final class HomeSecret {

    private HomeSecret() {
    }

    /**
     * The key of that name.
     *
     * @throws OrmekException if it can be neither read nor made
     */
    public static synchronized byte[] of(Path home, String name) {
        Path file = home.resolve("secrets").resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                OwnerOnly.write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new OrmekException("Could not read or make the key " + file + ". Check the rights of the folder.", e);
        }
    }
}
