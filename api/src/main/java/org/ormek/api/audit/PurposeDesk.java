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
     * Logs a read, or a change that needs a reason.
     *
     * @param header the {@code X-Purpose} header as received; null if not sent
     * @return the purpose, as it was logged
     * @throws BadRequest if neither the header nor the key says a purpose of 5 to 500 characters
     */
    public String admit(Asker asker, @Nullable String header, String action, List<String> objects, Scope scope) {
        String purpose;
        if (header != null && !header.isBlank()) {
            purpose = Purpose.read(header);
        } else if (asker.purpose() != null) {
            purpose = Purpose.checked(asker.purpose());
        } else {
            throw Purpose.missing();
        }
        log.write(asker.label(), purpose, action, objects, scope.datasets());
        return purpose;
    }

    /** Logs a change whose reason came with the request itself; it was checked there. */
    public void note(Asker asker, String reason, String action, List<String> objects, Scope scope) {
        log.write(asker.label(), reason, action, objects, scope.datasets());
    }
}
