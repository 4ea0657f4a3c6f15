package org.ormek.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that may have been cut, and says so.
 *
 * @param total number there are in scope
 * @param shown number given here
 * @param cutBy why the rest is missing, for example {@code limit 100} or {@code hub: ...}; null if nothing is missing
 * @param items what is given
 * @param <T>   what it lists
 */
public record Cut<T>(long total, int shown, @Nullable String cutBy, List<T> items) {

    /** A list of the first items of a total, cut by a limit if the total is larger. */
    public static <T> Cut<T> of(long total, List<T> items, String reason) {
        return new Cut<>(total, items.size(), total > items.size() ? reason : null, List.copyOf(items));
    }
}
