package org.ormek.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.Suspicion;
import org.ormek.api.resources.TextPrint;
import org.ormek.api.store.ApiTables;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.run.SeedAnswer;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is said of a decided site that was visited again. */
class CheckNotesTest {

    private static final Instant THEN = Instant.parse("2026-06-01T10:00:00Z");
    private static final String TEXT = "0".repeat(32);

    private final DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:checks-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    private final SightingStore sightings = sightings();

    private SightingStore sightings() {
        ApiTables.make(source);
        SightingStore store = new SightingStore(source);
        store.note(List.of(new Sighting("1".repeat(64), "case", "bad.example", "http://bad.example/", THEN, new Suspicion(3, 3 > 2.5, "PYRAMID", "кооператив", "паевой взнос · выплаты", null), new TreeMap<>(Map.of("P4", "a quote")), TextPrint.parse(TEXT))));
        return store;
    }

    private String[] noted(SeedAnswer answer) {
        new CheckNotes(sightings, new CheckStore(source), url -> List.of(new EntityKey(EntityType.SITE, "bad.example"))).note("c".repeat(32), "case", List.of(answer));
        return new JdbcTemplate(source).queryForObject("SELECT state, detail FROM resource_check WHERE site = 'bad.example'", (row, n) -> new String[] {row.getString(1), row.getString(2)});
    }

    @ParameterizedTest
    @CsvSource({
            "ANSWERED, 200, '', true, ffffffffffffffffffffffffffffffff, ALIVE, ANSWERED",
            "ANSWERED, 200, '', false, 00000000000000000000000000000fff, ALIVE, ANSWERED",
            "ANSWERED, 200, '', false, ffffffffffffffff0000000000000000, CHANGED, ANSWERED",
            "ANSWERED, 200, '', false, '', CHANGED, ANSWERED",
            "ANSWERED, 451, '', true, '', CLOSED, ANSWERED",
            "REDIRECT_LEFT, 302, http://other.example/, false, '', MOVED, http://other.example/",
            "HOST_UNKNOWN, 0, '', false, '', NO_ANSWER, HOST_UNKNOWN",
            "TIMED_OUT, 0, '', false, '', NO_ANSWER, TIMED_OUT",
            "ROBOTS_DISALLOWED, 0, '', false, '', NOT_ASKED, ROBOTS_DISALLOWED",
            "ADDRESS_REFUSED, 0, '', false, '', NOT_ASKED, ADDRESS_REFUSED"})
    void eachEndOfAVisitHasItsWord(Verdict verdict, int status, String leadsTo, boolean signs, String print, String state, String detail) {
        assertThat(noted(new SeedAnswer("http://bad.example/", THEN, verdict, status, leadsTo, signs, print))).containsExactly(state, detail);
    }

    @Test
    void theSameCrawlSaysItOnce() {
        noted(new SeedAnswer("http://bad.example/", THEN, Verdict.TIMED_OUT, 0, "", false, ""));
        assertThat(noted(new SeedAnswer("http://bad.example/", THEN, Verdict.ANSWERED, 404, "", false, ""))).containsExactly("CLOSED", "ANSWERED");
        assertThat(new JdbcTemplate(source).queryForObject("SELECT count(*) FROM resource_check", Integer.class)).isEqualTo(1);
    }
}
