package org.ormek.api.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.model.OrmekException;

/** What a new key, or an account, must be like. */
public final class KeyRules {

    private KeyRules() {
    }

    /** Throws {@link OrmekException} with a sentence for the person if one of them will not do. */
    public static void check(String name, List<String> datasets, @Nullable String purpose, @Nullable Instant expiresAt, Clock clock) {
        if (name.isBlank() || name.length() > 100 || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new OrmekException("The name of a key has 1 to 100 characters of one line.");
        }
        boolean all = datasets.equals(List.of("*"));
        if (!all && (datasets.isEmpty() || !datasets.stream().allMatch(dataset -> dataset.matches("[a-z0-9][a-z0-9._-]{0,99}")))) {
            throw new OrmekException("The datasets of a key are names of lower-case letters, digits, dot, dash and underscore, or a single *.");
        }
        if (String.join(",", datasets).length() > 2000) {
            throw new OrmekException("A key can name datasets of 2,000 characters together. Give the person two keys.");
        }
        if (purpose != null && (purpose.strip().length() < 5 || purpose.length() > 500 || purpose.codePoints().anyMatch(Character::isISOControl))) {
            throw new OrmekException("A fixed purpose has 5 to 500 characters of one line.");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new OrmekException("A key must expire in the future.");
        }
    }
}
