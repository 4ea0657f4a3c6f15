package org.ormek.console.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.ormek.api.security.Role;

/**
 * Somebody who signs in. An account opens what an API key of the same role and datasets would.
 *
 * @param id        16 hexadecimal digits
 * @param name      what is typed to sign in, and what the audit log shows
 * @param role      what it may do
 * @param datasets  what it may see; a single {@code *} means all
 * @param epoch     goes up when the password changes, which ends the sessions before
 * @param disabled  true if it may not sign in
 * @param createdAt when it was made
 */
public record Account(String id, String name, Role role, List<String> datasets, int epoch, boolean disabled, Instant createdAt) {

    /** Copies the list. */
    public Account {
        datasets = List.copyOf(datasets);
    }

    /** The asker that this account is, looking for a purpose; null while none was said. */
    public Asker asker(@Nullable String purpose) {
        return new Asker(id, name, role, datasets, purpose);
    }
}
