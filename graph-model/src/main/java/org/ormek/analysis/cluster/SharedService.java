package org.ormek.analysis.cluster;

/**
 * An entity that many use and that is evidence of nothing: it joins no cluster and leads nowhere, but is shown as context.
 *
 * @param entity  its number
 * @param reason  why it is taken for one
 * @param purity  largest share of its sharers that belong together, 0 to 1; 1 where it was not tested
 * @param sharers how many clues and entities it is tied to
 */
public record SharedService(int entity, Reason reason, double purity, int sharers) {

    /** Why an entity is a shared service. */
    public enum Reason {
        /** A source lists it. */
        LIST,
        /** It is a brand's own, so that those who share it copied the brand. */
        BRAND,
        /** Those who share it do not belong together. */
        PURITY,
        /** An analyst said so. */
        ANALYST
    }
}
