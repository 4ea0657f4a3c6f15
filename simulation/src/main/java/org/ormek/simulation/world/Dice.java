package org.ormek.simulation.world;

import java.util.HexFormat;
import java.util.List;

/**
 * A stream of chance that is the same on every Java platform (SplitMix64). Streams forked by name do not depend on
 * how much of the parent was used, so that a change in one part of the world leaves the others as they were.
 */
public final class Dice {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private final long seed;
    private long state;

    /** A stream that depends on nothing but the seed. */
    public Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** An independent stream for the named purpose. */
    public Dice fork(String purpose) {
        long hash = mix(seed ^ GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash * 31 + purpose.charAt(i));
        }
        return new Dice(hash);
    }

    /** 64 random bits. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0, inclusive, to 1, exclusive. */
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** A number from 0, inclusive, to the bound, exclusive; the bound is at least 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A number between the two, both inclusive. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** One of the items, all equally likely; the list is not empty. */
    public <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** One of the items, the early ones more likely, as with numbers that are used until they burn. */
    public <T> T pickEarly(List<T> items) {
        double u = unit();
        return items.get((int) (u * u * items.size()));
    }

    /** A whole number of at least 1 from a log-normal distribution with the given mean and log-scale deviation. */
    public int logNormal(double mean, double sigma) {
        double gauss = StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
        double value = StrictMath.exp(StrictMath.log(mean) - sigma * sigma / 2 + sigma * gauss);
        return (int) Math.max(1, Math.min(Math.round(value), Math.round(mean * 8)));
    }

    /** How many of something to make when the mean is a fraction: the floor, and one more with the chance of the rest. */
    public int about(double mean) {
        int whole = (int) mean;
        return whole + (chance(mean - whole) ? 1 : 0);
    }

    /** A string of random decimal digits. */
    public String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    /** Random bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) bits();
        }
        return bytes;
    }

    /** Random bytes as lower-case hexadecimal, two characters a byte. */
    public String hex(int byteCount) {
        return HexFormat.of().formatHex(bytes(byteCount));
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }
}
