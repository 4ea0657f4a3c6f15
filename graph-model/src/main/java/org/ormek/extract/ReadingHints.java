package org.ormek.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about a value apart from the value itself.
 *
 * @param regions  ISO 3166 codes of the regions whose national phone writings to try, best first; empty for the
 *                 default of Kazakhstan, then Russia
 * @param currency the currency or chain of a wallet, in any writing; null if not stated
 */
public record ReadingHints(List<String> regions, @Nullable String currency) {

    /** Nothing is known. */
    public static final ReadingHints NONE = new ReadingHints(List.of(), null);

    private static final List<String> DEFAULT_REGIONS = List.of("KZ", "RU");

    /** Copies the regions. */
    public ReadingHints {
        regions = List.copyOf(regions);
    }

    /** Hints that name phone regions only. */
    public static ReadingHints ofRegions(String... regions) {
        return new ReadingHints(List.of(regions), null);
    }

    /** The stated regions, or the default ones if none are stated. */
    public List<String> regionsToTry() {
        return regions.isEmpty() ? DEFAULT_REGIONS : regions;
    }
}
