package org.ormek.bench.text.narrative;

/** Segregated-witness addresses, BIP-173 for version 0 and BIP-350 for later ones. */
final class Bech32Writer {

    static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32Writer() {
    }

    static String segwit(String prefix, int version, byte[] program) {
        int size = (program.length * 8 + 4) / 5;
        int[] values = new int[1 + size + 6];
        values[0] = version;
        for (int bit = 0; bit < program.length * 8; bit++) {
            int set = program[bit / 8] >> 7 - bit % 8 & 1;
            values[1 + bit / 5] |= set << 4 - bit % 5;
        }
        int state = polymod(prefix, values) ^ (version == 0 ? 1 : 0x2bc830a3);
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (int i = 0; i < values.length; i++) {
            int left = values.length - 1 - i;
            text.append(ALPHABET.charAt(left < 6 ? state >> 5 * left & 31 : values[i]));
        }
        return text.toString();
    }

    private static int polymod(String prefix, int[] values) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = add(state, prefix.charAt(i) >> 5);
        }
        state = add(state, 0);
        for (int i = 0; i < prefix.length(); i++) {
            state = add(state, prefix.charAt(i) & 31);
        }
        for (int value : values) {
            state = add(state, value);
        }
        return state;
    }

    private static int add(int state, int value) {
        int next = (state & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            next ^= (state >> 25 + i & 1) * GENERATOR[i];
        }
        return next;
    }
}
