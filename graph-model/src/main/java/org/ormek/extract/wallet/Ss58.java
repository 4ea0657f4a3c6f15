package org.ormek.extract.wallet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Addresses of Polkadot, Kusama and other Substrate chains: SS58 with a 32-byte public key and two bytes of checksum. */
final class Ss58 {

    private static final byte[] CONTEXT = "SS58PRE".getBytes(StandardCharsets.US_ASCII);
    private static final int GENERIC = 42;

    private Ss58() {
    }

    /** The public key; null if the bytes are no SS58 account or the checksum is wrong. */
    static byte @Nullable [] publicKey(byte[] bytes) {
        int prefix = prefixLength(bytes);
        if (bytes.length != prefix + 34) {
            return null;
        }
        byte[] hash = Digests.blake2b512(CONTEXT, bytes, bytes.length - 2);
        return hash[0] == bytes[bytes.length - 2] && hash[1] == bytes[bytes.length - 1]
                ? Arrays.copyOfRange(bytes, prefix, prefix + 32) : null;
    }

    private static int prefixLength(byte[] bytes) {
        return bytes.length > 0 && (bytes[0] & 0xff) >= 64 ? 2 : 1;
    }

    /** The writing with the generic network prefix 42, which every network's writing of the key shares. */
    static String generic(byte[] publicKey) {
        byte[] bytes = new byte[35];
        bytes[0] = GENERIC;
        System.arraycopy(publicKey, 0, bytes, 1, 32);
        byte[] hash = Digests.blake2b512(CONTEXT, bytes, 33);
        bytes[33] = hash[0];
        bytes[34] = hash[1];
        return Base58.BITCOIN.encode(bytes);
    }
}
