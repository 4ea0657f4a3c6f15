package org.ormek.api.error;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The security headers of every answer, kept here because some answers are given before Spring Security is asked. */
public final class SafeHeaders {

    /** Content-Security-Policy of the page and of all data: scripts and styles from files of this server only, nothing in line, no frames. */
    public static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
    /** Permissions-Policy: the page needs no device. */
    public static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=()";
    private static final Map<String, String> ALL = Map.of("Content-Security-Policy", CONTENT_POLICY, "Permissions-Policy", PERMISSIONS_POLICY, "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");

    private SafeHeaders() {
    }

    /** Adds those that are not there yet. */
    static void add(HttpServletResponse response) {
        ALL.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
