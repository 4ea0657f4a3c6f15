package org.ormek.console.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wrong attempts to sign in, by name, also of names that there are none of. Kept in the store, so that a restart does not forget them. */
final class SignInTries {

    private static final int MOST = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SignInTries(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    /** Until when the name is locked; empty if it is not. */
    Optional<Instant> lockedUntil(String name) {
        jdbc.update("DELETE FROM sign_in_try WHERE last_at < ?", clock.instant().minus(LOCK).atOffset(ZoneOffset.UTC));
        return jdbc.query("SELECT last_at FROM sign_in_try WHERE name = ? AND failures >= ?", (row, n) -> row.getObject("last_at", OffsetDateTime.class).toInstant().plus(LOCK), name, MOST)
                .stream().findFirst();
    }

    synchronized void noteWrong(String name) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (jdbc.update("UPDATE sign_in_try SET failures = failures + 1, last_at = ? WHERE name = ?", now, name) == 0) {
            jdbc.update("INSERT INTO sign_in_try (name, failures, last_at) VALUES (?, 1, ?)", name, now);
        }
    }

    void forget(String name) {
        jdbc.update("DELETE FROM sign_in_try WHERE name = ?", name);
    }
}
