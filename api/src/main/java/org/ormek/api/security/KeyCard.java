package org.ormek.api.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as it may be shown.
 *
 * @param id        short name of the token
 * @param name      whom it was given to
 * @param role      what it may do
 * @param datasets  what it may see
 * @param purpose   fixed purpose; null if none
 * @param createdAt when it was made
 * @param expiresAt when it stops opening anything; null for never
 * @param revoked   true if it was taken back
 */
public record KeyCard(String id, String name, Role role, List<String> datasets, @Nullable String purpose, Instant createdAt,
                      @Nullable Instant expiresAt, boolean revoked) {

    /** True if the key opens at that time. */
    public boolean opensAt(Instant time) {
        return !revoked && (expiresAt == null || time.isBefore(expiresAt));
    }

    Asker asker() {
        return new Asker(id, name, role, datasets, purpose);
    }
}
