package org.ormek.api.victim;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ormek.api.security.Asker;
import org.ormek.model.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests for re-identification in the relational store. It holds pseudonyms only, never who somebody is. Each step can be taken once. */
public final class ReidentificationStore {

    /** How long a request waits for a second person. */
    static final Duration TO_APPROVE = Duration.ofHours(24);
    /** How long the one who asked may look after the second person has agreed. */
    static final Duration TO_REVEAL = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** On a relational store that has the tables of this module, with the clock by which requests expire. */
    public ReidentificationStore(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    String ask(Evidence evidence, String subject, String purpose, Asker asker) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        Instant now = clock.instant();
        jdbc.update("INSERT INTO reidentification (id, evidence, dataset, subject, purpose, state, asked_by, asked_key, asked_at, expires_at) VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?, ?)",
                id, evidence.id().hex(), evidence.dataset(), subject, purpose, asker.name(), asker.key(), utc(now), utc(now.plus(TO_APPROVE)));
        return id;
    }

    /** One; empty if there is none in these datasets. */
    Optional<Kept> find(String id, Collection<String> datasets) {
        return jdbc.query("SELECT * FROM reidentification WHERE id = ?", (row, n) -> Kept.read(row, clock.instant()), id).stream()
                .filter(kept -> datasets.contains(kept.card().dataset())).findFirst();
    }

    /** Those in these datasets, newest first. */
    List<Kept> list(Collection<String> datasets, int limit) {
        return datasets.isEmpty() ? List.of() : jdbc.query("SELECT * FROM reidentification WHERE dataset IN (" + String.join(", ", Collections.nCopies(datasets.size(), "?"))
                + ") ORDER BY asked_at DESC, id", (row, n) -> Kept.read(row, clock.instant()), datasets.toArray()).stream().limit(limit).toList();
    }

    /** Agrees; false if it was not waiting any more. */
    boolean approve(String id, Asker asker) {
        Instant now = clock.instant();
        return jdbc.update("UPDATE reidentification SET state = 'APPROVED', approved_by = ?, approved_key = ?, approved_at = ?, expires_at = ? WHERE id = ? AND state = 'ASKED' AND expires_at > ?",
                asker.name(), asker.key(), utc(now), utc(now.plus(TO_REVEAL)), id, utc(now)) > 0;
    }

    /** Takes the one look; false if somebody was quicker or it is too late. */
    boolean reveal(String id) {
        Instant now = clock.instant();
        return jdbc.update("UPDATE reidentification SET state = 'REVEALED', revealed_at = ? WHERE id = ? AND state = 'APPROVED' AND expires_at > ?", utc(now), id, utc(now)) > 0;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
