package org.ormek.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.explain.Contribution;
import org.ormek.analysis.explain.EvidencePath;
import org.ormek.analysis.explain.PairScore;
import org.ormek.analysis.explain.PairScoring;
import org.ormek.analysis.explain.PathSearch;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;
import org.ormek.analysis.tie.Weighing;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphStatistics;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.script.Scripts;

/** The evidence around two entities as arrays, weighed, and what it says told with its documents. */
final class Weighed {

    private static final int PATHS = 3;
    private static final int CITATIONS = 3;
    /** What many share may be worth nothing, and is a step all the same where ways over it are wanted. */
    private static final double LEAST_OF_SERVICE = 0.001;

    private final LocalEvidence evidence;
    private final List<Evidence> documents;
    private final Map<EntityKey, String> displays;
    private final Signals signals;
    private final EntityIndex index;
    private final Projection projection;
    private final LocalCommonness commonness;
    private final IntPredicate service;
    private final Map<Integer, Integer> documentOfClue = new HashMap<>();

    Weighed(LocalEvidence evidence, EntityKey first, EntityKey second, ComparisonView.ClueCounts counts, GraphStatistics statistics, Signals signals) {
        this.evidence = evidence;
        this.documents = evidence.documents();
        this.displays = evidence.displays();
        this.signals = signals;
        ProjectionBuilder builder = new ProjectionBuilder();
        this.index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        for (int i = 0; i < documents.size(); i++) {
            reading.add(documents.get(i), i);
        }
        long texts = Scripts.TEXTS.stream().mapToLong(type -> statistics.evidence().getOrDefault(type.name(), 0L)).sum();
        tieScripts(new Scripts(builder, index), first, second, texts);
        this.projection = builder.build();
        this.commonness = new LocalCommonness(projection, index, evidence, counts, statistics.entities().values().stream().mapToLong(Long::longValue).sum());
        this.service = entity -> evidence.services().contains(index.keyOf(entity));
        for (int node = projection.entities(); node < projection.nodes(); node++) {
            documentOfClue.put(node, projection.documentOf(projection.firstOf(node)));
        }
    }

    /** Texts that name one of the two are compared; one that names both says more than its script. */
    private void tieScripts(Scripts scripts, EntityKey first, EntityKey second, long texts) {
        for (int i = 0; i < documents.size(); i++) {
            Evidence document = documents.get(i);
            if (isNamed(first, document) != isNamed(second, document)) {
                scripts.add(document, i);
            }
        }
        scripts.tieAsPartOf(texts);
    }

    private static boolean isNamed(EntityKey key, Evidence document) {
        return document.mentions().stream().anyMatch(mention -> mention.entity().key().equals(key));
    }

    Comparison compare(EntitySummary first, EntitySummary second, Ways ways) {
        int a = index.numberOf(first.key());
        int b = index.numberOf(second.key());
        PairScore score = new PairScoring(projection, signals, service, commonness).score(a, b);
        TreeMap<String, Double> groups = new TreeMap<>();
        score.byGroup(signals).forEach((group, bits) -> groups.put(group.name(), bits));
        List<Comparison.Clue> clues = score.contributions().stream().map(clue -> clue(clue, first.key(), second.key())).toList();
        return new Comparison(first, second, signals.version(), score.priorBits(), score.evidenceBits(), score.support(), groups, clues,
                score.counters().stream().sorted().toList(), score.counterBits(), sharedServices(a, b), ways, paths(a, b, ways), cuts());
    }

    private Comparison.Clue clue(Contribution clue, EntityKey first, EntityKey second) {
        Set<EntityKey> entities = new LinkedHashSet<>(List.of(first, second));
        if (clue.shared() < projection.entities()) {
            entities.add(index.keyOf(clue.shared()));
        }
        Set<Integer> cited = new LinkedHashSet<>(List.of(clue.documentA(), clue.documentB()));
        return new Comparison.Clue(clue.signal().code(), clue.signal().name(), signals.get(clue.signal()).group().name(), node(clue.shared()), clue.m(), clue.u(),
                clue.sharers(), clue.population(), clue.decay(), clue.bits(), clue.counted(), cited.stream().map(number -> Citations.of(documents.get(number), entities)).toList());
    }

    private Comparison.Node node(int node) {
        if (node < projection.entities()) {
            EntityKey key = index.keyOf(node);
            return new Comparison.Node(key.toString(), displays.getOrDefault(key, key.value()));
        }
        Evidence document = documents.get(documentOfClue.getOrDefault(node, 0));
        return new Comparison.Node("evidence:" + document.id().hex(), document.type().name() + ", " + document.provenance().sourceName() + ", " + document.provenance().location());
    }

    private List<Comparison.Service> sharedServices(int a, int b) {
        Set<Integer> ofFirst = servicesOf(a);
        ofFirst.retainAll(servicesOf(b));
        return ofFirst.stream().map(entity -> evidence.services().tell(node(entity), index.keyOf(entity))).toList();
    }

    private Set<Integer> servicesOf(int entity) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int place = projection.firstAsMember(entity); place < projection.firstAsMember(entity + 1); place++) {
            int shared = projection.sharedOf(projection.edgeOfMember(place));
            if (shared < projection.entities() && service.test(shared)) {
                found.add(shared);
            }
        }
        return found;
    }

    private List<Comparison.Path> paths(int a, int b, Ways ways) {
        Ties ties = Weighing.of(projection, signals, Settings.withSeed(0).mostMentions(), commonness, ways.throughServices() ? LEAST_OF_SERVICE : 0);
        // As in clusters, a script alone leads nowhere: it is sold.
        TieGraph graph = TieGraph.of(ties, tie -> ties.signalOf(tie) == Signal.SCRIPT_SHARED
                || !ways.throughServices() && (leadsThroughService(ties.memberOf(tie), a, b) || leadsThroughService(ties.sharedOf(tie), a, b)) ? 0 : ties.bitsOf(tie));
        return new PathSearch(graph, node -> true, ways.order()).find(a, b, PATHS).stream().map(this::path).toList();
    }

    private boolean leadsThroughService(int node, int a, int b) {
        return node < projection.entities() && node != a && node != b && service.test(node);
    }

    private Comparison.Path path(EvidencePath path) {
        List<Comparison.Step> steps = new ArrayList<>();
        for (int i = 0; i < path.hops(); i++) {
            int from = path.nodes().get(i);
            int to = path.nodes().get(i + 1);
            steps.add(new Comparison.Step(node(from), node(to), path.bits().get(i), citations(from, to)));
        }
        return new Comparison.Path(steps, path.weakestBits());
    }

    /** Documents that tie two nodes to each other, in either direction. */
    private List<Comparison.Citation> citations(int from, int to) {
        Set<EntityKey> entities = new LinkedHashSet<>();
        Set<Integer> cited = new LinkedHashSet<>();
        for (int member : new int[] {from, to}) {
            if (member >= projection.entities()) {
                continue;
            }
            entities.add(index.keyOf(member));
            for (int place = projection.firstAsMember(member); place < projection.firstAsMember(member + 1); place++) {
                int edge = projection.edgeOfMember(place);
                if (projection.sharedOf(edge) == (member == from ? to : from)) {
                    cited.add(projection.documentOf(edge));
                }
            }
        }
        return cited.stream().limit(CITATIONS).map(number -> Citations.of(documents.get(number), entities)).toList();
    }

    private List<Comparison.Unread> cuts() {
        return evidence.cut().stream().map(key -> new Comparison.Unread(new Comparison.Node(key.toString(), displays.getOrDefault(key, key.value())),
                evidence.totalOf(key), evidence.readOf(key))).toList();
    }
}
