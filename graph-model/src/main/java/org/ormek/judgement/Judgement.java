package org.ormek.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ormek.model.EntityKey;

/**
 * What an analyst has decided; it wins over every computation. It holds in views that have all its datasets, since it may
 * rest on any of them; so nobody sees an effect of what rests on something hidden.
 *
 * @param id       its number, random
 * @param kind     what was decided
 * @param first    the entity it is about
 * @param second   the other one; null for a judgement on one entity
 * @param datasets what the analyst could see when deciding, sorted
 * @param by       who
 * @param at       when
 * @param reason   why
 */
public record Judgement(String id, Kind kind, EntityKey first, @Nullable EntityKey second, List<String> datasets, String by, Instant at, String reason) {

    /** What may be decided. */
    public enum Kind {
        /** Both belong together. */
        MUST_LINK(2),
        /** Both do not belong together. */
        CANNOT_LINK(2),
        /** A service that many use; it joins no cluster. */
        SERVICE(1),
        /** No such service, whatever lists and tests say. */
        NOT_SERVICE(1);

        private final int entities;

        Kind(int entities) {
            this.entities = entities;
        }

        /** How many entities it is about: 1 or 2. */
        public int entities() {
            return entities;
        }
    }

    /** Sorts the datasets; refuses another number of entities than the kind is about, and an entity with itself, with {@link IllegalArgumentException}. */
    public Judgement {
        datasets = List.copyOf(new TreeSet<>(datasets));
        if ((second == null) != (kind.entities() == 1) || first.equals(second)) {
            throw new IllegalArgumentException(kind + " is about " + kind.entities() + " different entities");
        }
    }

    /** The second entity of a judgement on two; throws a {@link NullPointerException} if it is about one. */
    public EntityKey other() {
        return Objects.requireNonNull(second);
    }

    /** The one or two that it is about. */
    public Stream<EntityKey> entities() {
        return second == null ? Stream.of(first) : Stream.of(first, second);
    }

    /** True if it is about the entity. */
    public boolean names(EntityKey key) {
        return key.equals(first) || key.equals(second);
    }

    /** True if it is of the same kind about the same entities, in whatever order. */
    public boolean saysTheSameAs(Judgement that) {
        return kind == that.kind && that.names(first) && (second == null || that.names(second));
    }

    /** True if it holds in a view of these datasets. */
    public boolean holdsIn(List<String> view) {
        return view.containsAll(datasets);
    }
}
