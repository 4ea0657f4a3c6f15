package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphView;
import org.ormek.graph.GraphWriter;
import org.ormek.graph.GraphWriter.WriteCount;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.LinkType;

/** What the write side promises: nothing lost, nothing doubled, whatever the order. */
class WriteContractTest {

    private static final Scope BOTH = Scope.of(List.of("a", "b"));

    private GraphWriter writer = Neo4jForTests.graph().writer();
    private GraphView view = Neo4jForTests.graph().view();

    @BeforeEach
    void clean() {
        Neo4jGraph graph = Neo4jForTests.cleanGraph();
        writer = graph.writer();
        view = graph.view();
    }

    @Test
    void theSameBatchThriceShuffledAndSplitGivesTheSameGraph() {
        List<Evidence> batch = Fixtures.random(7, 150, "a", "b");
        assertThat(writer.write(batch)).isEqualTo(new WriteCount(150, 0));
        List<String> content = Fixtures.contentOf(Neo4jForTests.graph().inventory());
        GraphStatistics statistics = view.statistics(BOTH);
        String all = everything(batch);
        assertThat(writer.write(batch)).isEqualTo(new WriteCount(0, 150));
        assertThat(writer.write(batch)).isEqualTo(new WriteCount(0, 150));
        assertThat(view.statistics(BOTH)).isEqualTo(statistics);
        assertThat(everything(batch)).isEqualTo(all);

        clean();
        List<Evidence> shuffled = new ArrayList<>(batch);
        Collections.shuffle(shuffled, new Random(3));
        for (int i = 0; i < shuffled.size(); i += 37) {
            writer.write(shuffled.subList(Math.max(0, i - 5), Math.min(shuffled.size(), i + 37)));
        }
        assertThat(Fixtures.contentOf(Neo4jForTests.graph().inventory())).isEqualTo(content).hasSizeGreaterThan(150);
        assertThat(view.statistics(BOTH)).isEqualTo(statistics);
        assertThat(everything(batch)).isEqualTo(all);
    }

    @Test
    void evidenceIsReadBackAsItWasWrittenAndOnlyInScope() {
        List<Evidence> batch = Fixtures.random(8, 60, "a", "b");
        writer.write(batch);
        List<Evidence> read = new ArrayList<>();
        view.readEvidence(read::add, Scope.of(List.of("a")));
        List<Evidence> written = batch.stream().filter(evidence -> evidence.dataset().equals("a"))
                .sorted(Comparator.comparing(evidence -> evidence.id().hex())).toList();
        assertThat(read).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(written);
        assertThat(read).isNotEmpty();
    }

    @Test
    void repetitionsWithinABatchCountAsThere() {
        Evidence one = Fixtures.complaint("one", "a").names(Fixtures.phone("1")).build();
        Evidence sameElsewhere = Fixtures.complaint("one", "a").names(Fixtures.phone("1")).source("other.csv").build();
        assertThat(writer.write(List.of(one, sameElsewhere, one))).isEqualTo(new WriteCount(1, 2));
        assertThat(writer.write(List.of())).isEqualTo(new WriteCount(0, 0));
        assertThat(view.findEntity(Fixtures.phone("1"), BOTH).orElseThrow().mentions()).isEqualTo(1);
    }

    @Test
    void parallelWritersOnHotKeysCountExactly() throws Exception {
        EntityKey hot = Fixtures.phone("7777777");
        EntityKey site = Fixtures.site("hot.example.kz");
        List<Evidence> all = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            all.add(Fixtures.complaint("hot " + i, i % 2 == 0 ? "a" : "b").names(hot, site)
                    .names(Fixtures.phone(String.valueOf(i % 10))).link(site, hot, LinkType.HAS_CONTACT)
                    .flag(hot, Flag.Kind.REPORTED, "fraud").build());
        }
        List<Callable<WriteCount>> tasks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 20) {
            List<Evidence> part = all.subList(i, i + 20);
            tasks.add(() -> writer.write(part));
            tasks.add(() -> writer.write(part));
        }
        Collections.shuffle(tasks, new Random(5));
        long written = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<WriteCount> future : threads.invokeAll(tasks)) {
                written += future.get().written();
            }
        }
        assertThat(written).isEqualTo(800);
        assertThat(view.findEntity(hot, BOTH).orElseThrow().mentions()).isEqualTo(800);
        assertThat(view.findEntity(hot, Scope.of(List.of("a"))).orElseThrow().mentions()).isEqualTo(400);
        assertThat(view.flagsOf(hot, BOTH)).extracting(flag -> flag.count()).containsExactly(400L, 400L);
        assertThat(view.linksOf(hot, 10, BOTH).total()).isEqualTo(1);
        assertThat(view.linksOf(hot, 10, BOTH).items().getFirst().datasets()).containsExactly("a", "b");
        assertThat(view.statistics(BOTH).entities()).containsEntry("phone", 11L).containsEntry("site", 1L);
    }

    @Test
    void whatIsLinkedOrFlaggedMustBeMentioned() {
        EntityKey phone = Fixtures.phone("1");
        Evidence bad = Fixtures.complaint("bad", "a").names(phone)
                .link(Fixtures.site("x.kz"), phone, LinkType.HAS_CONTACT).build();
        assertThatThrownBy(() -> writer.write(List.of(bad))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("site:x.kz").hasMessageContaining("does not mention");
        assertThat(view.listDatasets()).isEmpty();
    }

    @Test
    void aHugeKeyIsRefusedBeforeAnythingIsWritten() {
        Evidence bad = Fixtures.complaint("bad", "a").names(Fixtures.site("x".repeat(5000))).build();
        assertThatThrownBy(() -> writer.write(List.of(bad))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than");
    }

    /** Answers to all questions about all entities. */
    private String everything(List<Evidence> batch) {
        StringBuilder all = new StringBuilder();
        batch.stream().flatMap(evidence -> evidence.mentions().stream()).map(mention -> mention.entity().key()).distinct()
                .sorted().forEach(key -> all.append(Answers.about(view, key, BOTH)).append('\n'));
        return all.toString();
    }
}
