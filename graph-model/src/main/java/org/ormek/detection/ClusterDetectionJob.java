package org.ormek.detection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.cluster.ClusterDetection;
import org.ormek.analysis.cluster.Clustering;
import org.ormek.analysis.cluster.Settings;
import org.ormek.analysis.lineage.ClusterEvent;
import org.ormek.analysis.lineage.Generation;
import org.ormek.analysis.lineage.Lineage;
import org.ormek.analysis.lineage.Stability;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.EvidenceReading;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.signal.Signals;
import org.ormek.brand.BrandMarks;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterWriter;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.judgement.Judgements;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;
import org.ormek.model.Sha256;
import org.ormek.script.Scripts;

/**
 * Finds the clusters of a view: reads its evidence, detects, draws the profile of each cluster, gives it the id of the one
 * it continues, and keeps the run. Nothing is kept if anything fails.
 */
public final class ClusterDetectionJob {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final GraphView graph;
    private final ClusterWriter writer;
    private final Judgements judgements;
    private final Signals signals;
    private final Clock clock;

    /** Over a graph, with what analysts have decided and the weights of evidence. */
    public ClusterDetectionJob(GraphView graph, ClusterWriter writer, Judgements judgements, Signals signals, Clock clock) {
        this.graph = graph;
        this.writer = writer;
        this.judgements = judgements;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * What to run.
     *
     * @param view      name of the set of datasets
     * @param scope     the datasets
     * @param seed      of every random choice
     * @param stability resampled runs by which the stability of members is measured; 0 for none
     */
    public record Order(String view, Scope scope, long seed, int stability) {
    }

    /**
     * Runs.
     *
     * @param progress hears what is being done; what it throws ends the run
     * @throws OrmekException if the view holds no evidence
     */
    public ClusterRun run(Order order, Progress progress) {
        Instant at = clock.instant();
        progress.at("reading evidence");
        ProjectionBuilder builder = new ProjectionBuilder();
        EntityIndex index = new EntityIndex(builder);
        EvidenceReading reading = new EvidenceReading(builder, index);
        Scripts scripts = new Scripts(builder, index);
        BrandMarks marks = new BrandMarks();
        DocumentIds documents = new DocumentIds();
        graph.readEvidence(evidence -> {
            progress.pulse();
            int document = documents.add(evidence.id());
            scripts.add(evidence, document);
            reading.add(evidence, document);
            marks.add(evidence);
        }, order.scope());
        if (!marks.all().isEmpty()) {
            progress.at(marks.all().size() + " icons and tracker ids are a brand's own and link nobody");
            marks.all().keySet().forEach(key -> builder.listAsMark(index.numberOf(key)));
        }
        progress.at("comparing texts" + (scripts.leftOut() == 0 ? "" : "; " + scripts.leftOut() + " of them are too many and left out"));
        progress.at(scripts.tie() + " scripts are followed by several texts");
        progress.at("detecting in " + documents.count() + " pieces of evidence");
        Obeyed obeyed = Obeyed.of(judgements.standing(), order.scope(), index);
        if (!obeyed.words().isEmpty()) {
            progress.at(obeyed.words());
        }
        Clustering clustering = new ClusterDetection(signals, Settings.withSeed(order.seed())).run(builder.build(), obeyed.rulings());
        double[] stability = new double[0];
        if (order.stability() > 0 && clustering.clusters() > 0) {
            progress.at("measuring stability of " + clustering.clusters() + " clusters");
            stability = Stability.of(clustering, signals, obeyed.rulings(), order.seed(), order.stability(), progress::pulse);
        }
        progress.at("drawing profiles of " + clustering.clusters() + " clusters");
        Profiles profiles = new Profiles(clustering, index, marks);
        graph.readEvidence(evidence -> {
            progress.pulse();
            profiles.add(evidence);
        }, order.scope());
        String id = idOf(order, at);
        List<Profile> drawn = profiles.all(stability);
        List<ClusterWriter.Found> found = follow(order.view(), id, drawn, profiles.serviceDisplays(), new Grounds(clustering, obeyed.rulings(), index, documents), at);
        ClusterRun run = new ClusterRun(id, order.view(), order.scope().datasets(), at, signals.version(), order.seed(), documents.count(), index.size(),
                found.size(), clustering.services().size());
        progress.at("keeping the run");
        writer.write(run, found, profiles.services());
        return run;
    }

    /** Time, seed and view: two runs must not share an id, or one would show the other's clusters; those of a home are made one after another. */
    private static String idOf(Order order, Instant at) {
        String view = Sha256.ofParts(order.view().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
        return "run-" + TIME.format(at) + "-" + Long.toHexString(order.seed()) + "-" + view;
    }

    private List<ClusterWriter.Found> follow(String view, String run, List<Profile> profiles, Map<EntityKey, String> serviceDisplays, Grounds grounds, Instant at) {
        List<Generation> before = writer.findLatestRun(view).map(writer::clustersOf).orElseGet(List::of).stream()
                .map(earlier -> new Generation(earlier.id(), Profile.weights(earlier.bits()), day(earlier.lastSeen(), at))).toList();
        List<Generation> now = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            now.add(new Generation(newId(run, i), Profile.weights(profiles.get(i).bits()), day(profiles.get(i).lastSeen(), at)));
        }
        Lineage.Succession succession = Lineage.follow(before, now, at.atZone(ZoneOffset.UTC).toLocalDate());
        Map<String, ClusterEvent> events = new HashMap<>();
        // That nothing was seen of a cluster for long matters only where nothing else happened to it.
        succession.events().forEach(event -> events.merge(event.id(), event, ClusterDetectionJob::weightier));
        List<ClusterWriter.Found> found = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            String id = succession.clusters().get(i).id();
            ClusterEvent event = events.getOrDefault(id, new ClusterEvent(ClusterEvent.Kind.BIRTH, id, List.of()));
            found.add(profiles.get(i).found(id, event, at, serviceDisplays).heldBy(grounds.of(i)));
        }
        return found;
    }

    private static ClusterEvent weightier(ClusterEvent a, ClusterEvent b) {
        ClusterEvent other = a.kind() == ClusterEvent.Kind.DORMANT ? b : a;
        return other.kind() == ClusterEvent.Kind.CONTINUE ? (other == a ? b : a) : other;
    }

    /** Short enough to be read aloud; the run makes it new. */
    private static String newId(String run, int number) {
        return "c-" + Sha256.ofParts((run + "." + number).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 10);
    }

    private static LocalDate day(@Nullable Instant lastSeen, Instant at) {
        return (lastSeen == null ? at : lastSeen).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
