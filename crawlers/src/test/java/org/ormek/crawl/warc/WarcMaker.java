package org.ormek.crawl.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes WARC files as other programs do: wget's records, and its gzip members with an extra field. */
final class WarcMaker {

    private final List<byte[]> records = new ArrayList<>();

    /** A record with its headers and block. */
    WarcMaker add(String type, String headers, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.nameUUIDFromBytes((type + headers).getBytes(StandardCharsets.UTF_8)) + ">\r\n"
                + headers + "Content-Length: " + block.length + "\r\n\r\n";
        records.add(join(bytes(head), block, bytes("\r\n\r\n")));
        return this;
    }

    /** What wget writes first. */
    WarcMaker info() {
        return add("warcinfo", "Content-Type: application/warc-fields\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Filename: <site.warc.gz>\r\n",
                bytes("software: Wget/1.21.3 (linux-gnu)\r\nformat: WARC File Format 1.0\r\nrobots: classic\r\n"));
    }

    /** A request and its response; the address stands in angle brackets. */
    WarcMaker page(String url, String httpHeaders, byte[] body) {
        String about = "WARC-Target-URI: <" + url + ">\r\nWARC-Date: 2026-03-01T10:00:0" + records.size() % 10 + "Z\r\nWARC-IP-Address: 203.0.113.7\r\n";
        add("request", about + "Content-Type: application/http;msgtype=request\r\n", bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        return add("response", about + "WARC-Payload-Digest: sha1:D" + url.length() + "\r\nContent-Type: application/http;msgtype=response\r\n",
                join(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + httpHeaders + "\r\n"), body));
    }

    /** What wget writes last. */
    WarcMaker log() {
        return add("metadata", "WARC-Target-URI: <metadata://gnu.org/software/wget/warc/MANIFEST.txt>\r\nWARC-Date: 2026-03-01T10:00:09Z\r\nContent-Type: text/plain\r\n",
                bytes("<urn:uuid:1>\r\n"));
    }

    byte[] plain() {
        return join(records.toArray(byte[][]::new));
    }

    /** Each record in a member of its own, with wget's extra field if asked. */
    byte[] zipped(boolean extra) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            out.write(member(record, extra));
        }
        return out.toByteArray();
    }

    /** All records in one member. */
    byte[] zippedWhole() throws IOException {
        return member(plain(), false);
    }

    /** Where the member of a record begins. */
    int beginOf(int record) throws IOException {
        int at = 0;
        for (int i = 0; i < record; i++) {
            at += member(records.get(i), false).length;
        }
        return at;
    }

    private static byte[] member(byte[] plain, boolean extra) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        CRC32 crc = new CRC32();
        crc.update(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {0x1f, (byte) 0x8b, 8, (byte) (extra ? 4 : 0), 0, 0, 0, 0, 0, 3});
        if (extra) {
            out.write(new byte[] {12, 0, 's', 'l', 8, 0});
            out.write(four(length));
            out.write(four(plain.length));
        }
        out.write(packed, 0, length);
        out.write(four((int) crc.getValue()));
        out.write(four(plain.length));
        return out.toByteArray();
    }

    private static byte[] four(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
