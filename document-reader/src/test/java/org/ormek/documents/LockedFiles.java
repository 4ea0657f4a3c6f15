package org.ormek.documents;

import static org.ormek.documents.HostileFile.of;
import static org.ormek.documents.Verdict.ENCRYPTED;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Files behind a password. */
final class LockedFiles {

    private static final String KIND = "behind a password";
    private static final int LOCAL_HEADER = 30;

    private LockedFiles() {}

    static List<HostileFile> all() {
        return List.of(
                of(KIND, "locked.pdf", () -> Documents.pdf("secret", "hidden"), ENCRYPTED),
                of(KIND, "locked.docx", () -> Documents.encrypted(Documents.docx("hidden")), ENCRYPTED),
                of(KIND, "locked.xlsx", () -> Documents.encrypted(Documents.xlsx("hidden")), ENCRYPTED),
                of(KIND, "locked.xls", LockedFiles::xls, ENCRYPTED),
                of(KIND, "locked.zip", () -> zip("a.txt", "secret"), ENCRYPTED),
                of(KIND, "locked-inside.zip", () -> Documents.zip(Map.of("inner.zip", zip("a.txt", "secret"))), ENCRYPTED));
    }

    private static byte[] xls() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Calls").createRow(0).createCell(0).setCellValue("hidden");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** One entry, encrypted in the traditional way of PKWARE (APPNOTE 6.1). */
    static byte[] zip(String name, String password) throws Exception {
        byte[] plain = Documents.zip(Map.of(name, "hidden ".repeat(10).getBytes(StandardCharsets.UTF_8)));
        int directory = find(plain, 0x02014b50);
        int packed = little(plain, directory + 20);
        int start = LOCAL_HEADER + name.length();
        byte[] data = new byte[12 + packed];
        data[11] = plain[directory + 19]; // highest byte of the checksum
        System.arraycopy(plain, start, data, 12, packed);
        new TraditionalCipher(password).encrypt(data);
        byte[] encoded = name.getBytes(StandardCharsets.US_ASCII);
        int checksum = little(plain, directory + 16);
        int unpacked = little(plain, directory + 24);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        byte[] local = ZipBytes.local(encoded, checksum, data.length, unpacked);
        local[6] = 1;
        zip.writeBytes(local);
        zip.writeBytes(data);
        byte[] central = ZipBytes.central(encoded, checksum, data.length, unpacked, 0);
        central[8] = 1;
        int directoryAt = zip.size();
        zip.writeBytes(central);
        zip.writeBytes(ZipBytes.end(1, central.length, directoryAt));
        return zip.toByteArray();
    }

    private static int find(byte[] bytes, int signature) {
        int at = 0;
        while (little(bytes, at) != signature) {
            at++;
        }
        return at;
    }

    private static int little(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
