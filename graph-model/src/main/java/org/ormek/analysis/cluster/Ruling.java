package org.ormek.analysis.cluster;

import java.util.List;

/** What an analyst has decided; it wins over every computation. */
public sealed interface Ruling {

    /** Two entities belong together: their clusters are joined. */
    record MustLink(int a, int b) implements Ruling {
    }

    /** Two entities do not belong together: a cluster that holds both is parted. */
    record CannotLink(int a, int b) implements Ruling {
    }

    /** The entity is a shared service, or for {@code service} false it is none whatever lists and tests say. */
    record Service(int entity, boolean service) implements Ruling {
    }

    /** The entities that the ruling names. */
    default List<Integer> entities() {
        return switch (this) {
            case MustLink(int a, int b) -> List.of(a, b);
            case CannotLink(int a, int b) -> List.of(a, b);
            case Service(int entity, boolean service) -> List.of(entity);
        };
    }
}
