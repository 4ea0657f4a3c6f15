package org.ormek.bench.text.narrative;

import java.util.List;

/**
 * A piece before it stands in a text.
 *
 * @param sentence the kind of sentence that it fits into
 * @param category see {@link Piece#category()}
 * @param written  as it stands in the text
 * @param names    what it stands for
 */
record Item(String sentence, String category, String written, List<Name> names) {

    /** An identifier with one name. */
    static Item of(String sentence, String category, String written, String kind, String value) {
        return new Item(sentence, category, written, List.of(new Name(kind, value)));
    }

    /** Something that only looks like an identifier. */
    static Item trap(String sentence, String category, String written) {
        return new Item(sentence, category, written, List.of());
    }
}
