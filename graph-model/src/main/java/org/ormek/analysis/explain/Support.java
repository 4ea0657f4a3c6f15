package org.ormek.analysis.explain;

/**
 * The words for a likelihood ratio in the ENFSI guideline for evaluative reporting (2015): how much the evidence
 * supports common control rather than coincidence. They never say how probable common control is.
 */
public enum Support {
    /** Ratio up to 1: no support. */
    NONE(0),
    /** Ratio up to 10. */
    LIMITED(Math.log(10)),
    /** Ratio up to 100. */
    MODERATE(Math.log(100)),
    /** Ratio up to 1,000. */
    MODERATELY_STRONG(Math.log(1_000)),
    /** Ratio up to 10,000; ENFSI's strong and very strong. */
    STRONG(Math.log(10_000)),
    /** Ratio above 10,000. */
    EXTREMELY_STRONG(Double.POSITIVE_INFINITY);

    private final double mostBits;

    Support(double naturalLogarithm) {
        this.mostBits = naturalLogarithm / Math.log(2);
    }

    /** The word for that many bits of evidence, that is a likelihood ratio of 2 to the power of bits. */
    public static Support ofBits(double bits) {
        for (Support word : values()) {
            if (bits <= word.mostBits + 1e-9) {
                return word;
            }
        }
        return EXTREMELY_STRONG;
    }
}
