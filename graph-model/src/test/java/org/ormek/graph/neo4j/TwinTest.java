package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ormek.graph.GraphView;
import org.ormek.graph.GraphWriter;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;

/**
 * Non-interference: an outsider's answers are the same with and without a hidden dataset. The random evidence uses the
 * same few entities in all datasets, so that everything hidden touches something visible.
 */
class TwinTest {

    private static final long SEED = 11;

    @Test
    void anOutsiderSeesTheSameWithAndWithoutTheHiddenDataset() {
        System.out.println("Seed " + SEED);
        List<Evidence> mixed = Fixtures.random(SEED, 140, "open", "other", "hidden");
        List<Evidence> visible = mixed.stream().filter(evidence -> !evidence.dataset().equals("hidden")).toList();
        TreeSet<EntityKey> keys = new TreeSet<>();
        mixed.forEach(evidence -> evidence.mentions().forEach(mention -> keys.add(mention.entity().key())));
        keys.add(Fixtures.phone("nowhere"));
        Evidence onlyHidden = Fixtures.complaint("only hidden", "hidden").names(Fixtures.phone("secret")).build();
        keys.add(Fixtures.phone("secret"));

        List<List<String>> scopes = List.of(List.of("open"), List.of("open", "other"));
        List<String> without = answers(visible, keys, scopes);
        List<Evidence> all = new ArrayList<>(mixed);
        all.add(onlyHidden);
        List<String> with = answers(all, keys, scopes);
        assertThat(with).isEqualTo(without);
        assertThat(String.join("\n", with)).doesNotContain("hidden");
        // The insider does see more, so the test has something to hide.
        GraphView view = Neo4jForTests.graph().view();
        assertThat(view.findEntity(Fixtures.phone("secret"), Scope.of(List.of("hidden")))).isPresent();
    }

    private static List<String> answers(List<Evidence> evidence, TreeSet<EntityKey> keys, List<List<String>> scopes) {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        GraphWriter writer = graph.writer();
        writer.write(evidence);
        GraphView view = graph.view();
        List<String> answers = new ArrayList<>();
        for (List<String> datasets : scopes) {
            Scope scope = Scope.of(datasets);
            answers.add(view.statistics(scope).toString());
            keys.forEach(key -> answers.add(Answers.about(view, key, scope)));
        }
        answers.add(Answers.about(view, keys.getFirst(), Scope.of(List.of())));
        return answers;
    }
}
