package org.ormek.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;

/**
 * An entity that many use: shown as context, member of no cluster.
 *
 * @param key      the entity
 * @param display  how people write it
 * @param reason   LIST, PURITY, ANALYST or {@value #BRAND}
 * @param purity   largest share of its sharers that belong together, 0 to 1
 * @param sharers  how many share it
 * @param brands   ids of the brands whose own mark it is, sorted; empty for any other reason
 * @param evidence a piece that shows it on the brand's own site, or lists it; null for any other reason
 */
public record SharedServiceCard(EntityKey key, String display, String reason, double purity, long sharers, List<String> brands, @Nullable Sha256 evidence) {

    /** The reason of what is a brand's own: who else shows it copied the brand. */
    public static final String BRAND = "BRAND";

    /** Copies the list. */
    public SharedServiceCard {
        brands = List.copyOf(brands);
    }

    /** One for another reason than a brand. */
    public SharedServiceCard(EntityKey key, String display, String reason, double purity, long sharers) {
        this(key, display, reason, purity, sharers, List.of(), null);
    }
}
