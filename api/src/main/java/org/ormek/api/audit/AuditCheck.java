package org.ormek.api.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goes through the log from its first row and stops at the first that does not fit. */
final class AuditCheck {

    private final byte[] key;
    private final AuditCheckpoints checkpoints;
    private final AuditCheckpoints.Claims claims;
    private long number;
    private String previous = AuditRow.START;
    private @Nullable AuditFault fault;

    AuditCheck(byte[] key, AuditCheckpoints checkpoints) {
        this.key = key;
        this.checkpoints = checkpoints;
        this.claims = checkpoints.exists() ? checkpoints.read() : new AuditCheckpoints.Claims(Map.of(), java.util.List.of());
    }

    Optional<AuditFault> run(JdbcTemplate jdbc) {
        jdbc.setFetchSize(1000);
        jdbc.query("SELECT * FROM audit_log ORDER BY number", row -> {
            if (fault == null) {
                fault = check(AuditRow.read(row));
            }
        });
        return Optional.ofNullable(fault == null ? afterTheLastRow() : fault);
    }

    private @Nullable AuditFault check(AuditRow row) {
        number++;
        if (row.number() > number) {
            return new AuditFault(number, "is missing");
        }
        if (row.number() < number) {
            return new AuditFault(row.number(), "was put in");
        }
        if (!row.previous().equals(previous)) {
            return new AuditFault(number, "does not follow the row before it: one of them was changed, or they were swapped");
        }
        if (!row.seal(key).equals(row.hash())) {
            return new AuditFault(number, "is not as it was written");
        }
        String claimed = claims.hashes().get(number);
        if (claimed != null && !claimed.equals(row.hash())) {
            return new AuditFault(number, "is another one than the checkpoint in " + checkpoints.file() + " says");
        }
        previous = row.hash();
        return null;
    }

    private @Nullable AuditFault afterTheLastRow() {
        if (number > 0 && !checkpoints.exists()) {
            return new AuditFault(number + 1, "cannot be ruled out: the file of checkpoints " + checkpoints.file() + " is missing, so rows may have been cut off at the end");
        }
        long last = claims.hashes().isEmpty() ? 0 : Collections.max(claims.hashes().keySet());
        if (last > number) {
            return new AuditFault(number + 1, "is missing: rows " + (number + 1) + " to " + last + " were cut off at the end");
        }
        if (!claims.unreadable().isEmpty()) {
            return new AuditFault(number + 1, "cannot be ruled out: line " + claims.unreadable().getFirst() + " of " + checkpoints.file() + " is no checkpoint");
        }
        return null;
    }
}
