package org.ormek.simulation.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.simulation.world.Asset;

/**
 * What a crawler or a reporter saw of one site.
 *
 * @param fields   the columns as they are written, in order; empty ones are absent
 * @param site     the site
 * @param network  truth only: the owner, null for an honest site
 * @param category truth only: the fraud type, {@code honest} or {@code warning}
 */
public record SiteReport(Map<String, Object> fields, Asset site, @Nullable String network, String category) {

    /** Values in their order, without the field if there are none. */
    static void put(Map<String, Object> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }
}
