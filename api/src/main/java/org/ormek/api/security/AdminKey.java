package org.ormek.api.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ormek.home.OwnerOnly;
import org.ormek.model.OrmekException;

/** The first key of a home. */
public final class AdminKey {

    private AdminKey() {
    }

    /**
     * If no key of role ADMIN opens, makes one and writes it to {@code admin.key} in the home, readable by its owner only.
     * The file is written before the key is made, so that no key is ever made that nobody has.
     *
     * @return the file; it may be missing if somebody keeps the key elsewhere
     * @throws OrmekException if the file cannot be written
     */
    public static Path ensure(Path home, ApiKeys keys) {
        Path file = home.resolve("admin.key");
        if (!keys.hasAdmin()) {
            Token token = Token.random();
            try {
                OwnerOnly.folder(home);
                OwnerOnly.replace(file, (token.text() + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new OrmekException("Could not write " + file + ". Check the rights of the folder.", e);
            }
            keys.store(token, "admin", Role.ADMIN, List.of("*"), null, null);
        }
        return file;
    }
}
