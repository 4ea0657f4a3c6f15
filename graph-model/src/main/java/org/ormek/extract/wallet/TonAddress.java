package org.ormek.extract.wallet;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of The Open Network. The user-friendly writings (bounceable or not, both base64 alphabets) and the raw
 * one name the same account.
 *
 * @param workchain 0, or -1 for the masterchain
 * @param hash      32 bytes
 */
record TonAddress(int workchain, byte[] hash) {

    private static final int NON_BOUNCEABLE = 0x51;
    private static final int BOUNCEABLE = 0x11;

    /** True if the text has the 48 letters and the first ones of a main network address. */
    static boolean hasForm(String text) {
        if (text.length() != 48) {
            return false;
        }
        String start = text.substring(0, 2);
        return start.equals("EQ") || start.equals("UQ") || start.equals("Ef") || start.equals("Uf");
    }

    /** Reads a user-friendly address; null if the checksum is wrong or it is for a test network. */
    static @Nullable TonAddress friendly(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        if (bytes.length != 36 || bytes[0] != BOUNCEABLE && bytes[0] != NON_BOUNCEABLE) {
            return null;
        }
        int sum = crc16(bytes);
        boolean right = (byte) (sum >> 8) == bytes[34] && (byte) sum == bytes[35];
        return right ? new TonAddress(bytes[1], Arrays.copyOfRange(bytes, 2, 34)) : null;
    }

    /** Reads {@code workchain:hash}; null if it is not of that form. */
    static @Nullable TonAddress raw(String text) {
        int colon = text.indexOf(':');
        String chain = colon < 0 ? "" : text.substring(0, colon);
        if (!chain.equals("0") && !chain.equals("-1") || text.length() != colon + 65
                || !EvmAddress.isHex(text, colon + 1)) {
            return null;
        }
        return new TonAddress(Integer.parseInt(chain),
                HexFormat.of().parseHex(text.substring(colon + 1).toLowerCase(Locale.ROOT)));
    }

    /** The raw writing, lower case. */
    String canonical() {
        return workchain + ":" + HexFormat.of().formatHex(hash);
    }

    /** The non-bounceable user-friendly writing. */
    String display() {
        byte[] bytes = new byte[36];
        bytes[0] = NON_BOUNCEABLE;
        bytes[1] = (byte) workchain;
        System.arraycopy(hash, 0, bytes, 2, 32);
        int sum = crc16(bytes);
        bytes[34] = (byte) (sum >> 8);
        bytes[35] = (byte) sum;
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static int crc16(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < 34; i++) {
            sum ^= (bytes[i] & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 0x8000) != 0 ? sum << 1 ^ 0x1021 : sum << 1;
            }
        }
        return sum & 0xffff;
    }
}
