package org.ormek.documents;

import java.nio.charset.StandardCharsets;

/** The old cipher of zip files (APPNOTE 6.1), in one direction. */
final class TraditionalCipher {

    private static final int POLYNOMIAL = 0xEDB88320;

    private int key0 = 0x12345678;
    private int key1 = 0x23456789;
    private int key2 = 0x34567890;

    TraditionalCipher(String password) {
        for (byte letter : password.getBytes(StandardCharsets.US_ASCII)) {
            update(letter);
        }
    }

    /** Encrypts in place, header of 12 bytes and data alike. */
    void encrypt(byte[] data) {
        for (int i = 0; i < data.length; i++) {
            int mixed = key2 & 0xFFFF | 2;
            byte plain = data[i];
            data[i] ^= (byte) (mixed * (mixed ^ 1) >>> 8);
            update(plain);
        }
    }

    private void update(byte value) {
        key0 = crc(key0, value);
        key1 = (key1 + (key0 & 0xFF)) * 134775813 + 1;
        key2 = crc(key2, (byte) (key1 >>> 24));
    }

    private static int crc(int before, byte value) {
        int crc = before ^ value & 0xFF;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            crc = crc >>> 1 ^ (crc & 1) * POLYNOMIAL;
        }
        return crc;
    }
}
