package org.ormek.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ormek.api.cluster.ClusterFiles;
import org.ormek.api.cluster.ClusterFormat;
import org.ormek.api.words.ClusterSummary;
import org.ormek.api.words.ReportWords;
import org.ormek.comparison.Explanations;
import org.ormek.comparison.MemberExplanation;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.ormek.model.OrmekException;
import org.ormek.model.UtcDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows clusters. */
@Command(name = "clusters", mixinStandardHelpOptions = true, description = "Lists clusters by priority; with an id, or any writing of an entity, shows one with its members or writes it as a file.")
final class ClustersCommand implements Callable<Integer> {

    /** How to write. */
    enum Format { json, csv, graphml, stix, ftm }

    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_SERVICES = 50;

    @Parameters(paramLabel = "ID|ENTITY", arity = "0..*", description = "A cluster's id, or an entity whose cluster to show.")
    private List<String> asked = List.of();

    @Option(names = "--type", description = "CALL_CENTRE, SITE_FARM, WALLET_CLUSTER or MIXED only.")
    private ClusterCard.@Nullable Type type;

    @Option(names = "--country", description = "With this country of number plan or hosting (KZ, RU ...).")
    private @Nullable String country;

    @Option(names = "--language", description = "With evidence in this language (kk, ru, en).")
    private @Nullable String language;

    @Option(names = "--brand", description = "Posing as this brand only, by its id (kaspi, halyk, police ...).")
    private @Nullable String brand;

    @Option(names = "--from", paramLabel = "DAY", description = "With evidence on this day or later (2026-01-31).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "With evidence on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--fresh", description = "With so many members or more that were first named in the last 30 days of the evidence.")
    private int fresh;

    @Option(names = "--lang", description = "Language of summaries: kk, ru or en (default: ${DEFAULT-VALUE}).")
    private String lang = "en";

    @Option(names = "--limit", description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--explain", paramLabel = "ENTITY", description = "Say why this entity is in the cluster.")
    private @Nullable String explain;

    @Option(names = "--services", description = "List the shared services instead.")
    private boolean services;

    @Option(names = "--format", description = "Write the cluster as json, csv, graphml, stix (STIX 2.1 bundle) or ftm (FollowTheMoney, a line each).")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of stdout; with --format.")
    private @Nullable Path out;

    @Option(names = "--purpose", description = "Why you look; kept in the audit log.")
    private String purpose = "command line";

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        if ((format != null || out != null) && asked.isEmpty() || format == null && out != null) {
            throw new OrmekException("Name the cluster and the format to write: './ormek clusters ID --format stix --out FILE'.");
        }
        try (Home opened = home.open()) {
            Scope scope = opened.everything();
            ClusterView view = opened.clusters();
            ClusterRun run = view.findRun(scope).orElseThrow(() -> new OrmekException("No clusters have been detected here. Run './ormek cluster' first."));
            if (services) {
                view.listServices(limit, scope).forEach(service -> System.out.printf("%-60s %-8s purity %.2f  sharers %,d%s%n", service.key(), service.reason(),
                        service.purity(), service.sharers(), service.brands().isEmpty() ? "" : "  own mark of " + String.join(", ", service.brands())));
            } else if (asked.isEmpty() && explain != null) {
                throw new OrmekException("Say which cluster: './ormek clusters ID --explain ENTITY'.");
            } else if (asked.isEmpty()) {
                list(view, scope);
            } else if (format != null) {
                write(opened, run, find(opened, view, scope), format, scope);
            } else {
                show(opened, run, scope);
            }
            System.err.println("From " + run.id() + " over " + run.datasets() + ". A cluster is a reason to look, not a verdict.");
        }
        return 0;
    }

    private void list(ClusterView view, Scope scope) {
        Cut<ClusterCard> cut = view.listClusters(new ClusterQuestion(type, country, language, 2, seen(), 0, limit), scope);
        cut.items().forEach(this::print);
        System.err.println(cut.shown() + " of " + cut.total() + " shown" + (cut.cutBy() == null ? "." : " (" + cut.cutBy() + ")."));
    }

    private ClusterQuestion.Seen seen() {
        return new ClusterQuestion.Seen(brand, UtcDays.begin(from), UtcDays.last(to), fresh);
    }

    private void show(Home opened, ClusterRun run, Scope scope) {
        ClusterView view = opened.clusters();
        ClusterCard card = find(opened, view, scope);
        print(card);
        view.findBridge(card.id(), scope).ifPresent(bridge -> System.out.printf("  would first fall in two between %s and %s: %d ties of %.1f bits, %d members in the smaller part%n", bridge.from(),
                bridge.to(), bridge.ties(), bridge.bits(), bridge.lesser()));
        if (explain != null) {
            explain(opened, run, card, explain, scope);
            return;
        }
        for (ClusterMember member : view.listMembers(card.id(), 0, MOST_MEMBERS, scope)) {
            System.out.printf("  %-18s %-60s %7.1f bits%s%n", member.role(), member.key(), member.bits(),
                    member.stability() == null ? "" : String.format("  stability %.2f", member.stability()));
        }
        for (ClusterService service : view.listServicesOf(card.id(), MOST_SERVICES, scope)) {
            System.out.printf("  %-18s %-60s in %,d pieces of evidence, no member%n", "shared service", service.key(), service.evidence());
        }
    }

    private ClusterCard find(Home opened, ClusterView view, Scope scope) {
        String text = String.join(" ", asked);
        return view.findCluster(text, scope).or(() -> clusterOf(opened, view, text, scope))
                .orElseThrow(() -> new OrmekException("No cluster has this id, and no entity written so is in a cluster: " + text));
    }

    private static void explain(Home opened, ClusterRun run, ClusterCard card, String text, Scope scope) {
        Explanations explanations = opened.explanations();
        MemberExplanation why = opened.readingsOf(text).stream().flatMap(key -> explanations.explain(run, card.id(), key, scope).stream()).findFirst()
                .orElseThrow(() -> new OrmekException("No entity written so is in " + card.id() + ": " + text));
        System.out.println(ExplanationText.of(why, ReportWords.of("en").get("cluster.hold." + why.hold())));
    }

    private void write(Home opened, ClusterRun run, ClusterCard card, Format written, Scope scope) throws IOException {
        opened.auditLog().write(HomeOption.user(), purpose, "cluster-export", List.of(card.id(), written.name()), scope.datasets());
        byte[] bytes = new ClusterFiles(opened.graph(), opened.clusters()).write(run, card, ClusterFormat.of(written.name()), lang, scope);
        FileOrOutput.write(out, bytes);
    }

    private static Optional<ClusterCard> clusterOf(Home opened, ClusterView view, String text, Scope scope) {
        for (EntityKey key : opened.readingsOf(text)) {
            Optional<ClusterCard> card = view.findClusterOf(key, scope);
            if (card.isPresent()) {
                return card;
            }
        }
        return Optional.empty();
    }

    private void print(ClusterCard card) {
        System.out.printf("%s  %-14s priority %.1f  members %,d (%,d fresh)  evidence %,d  %s  languages %s  countries %s%n    %s%n", card.id(), card.type(), card.priority(),
                card.size(), card.traits().fresh(), card.evidence(), card.event(), card.languages(), card.countries(), ClusterSummary.of(card, lang));
    }
}
