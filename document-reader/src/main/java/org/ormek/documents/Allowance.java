package org.ormek.documents;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits of one request. The first limit to be reached is remembered, and every later step is
 * refused with it: a parser that swallows the exception meets it again at once.
 */
final class Allowance {

    /** Most bytes all embedded parts together may unpack to. */
    static final long MOST_UNPACKED_BYTES = 512L << 20;

    /** Unpacked bytes per byte of the file from which it is taken for a bomb. */
    static final int BOMB_RATIO = 100;

    /** Unpacked bytes below which the ratio is not looked at. */
    static final long BOMB_FLOOR_BYTES = 32L << 20;

    private final Request limits;
    private final long fileBytes;
    private final long startNanos = System.nanoTime();
    private int chars;
    private int embedded;
    private long unpackedBytes;
    private boolean tooDeep;
    private @Nullable Finding stop;

    Allowance(Request limits, long fileBytes) {
        this.limits = limits;
        this.fileBytes = fileBytes;
    }

    /** Takes as many characters as are left, at most {@code wanted}. */
    int takeChars(int wanted) throws ReadingStopped {
        checkTime();
        int granted = Math.min(wanted, limits.maxChars() - chars);
        chars += granted;
        return granted;
    }

    /** Says that there was more text than could be taken. */
    ReadingStopped outOfChars() {
        return stop(Verdict.TRUNCATED, "Only the first %d characters were read: ask again with a larger maxChars."
                .formatted(limits.maxChars()));
    }

    /** Takes one embedded part. */
    void takeEmbedded() throws ReadingStopped {
        checkTime();
        if (embedded == limits.maxEmbedded()) {
            throw stop(Verdict.TRUNCATED,
                    "Only the first %d embedded parts were read: ask again with a larger maxEmbedded, or unpack the file first."
                            .formatted(embedded));
        }
        embedded++;
    }

    /** Whether a part at this depth may be read; if not, text is missing but its neighbours are still read. */
    boolean allowsDepth(int depth) {
        boolean allowed = depth <= limits.maxDepth();
        tooDeep |= !allowed;
        return allowed;
    }

    /** Takes bytes unpacked from the file. */
    void takeUnpacked(long bytes) throws IOException {
        unpackedBytes += bytes;
        try {
            checkTime();
            if (unpackedBytes > BOMB_FLOOR_BYTES && unpackedBytes / BOMB_RATIO > fileBytes) {
                throw stop(Verdict.BOMB,
                        "%d bytes unpack to more than %d: treat the file as built to exhaust its reader."
                                .formatted(fileBytes, unpackedBytes));
            }
            if (unpackedBytes > MOST_UNPACKED_BYTES) {
                throw stop(Verdict.TOO_LARGE, "The file unpacks to more than %d MiB: unpack it and hand in its parts."
                        .formatted(MOST_UNPACKED_BYTES >> 20));
            }
        } catch (ReadingStopped stopped) {
            throw new IOException(stopped);
        }
    }

    /** Seconds left, at least one. */
    int secondsLeft() {
        return (int) Math.max(1, (limits.maxMillis() - elapsedMillis()) / 1000);
    }

    /** Ends the reading, unless it has ended already. */
    ReadingStopped stop(Verdict verdict, String reason) {
        if (stop == null) {
            stop = new Finding(verdict, reason);
        }
        return new ReadingStopped(stop.reason());
    }

    /** Why the reading was ended, or null if it was not. */
    @Nullable Finding stopped() {
        return stop;
    }

    /** Why text is missing although the reading went on to the end, or null. */
    @Nullable Finding missing() {
        return tooDeep
                ? new Finding(Verdict.TRUNCATED, "Parts deeper than %d were not read: ask again with a larger maxDepth."
                        .formatted(limits.maxDepth()))
                : null;
    }

    private void checkTime() throws ReadingStopped {
        if (stop != null) {
            throw new ReadingStopped(stop.reason());
        }
        if (elapsedMillis() > limits.maxMillis()) {
            throw stop(Verdict.TIMED_OUT, "Reading stopped after %d ms: ask again with a larger maxMillis, or look at the file by hand."
                    .formatted(limits.maxMillis()));
        }
    }

    private long elapsedMillis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
