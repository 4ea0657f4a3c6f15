package org.ormek.api;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ormek.graph.Cut;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.EvidenceCard;
import org.ormek.graph.FlagCard;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphUnavailableException;
import java.util.function.Consumer;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.MentionCard;
import org.ormek.graph.PathToFlagged;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.ormek.graph.SharedEntity;
import org.ormek.graph.TextAnswer;
import org.ormek.graph.TextCard;
import org.ormek.graph.TextQuestion;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.Sha256;
import org.ormek.model.Surroundings;

/** The port to the graph over a list of evidence: naive and obviously right. Can be told to fall silent. */
final class GraphTwin implements GraphView {

    private static final Comparator<Evidence> NEWEST = Comparator.comparing(Evidence::observedAt, Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(Evidence::id);

    private final List<Evidence> evidence;
    volatile boolean away;
    volatile Runnable beforeEachRead = () -> { };

    GraphTwin(List<Evidence> evidence) {
        this.evidence = List.copyOf(evidence);
    }

    /** Notes a read; throws if the graph is told to be away. */
    void look() {
        beforeEachRead.run();
        if (away) {
            throw new GraphUnavailableException("Neo4j at bolt://10.0.0.7:7687 does not answer", new IllegalStateException("refused"));
        }
    }

    /** The evidence that a scope sees. */
    List<Evidence> in(Scope scope) {
        look();
        return evidence.stream().filter(one -> scope.contains(one.dataset())).toList();
    }

    private static boolean names(Evidence one, EntityKey key) {
        return one.mentions().stream().anyMatch(mention -> mention.entity().key().equals(key));
    }

    private static Stream<Entity> entities(List<Evidence> evidence) {
        return evidence.stream().flatMap(one -> one.mentions().stream()).map(org.ormek.model.Mention::entity).distinct();
    }

    @Override
    public List<EntitySummary> search(SearchQuestion question, Scope scope) {
        List<Evidence> seen = in(scope);
        return entities(seen).filter(entity -> question.exactKeys().contains(entity.key())
                        || !question.text().isBlank() && (entity.key() + " " + entity.display()).contains(question.text()))
                .sorted(Comparator.<Entity>comparingInt(entity -> question.exactKeys().contains(entity.key()) ? 0 : 1).thenComparing(Entity::key))
                .limit(question.limit()).map(entity -> summary(entity, seen)).toList();
    }

    @Override
    public TextAnswer searchTexts(TextQuestion question, Scope scope) {
        List<String> words = List.of(question.text().split(" "));
        List<TextCard> all = in(scope).stream().filter(one -> words.stream().allMatch(word -> (" " + one.text()).contains(" " + word)))
                .filter(one -> question.from() == null || one.observedAt() != null && !one.observedAt().isBefore(question.from()))
                .filter(one -> question.until() == null || one.observedAt() != null && one.observedAt().isBefore(question.until()))
                .sorted(NEWEST).map(GraphTwin::card).toList();
        return new TextAnswer(all.size() > question.limit(), all.stream().limit(question.limit()).toList());
    }

    private static TextCard card(Evidence one) {
        return new TextCard(one.id(), one.type(), one.dataset(), one.provenance(), one.observedAt(), one.language(), one.text(), new Surroundings("", ""),
                entities(List.of(one)).sorted(Comparator.comparing(Entity::key)).map(entity -> new TextCard.Named(entity.key(), entity.display())).toList());
    }

    @Override
    public Optional<EntitySummary> findEntity(EntityKey key, Scope scope) {
        List<Evidence> seen = in(scope);
        return entities(seen).filter(entity -> entity.key().equals(key)).findFirst().map(entity -> summary(entity, seen));
    }

    private static EntitySummary summary(Entity entity, List<Evidence> seen) {
        List<Evidence> its = seen.stream().filter(one -> names(one, entity.key())).toList();
        List<Instant> times = its.stream().map(Evidence::observedAt).filter(Objects::nonNull).sorted().toList();
        return new EntitySummary(entity.key(), entity.display(), new TreeMap<>(entity.attributes()), times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(), its.size(), List.copyOf(new TreeSet<>(its.stream().map(Evidence::dataset).toList())));
    }

    @Override
    public Optional<Evidence> findEvidence(Sha256 id, Scope scope) {
        return in(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Cut<EvidenceCard> evidenceOf(EntityKey key, int limit, Scope scope) {
        List<Evidence> its = in(scope).stream().filter(one -> names(one, key))
                .sorted(NEWEST).toList();
        return Cut.of(its.size(), its.stream().limit(limit).map(one -> new EvidenceCard(one.id(), one.type(), one.dataset(), one.provenance(), one.observedAt(), one.language(),
                one.text(), one.losses(), one.attributes(), one.subject(), one.mentions().stream().filter(mention -> mention.entity().key().equals(key))
                        .map(m -> new MentionCard(m.role(), m.raw(), m.field(), m.span(), m.certainty(), m.extractor())).toList())).toList(), "limit " + limit);
    }

    @Override
    public Cut<LinkCard> linksOf(EntityKey key, int limit, Scope scope) {
        List<Evidence> seen = in(scope);
        Map<String, LinkCard> cards = new TreeMap<>();
        for (Evidence one : seen) {
            for (Link link : one.links()) {
                if (link.from().equals(key) || link.to().equals(key)) {
                    boolean outgoing = link.from().equals(key);
                    EntityKey other = outgoing ? link.to() : link.from();
                    cards.putIfAbsent(link.type() + " " + outgoing + other, new LinkCard(link.type(), outgoing, other, display(other, seen), is(Flag.Kind.SERVICE, other, seen),
                            one.observedAt(), one.observedAt(), List.of(one.dataset()), List.of(one.id())));
                }
            }
        }
        return Cut.of(cards.size(), cards.values().stream().limit(limit).toList(), "limit " + limit);
    }

    private static String display(EntityKey key, List<Evidence> seen) {
        return entities(seen).filter(entity -> entity.key().equals(key)).map(Entity::display).findFirst().orElse(key.value());
    }

    private static boolean is(Flag.Kind kind, EntityKey key, List<Evidence> seen) {
        return seen.stream().flatMap(one -> one.flags().stream()).anyMatch(flag -> flag.kind() == kind && flag.entity().equals(key));
    }

    @Override
    public Cut<SharedEntity> sharedWith(EntityKey key, int limit, Scope scope) {
        List<Evidence> seen = in(scope);
        List<SharedEntity> all = entities(seen).filter(entity -> !entity.key().equals(key)).map(entity -> {
            List<Sha256> both = seen.stream().filter(one -> names(one, key) && names(one, entity.key())).map(Evidence::id).sorted().toList();
            return new SharedEntity(entity.key(), entity.display(), is(Flag.Kind.SERVICE, entity.key(), seen), both.size(), both.stream().limit(3).toList());
        }).filter(shared -> shared.shared() > 0).sorted(Comparator.comparingLong(SharedEntity::shared).reversed().thenComparing(SharedEntity::key)).toList();
        return Cut.of(all.size(), all.stream().limit(limit).toList(), "limit " + limit);
    }

    @Override
    public Cut<PathToFlagged> pathsToFlagged(EntityKey key, int maxHops, int limit, Scope scope) {
        List<Evidence> seen = in(scope);
        Map<EntityKey, List<PathToFlagged.Hop>> reached = new LinkedHashMap<>(Map.of(key, List.of()));
        Deque<EntityKey> open = new ArrayDeque<>(List.of(key));
        while (!open.isEmpty()) {
            EntityKey here = open.poll();
            List<PathToFlagged.Hop> way = Objects.requireNonNull(reached.get(here));
            if (way.size() == maxHops || is(Flag.Kind.SERVICE, here, seen)) {
                continue;
            }
            seen.stream().filter(one -> names(one, here)).forEach(one -> entities(List.of(one)).map(Entity::key).sorted().filter(next -> !reached.containsKey(next)).forEach(next -> {
                List<PathToFlagged.Hop> longer = new ArrayList<>(way);
                longer.add(new PathToFlagged.Hop(here, next, "SAME_EVIDENCE " + one.type(), one.id().hex()));
                reached.put(next, longer);
                open.add(next);
            }));
        }
        List<PathToFlagged> paths = reached.entrySet().stream().filter(entry -> !entry.getKey().equals(key))
                .filter(entry -> is(Flag.Kind.REPORTED, entry.getKey(), seen) || is(Flag.Kind.SANCTIONED, entry.getKey(), seen))
                .map(entry -> new PathToFlagged(entry.getKey(), seen.stream().flatMap(one -> one.flags().stream()).filter(flag -> flag.entity().equals(entry.getKey()))
                        .map(Flag::label).sorted().distinct().toList(), entry.getValue())).toList();
        return Cut.of(paths.size(), paths.stream().limit(limit).toList(), "limit " + limit + ", nearer ones first");
    }

    @Override
    public List<FlagCard> flagsOf(EntityKey key, Scope scope) {
        return in(scope).stream().flatMap(one -> one.flags().stream().filter(flag -> flag.entity().equals(key))
                .map(flag -> new FlagCard(flag.kind(), flag.label(), one.dataset(), one.id(), 1, one.observedAt()))).toList();
    }

    @Override
    public GraphStatistics statistics(Scope scope) {
        List<Evidence> seen = in(scope);
        return new GraphStatistics(count(entities(seen).map(entity -> entity.type().prefix())), count(seen.stream().flatMap(one -> one.links().stream()).map(link -> link.type().name())),
                count(seen.stream().map(one -> one.type().name())), count(seen.stream().map(Evidence::dataset)),
                count(entities(seen).filter(entity -> is(Flag.Kind.SERVICE, entity.key(), seen)).map(entity -> entity.type().prefix())));
    }

    private static SortedMap<String, Long> count(Stream<String> words) {
        SortedMap<String, Long> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1L, Long::sum));
        return counts;
    }

    @Override
    public void readEvidence(Consumer<Evidence> consumer, Scope scope) {
        evidence.stream().filter(one -> scope.contains(one.dataset())).sorted(Comparator.comparing(one -> one.id().hex())).forEach(consumer);
    }

    @Override
    public List<String> listDatasets() {
        return List.copyOf(new TreeSet<>(Set.copyOf(evidence.stream().map(Evidence::dataset).toList())));
    }
}
