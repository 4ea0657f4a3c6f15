package org.ormek.model;

import java.util.Optional;

/**
 * The one canonical name of an entity, printed {@code prefix:value}, for example {@code phone:+77011234567}.
 * Every writing of the same thing has the same key.
 *
 * @param type  what it is
 * @param value the canonical value; never blank
 */
public record EntityKey(EntityType type, String value) implements Comparable<EntityKey> {

    /** Refuses a blank value with {@link IllegalArgumentException}. */
    public EntityKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An entity key needs a value; type " + type);
        }
    }

    /** Reads the printed form; empty if the prefix is unknown or the value is missing. It does not normalise the value. */
    public static Optional<EntityKey> parse(String printed) {
        int colon = printed.indexOf(':');
        if (colon <= 0 || printed.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return EntityType.findByPrefix(printed.substring(0, colon))
                .map(type -> new EntityKey(type, printed.substring(colon + 1)));
    }

    @Override
    public int compareTo(EntityKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return type.prefix() + ":" + value;
    }
}
