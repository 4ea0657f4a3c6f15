package org.ormek.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.ExplainedMember;
import org.ormek.graph.MemberGrounds;
import org.ormek.graph.MemberRole;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Money;

/**
 * The port to clusters over two runs by hand: one over the dataset "open", one over "hidden" and "open", which has the first
 * cluster too, with the hidden phone in it. It is asked, and falls silent, together with the graph.
 */
final class ClusterTwin implements ClusterView {

    static final String FIRST = "run-20260601080000-1.1";
    static final String NASTY = "run-20260601080000-1.2";
    static final String HUGE = "run-20260601080000-1.3";
    static final String HIDDEN = "run-20260615080000-1.1";

    private record Found(ClusterRun run, Map<ClusterCard, List<ClusterMember>> clusters) {
    }

    private final GraphTwin graph;
    private final List<Found> runs = new ArrayList<>();

    /** With the runs over datasets that the graph has. */
    ClusterTwin(GraphTwin graph) {
        this.graph = graph;
        Map<ClusterCard, List<ClusterMember>> open = new LinkedHashMap<>();
        put(open, FIRST, ClusterCard.Type.MIXED, 3, "KZ", "ru", first());
        put(open, NASTY, ClusterCard.Type.SITE_FARM, 6, "NL", "kk", nasty());
        put(open, HUGE, ClusterCard.Type.CALL_CENTRE, 10_001, "KZ", "ru", List.of(member(Story.PHONE, MemberRole.CALLING_NUMBER, 1, null)));
        Map<ClusterCard, List<ClusterMember>> all = new LinkedHashMap<>();
        List<ClusterMember> wider = new ArrayList<>(first());
        wider.add(1, member(Story.SECRET, MemberRole.CALLING_NUMBER, 10, 1.0));
        put(all, FIRST, ClusterCard.Type.MIXED, 4, "KZ", "ru", wider);
        put(all, HIDDEN, ClusterCard.Type.CALL_CENTRE, 2, "KZ", "ru", List.of(member(Story.SECRET, MemberRole.CALLING_NUMBER, 10, 1.0)));
        for (Found found : List.of(new Found(run("20260601080000", List.of("open"), open.size()), open), new Found(run("20260615080000", List.of("hidden", "open"), all.size()), all))) {
            if (graph.listDatasets().containsAll(found.run().datasets())) {
                runs.add(found);
            }
        }
    }

    private static List<ClusterMember> first() {
        return List.of(member(Story.PHONE, MemberRole.CALLING_NUMBER, 12.5, 1.0), member(Story.SITE, MemberRole.LANDING_SITE, 9.25, 0.8),
                member(Story.WALLET, MemberRole.PAYMENT_WALLET, 7.5, null));
    }

    private static List<ClusterMember> nasty() {
        return List.of(named("messenger:telegram:pay_kz", "@pay_kz", MemberRole.MESSENGER_CONTACT), named("site:a.example", "=HYPERLINK(\"http://a.example\",\"төлем\")", MemberRole.LANDING_SITE),
                named("site:b.example", "-2+3|cmd", MemberRole.LANDING_SITE), named("site:c.example", "\t=1+1", MemberRole.LANDING_SITE),
                named("site:d.example", "a,\"b\"\nc", MemberRole.LANDING_SITE), named("site:e.example", "</data><script>&\u0001]]> \uD83D\uDCB0", MemberRole.LANDING_SITE));
    }

    private static ClusterMember named(String key, String display, MemberRole role) {
        return new ClusterMember(EntityKey.parse(key).orElseThrow(), display, role, -0.5, 0.6);
    }

    private static ClusterMember member(Entity entity, MemberRole role, double bits, @Nullable Double stability) {
        return new ClusterMember(entity.key(), entity.display(), role, bits, stability);
    }

    private static ClusterRun run(String number, List<String> datasets, int clusters) {
        return new ClusterRun("run-" + number + "-1", String.join(",", datasets), datasets,
                Instant.parse(number.replaceAll("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z")), "1", 1, datasets.size() * 4L, datasets.size() * 5L, clusters, 1);
    }

    private static void put(Map<ClusterCard, List<ClusterMember>> clusters, String id, ClusterCard.Type type, long size, String country, String language, List<ClusterMember> members) {
        SortedMap<MemberRole, Long> roles = new TreeMap<>();
        members.forEach(member -> roles.merge(member.role(), 1L, Long::sum));
        clusters.put(new ClusterCard(id, type, size, 20.0 - clusters.size(), roles, List.of(language), List.of(country), List.of("ransomware"), Instant.parse("2026-03-02T10:00:00Z"),
                Instant.parse("2026-04-11T00:00:00Z"), 3, 1, List.of(new Money(new BigDecimal("250000"), "KZT")), ClusterCard.Event.BIRTH, List.of(),
                new ClusterCard.Traits(List.of("KZ"), List.of("NL"), List.of("kaspi"), clusters.size())), members);
    }

