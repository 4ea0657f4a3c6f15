package org.ormek.analysis.cluster;

/**
 * How clusters are looked for. The defaults were chosen on seeds that no reported figure uses; see docs/clustering.md.
 *
 * @param mostMentions      a text that names more entities is a list, and ties nobody; at least 2
 * @param rounds            how often shared services are looked for
 * @param resolution        of Leiden's modularity, above 0; higher gives smaller clusters
 * @param iterations        of Leiden over its own result, at least 1
 * @param hubDegree         fewest sharers at which an entity is tested for being a shared service
 * @param purityKept        purity from which a shared thing keeps all its weight
 * @param purityDropped     purity below which it is a shared service
 * @param seed              of every random choice
 */
public record Settings(int mostMentions, int rounds, double resolution, int iterations, int hubDegree, double purityKept,
                       double purityDropped, long seed) {

    /** Refuses values out of range with {@link IllegalArgumentException}. */
    public Settings {
        if (mostMentions < 2 || rounds < 0 || !(resolution > 0) || iterations < 1 || hubDegree < 2 || !(purityDropped >= 0) || !(purityKept >= purityDropped)) {
            throw new IllegalArgumentException("Settings of clustering out of range: mostMentions >= 2, rounds >= 0, resolution > 0, iterations >= 1, "
                    + "hubDegree >= 2, 0 <= purityDropped <= purityKept");
        }
    }

    /** The defaults with the seed. */
    public static Settings withSeed(long seed) {
        return new Settings(50, 3, 1, 3, 5, .8, .5, seed);
    }
}
