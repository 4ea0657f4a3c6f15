package org.ormek.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.ormek.model.OrmekException;

/** Random 256-bit keys of a home, made once, whoever asks first, and readable by their owner only. */
public final class HomeSecret {

    private static final int BYTES = 32;

    private HomeSecret() {
    }

    /**
     * The key of that name.
     *
     * @throws OrmekException if it can be neither read nor made, or is not whole
     */
    public static byte[] of(Path home, String name) {
        Path folder = home.resolve("secrets");
        Path file = folder.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                // Two processes that begin a home together must not go on with two keys.
                new ProcessLock(OwnerOnly.folder(home.resolve("run")).resolve("secrets.lock")).hold(() -> makeIfMissing(folder, file));
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new OrmekException("The key " + file + " is damaged: it has " + key.length + " bytes instead of " + BYTES + ". Put it back from a backup.");
            }
            return key;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OrmekException("Interrupted while waiting for another process of this home", e);
        } catch (OrmekException e) {
            throw e;
        } catch (Exception e) {
            throw new OrmekException("Could not read or make the key " + file + " (" + e.getMessage() + "). Check the rights of the folder.", e);
        }
    }

    private static Path makeIfMissing(Path folder, Path file) throws Exception {
        if (!Files.exists(file)) {
            OwnerOnly.folder(folder);
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            OwnerOnly.replace(file, fresh);
        }
        return file;
    }
}
