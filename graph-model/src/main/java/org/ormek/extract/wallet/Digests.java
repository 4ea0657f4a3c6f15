package org.ormek.extract.wallet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** The hash functions of the chains. */
final class Digests {

    private Digests() {
    }

    /** SHA-256. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    /** Keccak-256 as Ethereum and Monero use it, with the padding from before SHA-3. */
    static byte[] keccak256(byte[] bytes, int length) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(bytes, 0, length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    /** BLAKE2b-512 over two pieces. */
    static byte[] blake2b512(byte[] first, byte[] second, int secondLength) {
        Blake2bDigest digest = new Blake2bDigest(512);
        digest.update(first, 0, first.length);
        digest.update(second, 0, secondLength);
        byte[] out = new byte[64];
        digest.doFinal(out, 0);
        return out;
    }
}
