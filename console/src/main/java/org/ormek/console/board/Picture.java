package org.ormek.console.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the entities of a board and of the links among them.
 *
 * @param nodes the entities that the asker may see, in the order asked for
 * @param edges the links among them
 */
public record Picture(List<Node> nodes, List<Edge> edges) {

    /** Copies. */
    public Picture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An entity.
     *
     * @param key      printed key
     * @param type     prefix of its type
     * @param display  how people write it
     * @param mentions number of mentions in scope
     * @param flags    REPORTED, SANCTIONED, SERVICE, as far as sources say so
     * @param first    first seen, as a day of the asker's language
     * @param last     last seen
     * @param from     first seen, as an ISO day; null if no evidence of it has a date
     * @param to       last seen, in the same way
     */
    public record Node(String key, String type, String display, long mentions, List<String> flags, String first, String last,
            @Nullable String from, @Nullable String to) {
    }

    /**
     * A link between two.
     *
     * @param from   printed key; where a stated link begins
     * @param to     printed key
     * @param stated what sources state, by link type; empty if they only stand in the same evidence
     * @param shared pieces of evidence that name both; 0 if none was read
     */
    public record Edge(String from, String to, List<String> stated, long shared) {
    }
}
