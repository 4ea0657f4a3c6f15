package org.ormek.graph.neo4j;

import org.ormek.model.Flag;

/** The relationship types by which an entity hangs on the datasets that flag it, for example {@code SERVICE_IN}. */
final class FlagTypes {

    private static final String SUFFIX = "_IN";

    private FlagTypes() {
    }

    static String of(Flag.Kind kind) {
        return kind.name() + SUFFIX;
    }

    static Flag.Kind kind(String type) {
        return Flag.Kind.valueOf(type.substring(0, type.length() - SUFFIX.length()));
    }
}
