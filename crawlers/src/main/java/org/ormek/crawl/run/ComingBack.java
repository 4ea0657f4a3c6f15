package org.ormek.crawl.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ormek.crawl.fetch.Exchange;
import org.ormek.crawl.fetch.Visit;

/** When a site is asked again that asked for it or gave no answer. */
final class ComingBack {

    /** Visits of one address until it is given up. */
    static final int ATTEMPTS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private ComingBack() {
    }

    /** Behind the pause of the site and a second more, which doubles with each attempt. */
    static Instant later(Duration pause, int attempt, Instant now) {
        return now.plus(pause.plusSeconds(1L << Math.min(6, attempt)));
    }

    /** The pause of a site that asked for a longer one. */
    static Duration doubled(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** When the site wants to be asked again (429 and 503, RFC 9110, 10.2.3), not before {@code soonest} and in an hour at the latest; empty if it does not say so. */
    static Optional<Instant> asked(Visit visit, Instant soonest, Instant now) {
        Exchange answer = visit.answer().orElse(null);
        if (answer == null || answer.status() != 429 && answer.status() != 503) {
            return Optional.empty();
        }
        Instant asked = answer.header("Retry-After").flatMap(value -> retryAfter(value.strip(), now)).orElse(soonest);
        Instant longest = now.plus(LONGEST_WAIT);
        return Optional.of(asked.isAfter(longest) ? longest : asked.isBefore(soonest) ? soonest : asked);
    }

    private static Optional<Instant> retryAfter(String value, Instant now) {
        if (value.matches("\\d{1,7}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
