package org.ormek.api.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.BadRequest;
import org.ormek.api.security.Asker;
import org.ormek.graph.Scope;
import org.springframework.stereotype.Component;

/** No purpose, no answer: checks the purpose of a read and logs it before the answer. */
@Component
public class PurposeDesk {

    private final AuditLog log;

    PurposeDesk(AuditLog log) {
        this.log = log;
    }

    /**
     * Logs a read.
     *
     * @param header the {@code X-Purpose} header; null if not sent
     * @throws BadRequest if neither the header nor the key says a purpose of 5 to 500 characters
     */
    public void admit(Asker asker, @Nullable String header, String action, List<String> objects, Scope scope) {
        String purpose = header == null || header.isBlank() ? asker.purpose() : header.strip();
        if (purpose == null || purpose.length() < 5 || purpose.length() > 500) {
            throw new BadRequest("Say why you look, in 5 to 500 characters, in the header 'X-Purpose', for example 'X-Purpose: case 14-2026'.");
        }
        log.write(asker.name(), purpose, action, objects, scope.datasets());
    }
}
