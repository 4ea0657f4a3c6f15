package org.ormek.crawl.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** One connection of a misbehaving server, after the request was read. */
public final class Wire {

    final Socket socket;
    final OutputStream out;
    final InputStream in;
    final String base;

    Wire(Socket socket, String base) throws IOException {
        this.socket = socket;
        this.base = base;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void ok(String headers) throws IOException {
        text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n" + headers + "\r\n");
    }

    void page(String headers, byte[] body) throws IOException {
        ok(headers + "Content-Length: " + body.length + "\r\n");
        bytes(body);
    }

    void redirect(String to) throws IOException {
        text("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
