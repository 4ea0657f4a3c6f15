package org.ormek.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.Liveness;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.SiteCheck;
import org.ormek.api.resources.TextPrint;
import org.ormek.crawl.fetch.Verdict;
import org.ormek.crawl.run.SeedAnswer;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;

/**
 * Says of each decided site what a crawl that visited it again has found.
 *
 * @param sightings what its pages showed before
 * @param checks    where it is kept
 * @param readings  what an address names
 */
record CheckNotes(SightingStore sightings, CheckStore checks, Function<String, List<EntityKey>> readings) {

    private static final Set<Verdict> SILENT = EnumSet.of(Verdict.HOST_UNKNOWN, Verdict.DNS_FAILED, Verdict.CONNECT_FAILED, Verdict.TIMED_OUT, Verdict.CONNECTION_LOST, Verdict.TLS_FAILED);
    private static final Set<Verdict> FORBIDDEN = EnumSet.of(Verdict.ROBOTS_DISALLOWED, Verdict.ROBOTS_UNREACHABLE, Verdict.URL_REFUSED, Verdict.SCHEME_REFUSED, Verdict.PORT_REFUSED,
            Verdict.CREDENTIALS_REFUSED, Verdict.ADDRESS_REFUSED);
    private static final int FIRST_ERROR = 400;
    private static final double SAME_TEXT = 0.5;

    /** Keeps what became of the seeds of a crawl. */
    void note(String crawl, String dataset, Collection<SeedAnswer> answers) {
        for (SeedAnswer answer : answers) {
            siteOf(answer.url()).ifPresent(site -> {
                Liveness state = state(answer, sightings.findBest(dataset, site));
                String detail = state == Liveness.MOVED ? answer.leadsTo() : answer.verdict().name();
                checks.note(dataset, site, new SiteCheck(answer.at(), state, answer.status(), detail, crawl));
            });
        }
    }

    private Optional<String> siteOf(String url) {
        return readings.apply(url).stream().filter(key -> key.type() == EntityType.SITE).map(EntityKey::value).findFirst();
    }

    private static Liveness state(SeedAnswer answer, Optional<Sighting> before) {
        if (SILENT.contains(answer.verdict())) {
            return Liveness.NO_ANSWER;
        }
        if (FORBIDDEN.contains(answer.verdict())) {
            return Liveness.NOT_ASKED;
        }
        if (!answer.leadsTo().isEmpty()) {
            return Liveness.MOVED;
        }
        if (answer.status() >= FIRST_ERROR) {
            return Liveness.CLOSED;
        }
        return answer.showsSigns() || before.filter(page -> isSameText(page, answer)).isPresent() ? Liveness.ALIVE : Liveness.CHANGED;
    }

    private static boolean isSameText(Sighting page, SeedAnswer answer) {
        TextPrint then = page.text();
        TextPrint now = TextPrint.parse(answer.textPrint());
        return then != null && now != null && then.likeness(now) >= SAME_TEXT;
    }
}
