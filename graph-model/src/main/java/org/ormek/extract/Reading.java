package org.ormek.extract;

import java.util.Map;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Issue;

/** What one value of a column is. */
public sealed interface Reading {

    /**
     * The value names an entity.
     *
     * @param entity    with its canonical key
     * @param certainty how sure the reader is
     * @param extractor name and version of the reader, for example {@code phone/1}
     */
    record Recognized(Entity entity, Certainty certainty, String extractor) implements Reading {
    }

    /**
     * The value names nothing that can be used.
     *
     * @param reason  from the closed list
     * @param message a sentence that says what is wrong and what to do; it never repeats the value
     */
    record Rejected(Issue.Reason reason, String message) implements Reading {
    }

    /** A recognised entity whose attributes follow from its key. */
    static Recognized of(EntityType type, String value, String display, Map<String, String> attributes,
                         boolean confirmed, String extractor) {
        return new Recognized(new Entity(new EntityKey(type, value), display, attributes),
                confirmed ? Certainty.CONFIRMED : Certainty.CANDIDATE, extractor);
    }
}
