package org.ormek.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes RFC 9457 problems where no controller is at work: in filters and in the web server itself. Same members as elsewhere. */
public final class ProblemJson {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemJson() {
    }

    /** Answers a request with a refusal. Does nothing if the answer is on its way already. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, refusal, request.getRequestURI());
    }

    static void write(HttpServletResponse response, Refusal refusal, String instance) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (refusal.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", String.valueOf(refusal.retryAfterSeconds()));
        }
        SafeHeaders.add(response);
        byte[] body = bytes(refusal, instance);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static byte[] bytes(Refusal refusal, String instance) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("detail", refusal.sentence());
        problem.put("instance", instance);
        problem.put("status", refusal.status().value());
        problem.put("title", refusal.status().getReasonPhrase());
        return problem.toString().getBytes(StandardCharsets.UTF_8);
    }
}
