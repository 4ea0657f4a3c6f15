package org.ormek.api.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** API keys. A token is {@code ork_<id>_<secret>}; only the digest of the 256-bit secret is kept. */
public final class ApiKeys {

    private static final String PREFIX = "ork_";

    private final JdbcTemplate jdbc;

    /** On the relational store; makes its tables. */
    public ApiKeys(DataSource store) {
        new ResourceDatabasePopulator(new ClassPathResource("org/ormek/api/api.sql")).execute(store);
        this.jdbc = new JdbcTemplate(store);
    }

    /**
     * A key as it may be shown.
     *
     * @param id        short name of the token
     * @param name      whom it was given to
     * @param role      what it may do
     * @param datasets  what it may see
     * @param purpose   fixed purpose; null if none
     * @param revoked   true if it no longer opens anything
     */
    public record KeyCard(String id, String name, Role role, List<String> datasets, @Nullable String purpose, boolean revoked) {
    }

    /** Makes a key and gives its token, which is shown this once. */
    public String create(String name, Role role, List<String> datasets, @Nullable String purpose) {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[8];
        byte[] secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        String shortName = HexFormat.of().formatHex(id);
        String clear = HexFormat.of().formatHex(secret);
        jdbc.update("INSERT INTO api_key (id, name, role, datasets, purpose, digest, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)", shortName, name,
                role.name(), String.join(",", datasets), purpose, digest(clear), OffsetDateTime.now(ZoneOffset.UTC));
        return PREFIX + shortName + "_" + clear;
    }

    /** Who holds the token; empty if it is unknown, wrong or revoked. */
    public Optional<Asker> authenticate(String token) {
        String[] parts = token.split("_", -1);
        if (parts.length != 3 || !token.startsWith(PREFIX) || parts[1].length() != 16) {
            return Optional.empty();
        }
        return jdbc.query("SELECT name, role, datasets, purpose, digest FROM api_key WHERE id = ? AND revoked = FALSE", (row, n) ->
                MessageDigest.isEqual(row.getString("digest").getBytes(StandardCharsets.US_ASCII), digest(parts[2]).getBytes(StandardCharsets.US_ASCII))
                        ? Optional.of(new Asker(row.getString("name"), Role.valueOf(row.getString("role")), List.of(row.getString("datasets").split(",")),
                                row.getString("purpose")))
                        : Optional.<Asker>empty(), parts[1]).stream().findFirst().flatMap(asker -> asker);
    }

    /** All keys, by name. */
    public List<KeyCard> list() {
        return jdbc.query("SELECT * FROM api_key ORDER BY name, id", (row, n) -> new KeyCard(row.getString("id"), row.getString("name"),
                Role.valueOf(row.getString("role")), List.of(row.getString("datasets").split(",")), row.getString("purpose"), row.getBoolean("revoked")));
    }

    /** Takes a key back; false if there is none with that id. */
    public boolean revoke(String id) {
        return jdbc.update("UPDATE api_key SET revoked = TRUE WHERE id = ?", id) > 0;
    }

    /**
     * Makes the first key and writes it to {@code admin.key} in the home, readable by its owner only. Does nothing if any key exists.
     *
     * @return the file
     */
    public Path ensureAdminKey(Path home) {
        Path file = home.resolve("admin.key");
        if (list().isEmpty() || !Files.exists(file)) {
            try {
                Files.deleteIfExists(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, create("admin", Role.ADMIN, List.of("*"), null) + "\n");
            } catch (IOException e) {
                throw new OrmekException("Could not write " + file + ". Check the rights of the folder.", e);
            }
        }
        return file;
    }

    private static String digest(String secret) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(secret.getBytes(StandardCharsets.US_ASCII));
        return Sha256.of(digest).hex();
    }
}
