package org.ormek.judgement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ormek.judgement.Judgement.Kind;
import org.ormek.model.EntityKey;

/** Judgements that can all hold at once. What must be linked is linked through others too: A with B and B with C is A with C. */
public final class Accord {

    private final List<Judgement> standing = new ArrayList<>();
    private final Map<EntityKey, List<Judgement>> links = new HashMap<>();

    /** Takes a judgement in if nothing stands against it; gives what does. */
    public Optional<Judgement> add(Judgement judgement) {
        Optional<Judgement> against = against(judgement);
        if (against.isEmpty()) {
            standing.add(judgement);
            if (judgement.kind() == Kind.MUST_LINK) {
                links.computeIfAbsent(judgement.first(), key -> new ArrayList<>()).add(judgement);
                links.computeIfAbsent(judgement.other(), key -> new ArrayList<>()).add(judgement);
            }
        }
        return against;
    }

    /** A judgement that cannot hold together with the one in question; empty if all can. */
    public Optional<Judgement> against(Judgement asked) {
        EntityKey entity = asked.first();
        return switch (asked.kind()) {
            case SERVICE -> find(one -> one.names(entity) && (one.kind() == Kind.NOT_SERVICE || one.kind() == Kind.MUST_LINK));
            case NOT_SERVICE -> find(one -> one.names(entity) && one.kind() == Kind.SERVICE);
            case CANNOT_LINK -> Optional.ofNullable(linkedTo(entity).get(asked.other()));
            case MUST_LINK -> {
                Set<EntityKey> left = groupOf(entity);
                Set<EntityKey> right = groupOf(asked.other());
                yield find(one -> one.kind() == Kind.SERVICE && asked.names(one.first()) || one.kind() == Kind.CANNOT_LINK
                        && (left.contains(one.first()) && right.contains(one.other()) || right.contains(one.first()) && left.contains(one.other())));
            }
        };
    }

    /** Those that were taken in, in their order. */
    public List<Judgement> standing() {
        return List.copyOf(standing);
    }

    private Optional<Judgement> find(Predicate<Judgement> test) {
        return standing.stream().filter(test).findFirst();
    }

    private Set<EntityKey> groupOf(EntityKey entity) {
        Set<EntityKey> group = new HashSet<>(linkedTo(entity).keySet());
        group.add(entity);
        return group;
    }

    /** What must be linked to the entity, each with the last judgement on the way to it. */
    private Map<EntityKey, Judgement> linkedTo(EntityKey entity) {
        Map<EntityKey, Judgement> reached = new HashMap<>();
        Deque<EntityKey> open = new ArrayDeque<>(List.of(entity));
        while (!open.isEmpty()) {
            EntityKey at = open.remove();
            for (Judgement link : links.getOrDefault(at, List.of())) {
                EntityKey next = link.first().equals(at) ? link.other() : link.first();
                if (!next.equals(entity) && reached.putIfAbsent(next, link) == null) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
