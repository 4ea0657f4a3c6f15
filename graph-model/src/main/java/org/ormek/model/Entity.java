package org.ormek.model;

import java.util.Map;

/**
 * Something that can be recognised again: a number, a wallet, a site. All that a value carries follows from the
 * identifier itself, so that two people who read the same identifier hold equal values.
 *
 * @param key        the canonical key
 * @param display    how people write it, for example EIP-55 for an EVM wallet, Unicode for an IDN host
 * @param attributes facts that follow from the identifier alone (country of the number plan, registrable domain,
 *                   chain, last four digits); sorted, never null
 */
public record Entity(EntityKey key, String display, Map<String, String> attributes) {

    /** Copies the attributes. */
    public Entity {
        attributes = Map.copyOf(attributes);
    }

    /** The type of the key. */
    public EntityType type() {
        return key.type();
    }
}
