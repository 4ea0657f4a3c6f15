package org.ormek.api.resources;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The brief print of a page's text: one bit of each of 128 MinHash bins (docs/formats/captures.md).
 *
 * @param bits the 128 bits
 */
public record TextPrint(BigInteger bits) {

    /** Two texts this much alike are the same page with small changes. */
    static final double MIRROR = 0.8;
    static final int BANDS = 8;
    private static final String FORM = "[0-9a-f]{32}";
    private static final int BITS = 128;
    private static final int BAND_BITS = BITS / BANDS;

    /** Reads 32 hexadecimal digits; null if it is not that, as for pages with too little text. */
    public static @Nullable TextPrint parse(@Nullable String digits) {
        return digits == null || !digits.matches(FORM) ? null : new TextPrint(new BigInteger(digits, 16));
    }

    /** The 32 digits. */
    String digits() {
        return "%032x".formatted(bits);
    }

    /** The estimated Jaccard index of the two texts, 0 to 1: unlike texts agree in half of the bits by chance (Li and König 2010). */
    public double likeness(TextPrint other) {
        return Math.max(0, 1 - 2.0 * bits.xor(other.bits).bitCount() / BITS);
    }

    /** The bits in eight bands; two prints that differ in at most seven bits have one in common. */
    List<Integer> bands() {
        List<Integer> bands = new ArrayList<>();
        BigInteger mask = BigInteger.ONE.shiftLeft(BAND_BITS).subtract(BigInteger.ONE);
        for (int band = 0; band < BANDS; band++) {
            bands.add(bits.shiftRight(band * BAND_BITS).and(mask).intValue());
        }
        return bands;
    }
}
