package org.ormek.analysis.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ormek.model.EntityKey;

/** Numbers of entities in a projection, and back. */
public final class EntityIndex {
    private final Map<EntityKey, Integer> numbers = new HashMap<>();
    private final List<EntityKey> keys = new ArrayList<>();
    private final ProjectionBuilder builder;

    /** An index that adds entities to the builder as they are first named. */
    public EntityIndex(ProjectionBuilder builder) {
        this.builder = builder;
    }

    /** The entity's number; a new one is added. */
    public int numberOf(EntityKey key) {
        Integer known = numbers.get(key);
        if (known == null) {
            known = builder.addEntity(key.type());
            numbers.put(key, known);
            keys.add(key);
        }
        return known;
    }

    /** The number of an entity that is there; empty if it is not. */
    public Optional<Integer> find(EntityKey key) {
        return Optional.ofNullable(numbers.get(key));
    }

    /** The key of a number. */
    public EntityKey keyOf(int number) {
        return keys.get(number);
    }

    /** How many. */
    public int size() {
        return keys.size();
    }
}
