package org.ormek.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ormek.graph.ComparisonView;
import org.ormek.graph.Scope;
import org.ormek.model.Entity;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.Mention;
import org.ormek.model.Sha256;

/**
 * The evidence around two entities: all that names one of them, and all that names an entity standing there with them, each
 * up to a limit. It holds every way of up to four entities between the two.
 */
final class LocalEvidence {

    /** Pieces of each of the two that are compared, in one dataset. */
    private static final int OF_ENDS = 400;
    /** Pieces of each of their neighbours, in one dataset. */
    private static final int OF_NEIGHBOURS = 80;
    /** Neighbours that are looked at, those with most evidence in common first. */
    private static final int NEIGHBOURS = 250;

    private final ComparisonView view;
    private final Scope scope;
    private final TreeMap<Sha256, Evidence> evidence = new TreeMap<>();
    private final Map<EntityKey, Long> totals = new HashMap<>();
    private final Map<EntityKey, Long> read = new HashMap<>();
    private final KnownServices services;

    private LocalEvidence(ComparisonView view, Scope scope, KnownServices services) {
        this.view = view;
        this.scope = scope;
        this.services = services;
    }

    /** Reads around two entities; nobody is looked at for being a neighbour of a shared service. */
    static LocalEvidence around(EntityKey a, EntityKey b, ComparisonView view, Scope scope, KnownServices services) {
        LocalEvidence local = new LocalEvidence(view, scope, services);
        local.add(List.of(a, b), OF_ENDS);
        local.add(local.neighboursOf(Set.of(a, b)), OF_NEIGHBOURS);
        return local;
    }

    private void add(Collection<EntityKey> keys, int each) {
        if (keys.isEmpty()) {
            return;
        }
        ComparisonView.NamedEvidence found = view.evidenceNaming(keys, each, scope);
        totals.putAll(found.totals());
        for (Evidence one : found.evidence()) {
            evidence.put(one.id(), one);
            services.add(one);
        }
    }

    private List<EntityKey> neighboursOf(Set<EntityKey> ends) {
        Map<EntityKey, Integer> common = new HashMap<>();
        for (Evidence one : evidence.values()) {
            keysOf(one).forEach(key -> common.merge(key, 1, Integer::sum));
        }
        common.keySet().removeAll(ends);
        common.keySet().removeIf(services::contains);
        return common.entrySet().stream().sorted(Map.Entry.<EntityKey, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(NEIGHBOURS).map(Map.Entry::getKey).toList();
    }

    private static Set<EntityKey> keysOf(Evidence one) {
        Set<EntityKey> keys = new HashSet<>();
        for (Mention mention : one.mentions()) {
            keys.add(mention.entity().key());
        }
        return keys;
    }

    /** All of it in order of id; the place of a piece is its number as a document. */
    List<Evidence> documents() {
        return List.copyOf(evidence.values());
    }

    /** The shared services known of: those given, and what the evidence lists or shows. */
    KnownServices services() {
        return services;
    }

    /** How people write an entity, by key. */
    Map<EntityKey, String> displays() {
        Map<EntityKey, String> displays = new HashMap<>();
        evidence.values().stream().flatMap(one -> one.mentions().stream()).map(Mention::entity).forEach((Entity entity) ->
                displays.putIfAbsent(entity.key(), entity.display()));
        return displays;
    }

    /** Pieces of evidence in scope that name the entity; those that were read, if it was not asked for itself. */
    long totalOf(EntityKey key) {
        return Math.max(totals.getOrDefault(key, 0L), readOf(key));
    }

    /** True if more than what was read may name the entity. */
    boolean isCut(EntityKey key) {
        return !totals.containsKey(key) || totals.getOrDefault(key, 0L) > readOf(key);
    }

    /** Pieces that were read and name the entity. */
    long readOf(EntityKey key) {
        if (read.isEmpty()) {
            evidence.values().forEach(one -> keysOf(one).forEach(named -> read.merge(named, 1L, Long::sum)));
        }
        return read.getOrDefault(key, 0L);
    }

    /** Those asked for of whose evidence a part was left out, by key. */
    List<EntityKey> cut() {
        List<EntityKey> keys = new ArrayList<>(totals.keySet());
        keys.removeIf(key -> !isCut(key));
        keys.sort(null);
        return keys;
    }
}
