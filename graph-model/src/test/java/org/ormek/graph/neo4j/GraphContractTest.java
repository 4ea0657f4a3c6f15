package org.ormek.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ormek.graph.Cut;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.model.Certainty;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.LinkType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Money;
import org.ormek.model.Provenance;
import org.ormek.model.Sha256;

/** What the port promises, on a real Neo4j. */
class GraphContractTest {

    private static final Entity CALLER = entity(EntityType.PHONE, "+77016146958");
    private static final Entity OTHER = entity(EntityType.PHONE, "+77016146959");
    private static final Entity WALLET = entity(EntityType.WALLET, "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    private static final Entity EXCHANGE = entity(EntityType.WALLET, "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2");
    private static final Entity SITE = entity(EntityType.SITE, "umiumiqaz.pro");
    private static final Scope OPEN = Scope.of(List.of("open"));
    private static final Scope BOTH = Scope.of(List.of("open", "hidden"));

    private Neo4jGraph graph = Neo4jForTests.graph();

    @BeforeEach
    void clean() {
        graph = Neo4jForTests.cleanGraph();
    }

    private static Entity entity(EntityType type, String value) {
        return new Entity(new EntityKey(type, value), value, Map.of());
    }

    private static Evidence evidence(String dataset, int number, @Nullable Instant at, List<Flag> flags, List<Link> links, Entity... named) {
        List<Mention> mentions = Stream.of(named).map(entity -> new Mention(entity, MentionRole.MENTIONED, entity.display(), "text", null,
                Certainty.CONFIRMED, "test/1")).toList();
        return new Evidence(Sha256.ofParts((dataset + number).getBytes(StandardCharsets.UTF_8)), EvidenceType.COMPLAINT, dataset,
                new Provenance(Sha256.ofParts(new byte[] {1}), "file.jsonl", "line " + number, "test/1"), at, "ru", "text " + number, null,
                List.of(new Money(new BigDecimal("10.50"), "KZT")), Map.of("category", "X"), flags, mentions, links);
    }

    /** CALLER -- e1 -- WALLET -- e2 -- OTHER (reported); CALLER -- e3 -- EXCHANGE (service) -- e4 -- SITE; SITE -> WALLET stated. */
    private static List<Evidence> open() {
        return List.of(evidence("open", 1, Instant.parse("2026-01-01T00:00:00Z"), List.of(), List.of(), CALLER, WALLET),
                evidence("open", 2, Instant.parse("2026-02-01T00:00:00Z"), List.of(new Flag(OTHER.key(), Flag.Kind.REPORTED, "listed")), List.of(), WALLET, OTHER),
                evidence("open", 3, null, List.of(new Flag(EXCHANGE.key(), Flag.Kind.SERVICE, "exchange")), List.of(), CALLER, EXCHANGE),
                evidence("open", 4, Instant.parse("2026-03-01T00:00:00Z"), List.of(new Flag(SITE.key(), Flag.Kind.REPORTED, "phishing")), List.of(), EXCHANGE, SITE));
    }

    private static List<Evidence> hidden() {
        return List.of(evidence("hidden", 5, Instant.parse("2025-01-01T00:00:00Z"), List.of(new Flag(CALLER.key(), Flag.Kind.SANCTIONED, "secret")),
                List.of(new Link(SITE.key(), CALLER.key(), LinkType.HAS_CONTACT, "test/1")), CALLER, SITE, WALLET),
                evidence("hidden", 6, Instant.parse("2026-09-01T00:00:00Z"), List.of(), List.of(), entity(EntityType.SITE, "umiumi-secret.kz"), CALLER));
    }

    private static List<Object> answers(GraphView view, Scope scope) {
        List<Object> all = new ArrayList<>();
        for (Entity entity : List.of(CALLER, OTHER, WALLET, EXCHANGE, SITE, entity(EntityType.SITE, "umiumi-secret.kz"))) {
            all.add(view.findEntity(entity.key(), scope));
            all.add(view.evidenceOf(entity.key(), 2, scope));
            all.add(view.linksOf(entity.key(), 10, scope));
            all.add(view.sharedWith(entity.key(), 10, scope));
            all.add(view.pathsToFlagged(entity.key(), 3, 10, scope));
            all.add(view.flagsOf(entity.key(), scope));
            all.add(view.search(new SearchQuestion(List.of(entity.key()), "umi", 10), scope));
        }
        all.add(view.statistics(scope));
        return all;
    }

    private List<String> content() {
        List<String> lines = new ArrayList<>();
        graph.inventory().forEachEvidence(evidence -> lines.add(evidence.id() + evidence.dataset() + evidence.content()));
        return lines;
    }

    @Test
    void answersOfAnOutsiderDoNotDependOnAHiddenDataset() {
        graph.writer().write(open());
        List<Object> without = answers(graph.view(), OPEN);
        graph.writer().write(hidden());
        assertThat(answers(graph.view(), OPEN)).isEqualTo(without);
        assertThat(answers(graph.view(), BOTH)).isNotEqualTo(without);
        clean();
        graph.writer().write(hidden());
        graph.writer().write(open());
        assertThat(answers(graph.view(), OPEN)).isEqualTo(without);
    }

    @Test
    void theSameEvidenceRepeatedShuffledAndSplitIsTheSameGraph() {
        List<Evidence> all = new ArrayList<>(open());
        all.addAll(hidden());
        assertThat(graph.writer().write(all)).satisfies(count -> assertThat(count.written()).isEqualTo(6));
        List<String> content = content();
        List<Object> answers = answers(graph.view(), BOTH);
        assertThat(graph.writer().write(all).duplicate()).isEqualTo(6);
        assertThat(answers(graph.view(), BOTH)).isEqualTo(answers);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        clean();
        Collections.shuffle(all, new Random(seed));
        all.forEach(one -> graph.writer().write(List.of(one, one)));
        assertThat(content()).isEqualTo(content);
        assertThat(answers(graph.view(), BOTH)).isEqualTo(answers);
    }

    @Test
    void servicesNeverLeadFurther() {
        graph.writer().write(open());
        assertThat(graph.view().pathsToFlagged(CALLER.key(), 3, 10, OPEN).items()).singleElement()
                .satisfies(path -> assertThat(path.target()).isEqualTo(OTHER.key()));
        assertThat(graph.view().sharedWith(CALLER.key(), 10, OPEN).items()).anySatisfy(shared -> {
            assertThat(shared.key()).isEqualTo(EXCHANGE.key());
            assertThat(shared.service()).isTrue();
        });
    }

    @Test
    void evidenceComesNewestFirstAndACutIsSaid() {
        graph.writer().write(open());
        Cut<EvidenceCard> cut = graph.view().evidenceOf(WALLET.key(), 1, OPEN);
        assertThat(cut.total()).isEqualTo(2);
        assertThat(cut.shown()).isEqualTo(1);
        assertThat(cut.cutBy()).isNotBlank();
        assertThat(cut.items().getFirst().observedAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(cut.items().getFirst().losses()).containsExactly(new Money(new BigDecimal("10.50"), "KZT"));
    }

    @Test
    void statisticsCountDistinctEntitiesAndPairs() {
        List<Evidence> all = new ArrayList<>(open());
        all.addAll(hidden());
        graph.writer().write(all);
        assertThat(graph.view().statistics(BOTH).entities()).containsEntry("phone", 2L).containsEntry("wallet", 2L).containsEntry("site", 2L);
        assertThat(graph.view().statistics(BOTH).links()).containsEntry("HAS_CONTACT", 1L);
        assertThat(graph.view().statistics(OPEN).entities()).containsEntry("site", 1L);
        assertThat(graph.view().statistics(Scope.of(List.of())).entities().values()).allMatch(count -> count == 0);
    }

    @Test
    void writersInParallelOnAHotKeyCountExactly() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int first = 1000 + t * 20; // neighbours overlap by half
                tasks.add(() -> {
                    List<Evidence> batch = new ArrayList<>();
                    for (int i = 0; i < 40; i++) {
                        batch.add(evidence("open", first + i, null, List.of(), List.of(), CALLER, WALLET));
                    }
                    return graph.writer().write(batch).written();
                });
            }
            long written = 0;
            for (var future : threads.invokeAll(tasks)) {
                written += future.get();
            }
            assertThat(written).isEqualTo(180);
        }
        assertThat(graph.view().findEntity(CALLER.key(), OPEN).orElseThrow().mentions()).isEqualTo(180);
    }

    @Test
    void aHubIsCutAndSaysSo() {
        for (int batch = 0; batch < 12; batch++) {
            List<Evidence> many = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                int number = batch * 1000 + i;
                many.add(evidence("open", number, Instant.ofEpochSecond(1_700_000_000L + number), List.of(), List.of(), CALLER));
            }
            graph.writer().write(many);
        }
        Cut<EvidenceCard> cut = graph.view().evidenceOf(CALLER.key(), 50, OPEN);
        assertThat(cut.total()).isEqualTo(12_000);
        assertThat(cut.shown()).isEqualTo(50);
        assertThat(cut.cutBy()).isNotBlank();
        assertThat(cut.items().getFirst().observedAt()).isEqualTo(Instant.ofEpochSecond(1_700_011_999L));
    }

    @Test
    void everyReadStatementCarriesTheDatasets() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Neo4jGraph.class.getResource("/org/ormek/graph/neo4j/read")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> statements = files.toList();
            assertThat(statements).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).as("%s", file).contains("$datasets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
