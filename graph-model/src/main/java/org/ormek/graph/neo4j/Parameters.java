package org.ormek.graph.neo4j;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/** Values of statement parameters. */
final class Parameters {

    private Parameters() {
    }

    /** The value, or the database's null. */
    static Value orNull(@Nullable Object value) {
        return value == null ? Values.NULL : Values.value(value);
    }
}
