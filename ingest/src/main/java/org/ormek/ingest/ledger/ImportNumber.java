package org.ormek.ingest.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.ormek.model.Sha256;

/**
 * The number of an import. It follows from its dataset and its place among the imports of that dataset alone: numbers counted
 * over all datasets would tell everybody how much is imported that he may not see.
 */
final class ImportNumber {

    /** Twelve digits: short enough to be typed, exact in every JSON reader, and two alike are not to be expected. */
    private static final long NUMBERS = 1_000_000_000_000L;

    private ImportNumber() {
    }

    /** The number, from 1 up; {@code place} counts from 1. */
    static long of(String dataset, long place) {
        Sha256 digest = Sha256.ofParts(dataset.getBytes(StandardCharsets.UTF_8), ByteBuffer.allocate(Long.BYTES).putLong(place).array());
        return 1 + Long.parseUnsignedLong(digest.hex().substring(0, 15), 16) % (NUMBERS - 1);
    }
}
