package org.ormek.api.linkreport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.api.linkreport.LinkReport.InCluster;
import org.ormek.api.linkreport.LinkReport.Loss;
import org.ormek.api.linkreport.LinkReport.Missing;
import org.ormek.api.linkreport.LinkReport.Quote;
import org.ormek.api.linkreport.LinkReport.Source;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.GraphView;
import org.ormek.graph.MentionCard;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.Surroundings;

/** Builds link reports from the answers of a graph view. */
public final class LinkReports {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final GraphView graph;
    private final @Nullable ClusterView clusters;
    private final Clock clock;

    /** Over a graph, with the clock that dates the reports; they then name no cluster. */
    public LinkReports(GraphView graph, Clock clock) {
        this(graph, null, clock);
    }

    /** Over a graph and its clusters, with the clock that dates the reports; null clusters for reports that name none. */
    public LinkReports(GraphView graph, @Nullable ClusterView clusters, Clock clock) {
        this.graph = graph;
        this.clusters = clusters;
        this.clock = clock;
    }

    /**
     * The report on an entity; empty if the scope does not know it.
     *
     * @param depth    most hops of a path, 1 to 4
     * @param limit    most items of each list
     * @param language of the caveat: kk, ru or en
     */
    public Optional<LinkReport> build(EntityKey key, int depth, int limit, String language, Scope scope) {
        Frame frame = new Frame(depth, limit, language, scope, clusterOf(key, scope));
        return graph.together(view -> view.findEntity(key, scope).map(subject -> build(view, subject, frame)));
    }

    /** The same for one of many askers: a report on a hub waits at the gate, which throws if that takes too long. */
    public Optional<LinkReport> build(EntityKey key, int depth, int limit, String language, Scope scope, HubGate gate, String asker) {
        Frame frame = new Frame(depth, limit, language, scope, clusterOf(key, scope));
        // Whoever waits holds no transaction, so the hub is left and asked again.
        First first = graph.together(view -> view.findEntity(key, scope).map(subject -> HubGate.isHub(subject) ? new First(true, null)
                : new First(false, build(view, subject, frame))).orElse(new First(false, null)));
        return first.hub() ? gate.through(asker, () -> build(key, depth, limit, language, scope)) : Optional.ofNullable(first.report());
    }

    private record First(boolean hub, @Nullable LinkReport report) {
    }

    private record Frame(int depth, int limit, String language, Scope scope, @Nullable InCluster cluster) {
    }

    private LinkReport build(GraphView view, EntitySummary subject, Frame frame) {
        EntityKey key = subject.key();
        int limit = frame.limit();
        Scope scope = frame.scope();
        Cut<EvidenceCard> cards = view.evidenceOf(key, limit, scope);
        SortedMap<String, Integer> forms = new TreeMap<>();
        SortedMap<String, Integer> timeline = new TreeMap<>();
        SortedMap<String, Loss> losses = new TreeMap<>();
        Set<Source> sources = new LinkedHashSet<>();
        List<Quote> quotes = new ArrayList<>();
        for (EvidenceCard card : cards.items()) {
            card.mentions().forEach(mention -> forms.merge(mention.raw(), 1, Integer::sum));
            timeline.merge(card.observedAt() == null ? "-" : MONTH.format(card.observedAt()), 1, Integer::sum);
            card.losses().forEach(money -> losses.merge(money.currency(), new Loss(money.amount(), 1), LinkReports::add));
            sources.add(new Source(card.provenance().sourceName(), card.provenance().source().hex(), card.provenance().parser()));
            card.mentions().stream().findFirst().ifPresent(mention -> quotes.add(quote(card, best(card.mentions(), mention))));
        }
        Cut<Quote> evidence = new Cut<>(cards.total(), cards.shown(), cards.cutBy(), quotes);
        var links = view.linksOf(key, limit, scope);
        var shared = view.sharedWith(key, limit, scope);
        var paths = view.pathsToFlagged(key, frame.depth(), Math.min(limit, 20), scope);
        List<Missing> cuts = new ArrayList<>();
        note(cuts, "evidence", evidence);
        note(cuts, "statedLinks", links);
        note(cuts, "shared", shared);
        note(cuts, "paths", paths);
        return new LinkReport(subject, frame.cluster(), clock.instant(), scope.datasets(), forms, List.copyOf(sources), view.flagsOf(key, scope), links, evidence,
                shared, paths, timeline, losses, cuts, ReportWords.of(frame.language()).get("caveat"));
    }

    private @Nullable InCluster clusterOf(EntityKey key, Scope scope) {
        return clusters == null ? null : clusters.findClusterOf(key, scope).map(card -> new InCluster(card.id(), card.type().name(), card.size())).orElse(null);
    }

    /** A mention inside a text makes a better quote than a bare column. */
    private static MentionCard best(List<MentionCard> mentions, MentionCard first) {
        return mentions.stream().filter(mention -> mention.span() != null).findFirst().orElse(first);
    }

    private static Loss add(Loss a, Loss b) {
        BigDecimal sum = a.sum().add(b.sum());
        return new Loss(sum, a.evidence() + b.evidence());
    }

    private static void note(List<Missing> cuts, String part, Cut<?> cut) {
        if (cut.cutBy() != null) {
            cuts.add(new Missing(part, cut.total(), cut.shown(), cut.cutBy()));
        }
    }

    private static Quote quote(EvidenceCard card, MentionCard mention) {
        Surroundings around = Surroundings.of(card.text(), mention.span());
        return new Quote(card.id().hex(), card.type().name(), card.dataset(), card.observedAt(), card.language(), around.before(), mention.raw(), around.after(),
                mention.role().name(), mention.certainty().name(), mention.extractor(), card.provenance().sourceName(), card.provenance().location(), card.provenance().source().hex());
    }
}
