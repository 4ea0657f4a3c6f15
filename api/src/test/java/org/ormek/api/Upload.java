package org.ormek.api;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A multipart/form-data body (RFC 7578), written out by hand. */
record Upload(String fileName, String content, Map<String, String> fields) {

    private static final String BOUNDARY = "----ormek-test";

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(HttpRequest.BodyPublishers.ofString(body(), StandardCharsets.UTF_8));
    }

    /** The same without a length, in chunks. */
    HttpRequest.Builder chunkedOn(HttpRequest.Builder request) {
        byte[] bytes = body().getBytes(StandardCharsets.UTF_8);
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)));
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(content).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return body.toString();
    }
}
