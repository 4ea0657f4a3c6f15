package org.ormek.api.cluster;

import java.util.Locale;

/** What a cluster can be written as. */
public enum ClusterFormat {
    /** The export as it is, JSON. */
    JSON("json", "application/json"),
    /** Members only, CSV (RFC 4180). */
    CSV("csv", "text/csv;charset=UTF-8"),
    /** GraphML. */
    GRAPHML("graphml", "application/graphml+xml"),
    /** A bundle of STIX 2.1 (OASIS). */
    STIX("stix.json", "application/stix+json;version=2.1"),
    /** Entities of FollowTheMoney, a line of JSON each. */
    FTM("ftm.jsonl", "application/json+ftm");

    private final String ending;
    private final String mediaType;

    ClusterFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** End of the name of a file, without a dot in front. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of a word in small letters, for example {@code stix}. Throws {@link IllegalArgumentException} if there is none. */
    public static ClusterFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