    private Optional<Found> found(Scope scope) {
        graph.look();
        return runs.stream().filter(found -> scope.datasets().containsAll(found.run().datasets())).max(Comparator.comparingInt(found -> found.run().datasets().size()));
    }

    private List<ClusterCard> cards(Scope scope) {
        return found(scope).map(found -> List.copyOf(found.clusters().keySet())).orElse(List.of());
    }

    @Override
    public Optional<ClusterRun> findRun(Scope scope) {
        return found(scope).map(Found::run);
    }

    @Override
    public Cut<ClusterCard> listClusters(ClusterQuestion question, Scope scope) {
        List<ClusterCard> fit = cards(scope).stream().filter(card -> question.type() == null || card.type() == question.type())
                .filter(card -> question.country() == null || card.countries().contains(question.country()))
                .filter(card -> question.language() == null || card.languages().contains(question.language())).filter(card -> card.size() >= question.smallest())
                .filter(card -> question.seen().brand() == null || card.traits().brands().contains(question.seen().brand())).filter(card -> card.traits().fresh() >= question.seen().fresh())
                .filter(card -> question.seen().from() == null || !Objects.requireNonNull(card.lastSeen()).isBefore(question.seen().from()))
                .filter(card -> question.seen().to() == null || !Objects.requireNonNull(card.firstSeen()).isAfter(question.seen().to())).toList();
        return Cut.of(fit.size(), fit.stream().skip(question.offset()).limit(question.limit()).toList(), "limit " + question.limit());
    }

    @Override
    public Optional<ClusterCard> findCluster(String id, Scope scope) {
        return cards(scope).stream().filter(card -> card.id().equals(id)).findFirst();
    }

    @Override
    public List<ClusterMember> listMembers(String id, int offset, int limit, Scope scope) {
        return findCluster(id, scope).map(card -> Objects.requireNonNull(found(scope).orElseThrow().clusters().get(card))).orElse(List.of()).stream().skip(offset).limit(limit).toList();
    }

    /** The phone is the centre; a site report ties the site to it, a complaint the wallet, and a judgement the hidden phone. */
    @Override
    public Optional<ExplainedMember> findMember(String id, EntityKey key, Scope scope) {
        return listMembers(id, 0, 100, scope).stream().filter(member -> member.key().equals(key)).findFirst().map(member -> new ExplainedMember(member, grounds(key)));
    }

    private static @Nullable MemberGrounds grounds(EntityKey key) {
        String phone = Story.PHONE.key().toString();
        String text = "evidence:" + Story.open().getFirst().id();
        SortedMap<String, Double> signals = new TreeMap<>(Map.of("S01", 3.0, "S06", 6.25));
        List<MemberGrounds.Step> path = new ArrayList<>();
        if (key.equals(Story.SITE.key())) {
            path.add(new MemberGrounds.Step(key.toString(), phone, "S06", 6.25, Story.open().get(1).id()));
        } else if (key.equals(Story.WALLET.key())) {
            path.add(new MemberGrounds.Step(key.toString(), text, "S01", 2.5, Story.open().getFirst().id()));
            path.add(new MemberGrounds.Step(text, phone, "S01", 2.25, Story.open().getFirst().id()));
        } else if (key.equals(Story.SECRET.key())) {
            path.add(new MemberGrounds.Step(key.toString(), phone, MemberGrounds.JUDGEMENT, 0, null));
        } else if (!key.equals(Story.PHONE.key())) {
            return null;
        }
        return new MemberGrounds(Story.PHONE.key(), path, signals);
    }

    @Override
    public Optional<ClusterBridge> findBridge(String id, Scope scope) {
        return findCluster(id, scope).filter(card -> card.id().equals(FIRST))
                .map(card -> new ClusterBridge(Story.SITE.key().toString(), Story.PHONE.key().toString(), 6.25, 1, 3, Story.open().get(1).id()));
    }

    @Override
    public List<ClusterService> listServicesOf(String id, int limit, Scope scope) {
        return findCluster(id, scope).map(card -> List.of(new ClusterService(Story.EXCHANGE.key(), Story.EXCHANGE.display(), 2))).orElse(List.of());
    }

    @Override
    public Optional<ClusterCard> findClusterOf(EntityKey key, Scope scope) {
        return found(scope).flatMap(found -> found.clusters().entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(member -> member.key().equals(key)))
                .map(Map.Entry::getKey).findFirst());
    }

    @Override
    public Map<EntityKey, ClusterCard> findClustersOf(List<EntityKey> keys, Scope scope) {
        Map<EntityKey, ClusterCard> clusters = new java.util.HashMap<>();
        keys.forEach(key -> findClusterOf(key, scope).ifPresent(card -> clusters.put(key, card)));
        return clusters;
    }

    @Override
    public List<SharedServiceCard> listServices(int limit, Scope scope) {
        return found(scope).map(found -> List.of(new SharedServiceCard(Story.EXCHANGE.key(), Story.EXCHANGE.display(), "LIST", 0.25, 40))).orElse(List.of())
                .stream().limit(limit).toList();
    }
}
