package org.ormek.api.search;

import java.util.Comparator;
import java.util.List;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.model.EntityKey;
import org.springframework.stereotype.Component;

/** Answers what people type: what fits, and where nothing does, what they may have meant. */
@Component
public class Searches {

    private static final int MOST_SUGGESTIONS = 5;
    private static final int MOST_NEAR = 200;

    private final GraphView graph;
    private final EntityReader reader;

    /** Over the graph, with the readers that the import uses. */
    public Searches(GraphView graph, EntityReader reader) {
        this.graph = graph;
        this.reader = reader;
    }

    /**
     * An answer.
     *
     * @param readings    what the text can be read as, the most literal first; may be empty
     * @param results     what fits, best first
     * @param suggestions where nothing fits: what is known one slip of the keyboard away, with the most evidence first
     */
    public record Found(List<EntityKey> readings, List<EntitySummary> results, List<EntitySummary> suggestions) {
    }

    /** Searches within the scope; the text is not blank. */
    public Found find(String text, int limit, Scope scope) {
        String typed = text.strip();
        List<EntityKey> readings = reader.readingsOf(typed);
        List<EntitySummary> results = graph.search(new SearchQuestion(readings, reader.fold(typed), limit), scope);
        return new Found(readings, results, results.isEmpty() ? suggestions(typed, readings, scope) : List.of());
    }

    private List<EntitySummary> suggestions(String typed, List<EntityKey> readings, Scope scope) {
        List<EntityKey> near = reader.nearMisses(typed, readings);
        return near.isEmpty() ? List.of() : graph.search(new SearchQuestion(near, "", MOST_NEAR), scope).stream()
                .sorted(Comparator.comparingLong(EntitySummary::mentions).reversed().thenComparing(EntitySummary::key)).limit(MOST_SUGGESTIONS).toList();
    }
}
