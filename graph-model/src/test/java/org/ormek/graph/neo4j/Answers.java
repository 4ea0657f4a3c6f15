package org.ormek.graph.neo4j;

import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.graph.TextQuestion;
import org.ormek.model.EntityKey;
import java.util.List;

/** The answers to every question about one entity, as one text. */
final class Answers {

    private Answers() {
    }

    static String about(GraphView view, EntityKey key, Scope scope) {
        String value = key.value();
        String part = value.substring(value.length() / 2);
        return String.join("\n", List.of(
                "entity " + view.findEntity(key, scope),
                "exact " + view.search(new SearchQuestion(List.of(key), "", 10), scope),
                "prefix " + view.search(new SearchQuestion(List.of(), value.substring(0, 4), 5), scope),
                "content " + view.search(new SearchQuestion(List.of(), part, 5), scope),
                "texts " + view.searchTexts(new TextQuestion("text random", null, null, 5), scope),
                "evidence " + view.evidenceOf(key, 5, scope),
                "links " + view.linksOf(key, 5, scope),
                "shared " + view.sharedWith(key, 5, scope),
                "paths " + view.pathsToFlagged(key, 4, 5, scope),
                "flags " + view.flagsOf(key, scope)));
    }
}
