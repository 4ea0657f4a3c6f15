package org.ormek.ingest.archive;

import java.util.List;
import java.util.Map;

/**
 * Who a victim is, in clear. Made only where two persons have agreed to it; never logged, so it does not print itself.
 *
 * @param columns values as received by name without its prefix, for example {@code name} and {@code phone}; in order of the source
 */
public record VictimIdentity(Map<String, List<String>> columns) {

    /** Says only that there is something. */
    @Override
    public String toString() {
        return "VictimIdentity[" + columns.size() + " columns]";
    }
}
