package org.ormek.analysis.cluster;

/**
 * How clusters are looked for. The defaults were chosen on seeds that no reported figure uses; see docs/clustering.md.
 *
 * @param mostMentions   a text that names more entities is a list, and ties nobody; at least 2
 * @param rounds         how often shared services are looked for; 0 for never
 * @param testResolution of Leiden while services are looked for, in 1 / bits; above 0
 * @param resolution     of Leiden at last, in 1 / bits; above 0; it is absolute, so that evidence elsewhere moves no cluster here
 * @param iterations     of Leiden over its own result, at least 1
 * @param hubDegree      fewest ties at which an entity is tested for being a shared service; at least 2
 * @param damping        ties that count in full while services are looked for; those of an entity with more share this much; above 0
 * @param purityKept     purity from which an entity keeps all its ties
 * @param purityDropped  purity below which it is a shared service; between the two it keeps those to where most of its sharers are
 * @param attachBits     evidence through shared services that is enough for a lone entity to join a cluster; infinite for never
 * @param seed           of every random choice
 */
public record Settings(int mostMentions, int rounds, double testResolution, double resolution, int iterations, int hubDegree,
                       double damping, double purityKept, double purityDropped, double attachBits, long seed) {

    /** Refuses values out of range with {@link IllegalArgumentException}. */
    public Settings {
        if (mostMentions < 2 || rounds < 0 || !(testResolution > 0) || !(resolution > 0) || iterations < 1 || hubDegree < 2
                || !(damping > 0) || !(purityDropped >= 0) || !(purityKept >= purityDropped) || !(attachBits > 0)) {
            throw new IllegalArgumentException("Settings of clustering out of range: mostMentions >= 2, rounds >= 0, resolutions > 0, iterations >= 1, "
                    + "hubDegree >= 2, damping > 0, 0 <= purityDropped <= purityKept, attachBits > 0");
        }
    }

    /** The same with another seed. */
    public Settings seeded(long other) {
        return new Settings(mostMentions, rounds, testResolution, resolution, iterations, hubDegree, damping, purityKept, purityDropped, attachBits, other);
    }

    /** The defaults with the seed. */
    public static Settings withSeed(long seed) {
        return new Settings(50, 3, 3e-6, 12e-6, 3, 5, 4, .85, .5, 4, seed);
    }
}
