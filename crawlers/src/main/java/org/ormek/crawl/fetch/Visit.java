package org.ormek.crawl.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for one address: all exchanges in order, and how it ended.
 *
 * @param requested the address asked for
 * @param started   when
 * @param hops      the exchanges that were completed; a redirect each, but for the last
 * @param verdict   how it ended
 * @param detail    a sentence for people; empty if ANSWERED
 * @param next      where the last redirect led when it was not followed; null if it was or there was none
 */
public record Visit(WebAddress requested, Instant started, List<Exchange> hops, Verdict verdict, String detail,
                    @Nullable WebAddress next) {

    /** Copies the list. */
    public Visit {
        hops = List.copyOf(hops);
    }

    /** The last exchange; empty if there was none. */
    public Optional<Exchange> last() {
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.getLast());
    }

    /** The final response; empty unless ANSWERED. */
    public Optional<Exchange> answer() {
        return verdict == Verdict.ANSWERED ? last() : Optional.empty();
    }
}
