package org.ormek.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they come from a small made-up graph; a test keeps them true. */
final class Examples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Examples() {
    }

    /** The example of an operation; empty if it has none. */
    static Optional<Object> of(String operationId) {
        try (InputStream in = Examples.class.getResourceAsStream("/org/ormek/api/examples/" + operationId.replace("ByParameter", "") + ".json")) {
            return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
