package org.ormek.api.search;

import java.util.List;
import org.ormek.model.EntityKey;

/** Reads what people type. The assembly gives the readers that the import uses, because identity is defined once. */
public interface EntityReader {

    /** Keys that a text may be a writing of, the most literal first; may be empty. */
    List<EntityKey> readingsOf(String text);

    /** Keys of what may have been meant by one who made a slip of the keyboard; most of them name nothing. The readings are those of the text. */
    List<EntityKey> nearMisses(String text, List<EntityKey> readings);

    /** The text as it is matched. */
    String fold(String text);
}
