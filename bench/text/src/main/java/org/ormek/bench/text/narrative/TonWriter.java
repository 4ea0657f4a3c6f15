package org.ormek.bench.text.narrative;

import java.util.Arrays;
import java.util.Base64;

/** User-friendly TON addresses: a flag, the work chain, the hash and CRC-16 (polynomial 0x1021) in base64url. */
final class TonWriter {

    private TonWriter() {
    }

    static String friendly(byte[] hash, boolean bounceable) {
        byte[] all = new byte[36];
        all[0] = (byte) (bounceable ? 0x11 : 0x51);
        System.arraycopy(hash, 0, all, 2, 32);
        int remainder = 0;
        for (byte b : Arrays.copyOf(all, 34)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = (remainder >> 15 & 1) != (b >> bit & 1);
                remainder = remainder << 1 & 0xffff ^ (carry ? 0x1021 : 0);
            }
        }
        all[34] = (byte) (remainder >> 8);
        all[35] = (byte) remainder;
        return Base64.getUrlEncoder().encodeToString(all);
    }
}
