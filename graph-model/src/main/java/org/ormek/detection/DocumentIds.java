package org.ormek.detection;

import java.util.Arrays;
import java.util.HexFormat;
import org.ormek.model.Sha256;

/** Numbers documents from 0 and keeps their ids, 32 bytes each. */
final class DocumentIds {

    private static final int BYTES = 32;

    private byte[] digests = new byte[BYTES * 1024];
    private int count;

    /** Adds a document and gives its number. */
    int add(Sha256 id) {
        if ((count + 1) * BYTES > digests.length) {
            digests = Arrays.copyOf(digests, digests.length + (digests.length >> 1));
        }
        System.arraycopy(HexFormat.of().parseHex(id.hex()), 0, digests, count * BYTES, BYTES);
        return count++;
    }

    Sha256 get(int number) {
        return new Sha256(HexFormat.of().formatHex(digests, number * BYTES, (number + 1) * BYTES));
    }

    int count() {
        return count;
    }
}
