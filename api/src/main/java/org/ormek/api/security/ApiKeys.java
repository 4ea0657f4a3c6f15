package org.ormek.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;
import org.springframework.jdbc.core.JdbcTemplate;

/** API keys. Only the digest of a token's secret is kept; a slow hash is not needed, because the secret has 256 random bits. */
public final class ApiKeys {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** On a relational store that has the tables of this module. */
    public ApiKeys(DataSource store) {
        this(store, Clock.systemUTC());
    }

    /** The same with the clock that decides what has expired. */
    public ApiKeys(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    /** Makes a key that never expires and gives its token, which is shown this once. */
    public String create(String name, Role role, List<String> datasets, @Nullable String purpose) {
        return create(name, role, datasets, purpose, null);
    }

    /**
     * Makes a key and gives its token, which is shown this once.
     *
     * @param name      whom it is given to, 1 to 100 characters of one line
     * @param datasets  names, or a single {@code *} for all
     * @param purpose   fixed purpose of its reads, 5 to 500 characters; null if each read must say its own
     * @param expiresAt when it stops opening anything; null for never
     * @throws OrmekException if one of them is wrong; the message says which
     */
    public String create(String name, Role role, List<String> datasets, @Nullable String purpose, @Nullable Instant expiresAt) {
        KeyRules.check(name, datasets, purpose, expiresAt, clock);
        Token token = Token.random();
        store(token, name, role, datasets, purpose, expiresAt);
        return token.text();
    }

    void store(Token token, String name, Role role, List<String> datasets, @Nullable String purpose, @Nullable Instant expiresAt) {
        jdbc.update("INSERT INTO api_key (id, name, role, datasets, purpose, digest, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", token.id(), name,
                role.name(), String.join(",", datasets), purpose, token.digest(), utc(clock.instant()), expiresAt == null ? null : utc(expiresAt));
    }

    /** Who holds the token; empty if it is unknown, wrong, revoked or expired. */
    public Optional<Asker> authenticate(String text) {
        return Token.parse(text).flatMap(token -> jdbc.query("SELECT * FROM api_key WHERE id = ?", (row, n) -> new Known(card(row), row.getString("digest")), token.id())
                .stream().filter(known -> known.opensWith(token) && known.card().opensAt(clock.instant())).findFirst().map(known -> known.card().asker()));
    }

    private record Known(KeyCard card, String digest) {

        boolean opensWith(Token token) {
            return MessageDigest.isEqual(digest.getBytes(StandardCharsets.US_ASCII), token.digest().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** All keys, by name. */
    public List<KeyCard> list() {
        return jdbc.query("SELECT * FROM api_key ORDER BY name, id", (row, n) -> card(row));
    }

    /** True if some key of role {@link Role#ADMIN} still opens. */
    public boolean hasAdmin() {
        return list().stream().anyMatch(key -> key.role() == Role.ADMIN && key.opensAt(clock.instant()));
    }

    /** Takes a key back, at once and for good; false if there is none with that id. */
    public boolean revoke(String id) {
        return jdbc.update("UPDATE api_key SET revoked = TRUE WHERE id = ?", id) > 0;
    }

    private static KeyCard card(ResultSet row) throws SQLException {
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        return new KeyCard(row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")), List.of(row.getString("datasets").split(",")),
                row.getString("purpose"), row.getObject("created_at", OffsetDateTime.class).toInstant(), expires == null ? null : expires.toInstant(),
                row.getBoolean("revoked"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
