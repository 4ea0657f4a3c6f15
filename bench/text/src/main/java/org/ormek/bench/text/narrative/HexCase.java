package org.ormek.bench.text.narrative;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.jcajce.provider.digest.Keccak;

/** The letter case of Ethereum addresses that carries a checksum (ERC-55). */
final class HexCase {

    private HexCase() {
    }

    /** The address of {@code 0x} and 40 small hexadecimal digits with its checksum. */
    static String mixed(String address) {
        byte[] hash = new Keccak.Digest256().digest(address.substring(2).getBytes(StandardCharsets.US_ASCII));
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < 40; i++) {
            boolean high = (hash[i >> 1] & ((i & 1) == 0 ? 0x80 : 0x08)) != 0;
            char c = address.charAt(i + 2);
            text.append(high ? Character.toUpperCase(c) : c);
        }
        return text.toString();
    }

    /** The address with the case of one letter turned, so that its checksum is wrong. */
    static String spoiled(String mixed, Draw draw) {
        StringBuilder text = new StringBuilder(mixed);
        int at;
        do {
            at = 2 + draw.below(40);
        } while (!Character.isLetter(text.charAt(at)));
        char c = text.charAt(at);
        text.setCharAt(at, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        return text.toString();
    }
}
