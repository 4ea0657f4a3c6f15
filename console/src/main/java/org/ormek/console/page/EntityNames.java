package org.ormek.console.page;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.stereotype.Component;

/** How people write entities of which only the keys are at hand. */
@Component
public class EntityNames {

    private final GraphView graph;

    EntityNames(GraphView graph) {
        this.graph = graph;
    }

    /** The writing of each by its printed key; the key itself where the scope knows none. */
    public Map<String, String> of(Stream<EntityKey> keys, Scope scope) {
        return graph.together(view -> {
            Map<String, String> names = new HashMap<>();
            keys.forEach(key -> names.computeIfAbsent(key.toString(), printed -> view.findEntity(key, scope).map(entity -> entity.display()).orElse(printed)));
            return Map.copyOf(names);
        });
    }
}
