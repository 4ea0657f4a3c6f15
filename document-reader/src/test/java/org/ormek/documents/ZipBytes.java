package org.ormek.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Headers of zip files, written by hand where a library would refuse to lie (APPNOTE 4.3). All entries are deflated. */
final class ZipBytes {

    private static final short VERSION = 20;
    private static final short DEFLATED = 8;

    private ZipBytes() {}

    /** A local header. */
    static byte[] local(byte[] name, int checksum, int packed, int unpacked) {
        return buffer(30 + name.length).putInt(0x04034b50).putShort(VERSION).putShort((short) 0).putShort(DEFLATED).putInt(0)
                .putInt(checksum).putInt(packed).putInt(unpacked).putShort((short) name.length).putShort((short) 0).put(name).array();
    }

    /** An entry of the central directory that points to a local header. */
    static byte[] central(byte[] name, int checksum, int packed, int unpacked, int localAt) {
        return buffer(46 + name.length).putInt(0x02014b50).putShort(VERSION).putShort(VERSION).putShort((short) 0).putShort(DEFLATED)
                .putInt(0).putInt(checksum).putInt(packed).putInt(unpacked).putShort((short) name.length).putShort((short) 0)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(localAt).put(name).array();
    }

    /** The end of the central directory. */
    static byte[] end(int entries, int directoryBytes, int directoryAt) {
        return buffer(22).putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries).putInt(directoryBytes)
                .putInt(directoryAt).putShort((short) 0).array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
