package org.ormek.api.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.ormek.api.error.Refusal;
import org.ormek.model.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which request became which import, so that a request may be repeated safely (the IETF draft "The Idempotency-Key HTTP
 * Header Field"). Nothing is remembered of a request that failed.
 */
public final class ImportReceipts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** On a relational store that has the tables of this module. */
    public ImportReceipts(DataSource store, Clock clock) {
        this.jdbc = new JdbcTemplate(store);
        this.clock = clock;
    }

    private record Known(String digest, long job) {
    }

    /**
     * The job of the first request with this key, or of the one that is made now.
     *
     * @param apiKey id of the API key; others may use the same idempotency key
     * @param key    idempotency key
     * @param digest of all that the request says
     * @param order  makes the import and gives its number
     * @throws Refusal 422 if the key was used for another request, 409 if the first is still under way
     */
    long once(String apiKey, String key, Sha256 digest, LongSupplier order) {
        String claim = apiKey + " " + key;
        if (!underWay.add(claim)) {
            throw new Refusal(HttpStatus.CONFLICT, "A request with this 'Idempotency-Key' is under way. Send it again in a moment to get its receipt.", Duration.ofSeconds(1));
        }
        try {
            Optional<Known> known = find(apiKey, key);
            if (known.isPresent()) {
                return same(known.get(), digest);
            }
            long job = order.getAsLong();
            try {
                jdbc.update("INSERT INTO import_receipt (api_key, idempotency_key, digest, job, created_at) VALUES (?, ?, ?, ?, ?)", apiKey, key, digest.hex(), job,
                        clock.instant().atOffset(ZoneOffset.UTC));
            } catch (DuplicateKeyException e) {
                // Another process was quicker. An import that is made twice adds nothing, so the first receipt serves both.
                return same(find(apiKey, key).orElseThrow(() -> e), digest);
            }
            return job;
        } finally {
            underWay.remove(claim);
        }
    }

    private Optional<Known> find(String apiKey, String key) {
        jdbc.update("DELETE FROM import_receipt WHERE created_at < ?", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
        return jdbc.query("SELECT digest, job FROM import_receipt WHERE api_key = ? AND idempotency_key = ?",
                (row, n) -> new Known(row.getString("digest"), row.getLong("job")), apiKey, key).stream().findFirst();
    }

    private static long same(Known known, Sha256 digest) {
        if (!known.digest().equals(digest.hex())) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "This 'Idempotency-Key' was used for another request. Send a new key, or the same file, job, dataset and mapping.");
        }
        return known.job();
    }
}
