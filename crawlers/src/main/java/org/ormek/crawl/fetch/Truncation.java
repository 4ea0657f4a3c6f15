package org.ormek.crawl.fetch;

/** Why a body is not whole. */
public enum Truncation {
    /** Longer than the limit for bodies as received. */
    LENGTH("length"),
    /** Longer than the limit once decoded: a compression bomb or a very large page. */
    DECODED_LENGTH("length"),
    /** The deadline came first. */
    TIME("time"),
    /** The connection ended before the declared end. */
    DISCONNECT("disconnect"),
    /** The declared content coding does not fit the bytes. */
    CODING("unspecified");

    private final String warc;

    Truncation(String warc) {
        this.warc = warc;
    }

    /** The word for {@code WARC-Truncated} (WARC 1.1, section 5.13). */
    public String warc() {
        return warc;
    }
}
