package org.ormek.graph.neo4j;

import java.util.List;
import java.util.Map;
import org.ormek.extract.Words;

/** Gives the words of their texts to evidence that an earlier version wrote. It can be interrupted and begun anew. */
final class WordsOfOldEvidence {

    private static final int PAGE = 1_000;

    private final Statements statements;

    WordsOfOldEvidence(Statements statements) {
        this.statements = statements;
    }

    void add() {
        String after = "";
        List<List<String>> page;
        do {
            page = statements.read("operator/evidence-without-words.cypher", Map.of("after", after, "page", PAGE),
                    row -> List.of(row.get("id").asString(), Words.of(row.get("text").asString())));
            List<List<String>> rows = page.stream().filter(row -> !row.getLast().isEmpty()).toList();
            if (!page.isEmpty()) {
                after = page.getLast().getFirst();
            }
            if (!rows.isEmpty()) { // none on a graph that was just loaded with its words
                statements.errors().translating(() -> statements.writeRaw(tx -> tx.run(statements.text("operator/evidence-words.cypher"),
                        Map.of("rows", rows)).consume()));
            }
        } while (page.size() == PAGE);
    }
}
