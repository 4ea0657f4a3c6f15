package org.ormek.console.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.LinkCard;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedEntity;
import org.ormek.model.EntityKey;

/**
 * The neighbours of an entity: by stated links and by standing in the same evidence.
 *
 * @param key        of the entity
 * @param neighbours those read, the closest first
 * @param total      how many there are, as far as is known
 * @param cutBy      why some are missing; null if none is
 */
record Neighbourhood(EntityKey key, List<Neighbour> neighbours, long total, @Nullable String cutBy) {

    /** Neighbours of each kind that are read. */
    private static final int READ = 300;

    /**
     * A neighbour.
     *
     * @param key      its key
     * @param service  true if many use it
     * @param outgoing types of links stated from the entity to it
     * @param incoming types of links stated from it to the entity
     * @param shared   pieces of evidence that name both
     */
    record Neighbour(EntityKey key, boolean service, List<String> outgoing, List<String> incoming, long shared) {

        long weight() {
            return shared + 2L * (outgoing.size() + incoming.size());
        }
    }

    private static final class Gathered {
        private final TreeSet<String> outgoing = new TreeSet<>();
        private final TreeSet<String> incoming = new TreeSet<>();
        private boolean service;
        private long shared;
    }

    static Neighbourhood read(GraphView view, EntityKey key, Scope scope) {
        Cut<LinkCard> links = view.linksOf(key, READ, scope);
        Cut<SharedEntity> shared = view.sharedWith(key, READ, scope);
        Map<EntityKey, Gathered> all = new LinkedHashMap<>();
        for (LinkCard link : links.items()) {
            Gathered one = all.computeIfAbsent(link.other(), other -> new Gathered());
            (link.outgoing() ? one.outgoing : one.incoming).add(link.type().name());
            one.service |= link.otherService();
        }
        for (SharedEntity other : shared.items()) {
            Gathered one = all.computeIfAbsent(other.key(), same -> new Gathered());
            one.shared = other.shared();
            one.service |= other.service();
        }
        List<Neighbour> neighbours = new ArrayList<>();
        all.forEach((other, one) -> neighbours.add(new Neighbour(other, one.service, List.copyOf(one.outgoing), List.copyOf(one.incoming), one.shared)));
        neighbours.sort(Comparator.comparing(Neighbour::service).thenComparing(Comparator.comparingLong(Neighbour::weight).reversed()).thenComparing(Neighbour::key));
        boolean whole = links.cutBy() == null && shared.cutBy() == null;
        return new Neighbourhood(key, List.copyOf(neighbours), whole ? neighbours.size() : Math.max(neighbours.size(), Math.max(links.total(), shared.total())),
                links.cutBy() == null ? shared.cutBy() : links.cutBy());
    }

    /** The edge to a neighbour. */
    Picture.Edge edge(Neighbour other) {
        boolean turned = other.outgoing().isEmpty() && !other.incoming().isEmpty();
        List<String> stated = new ArrayList<>(other.outgoing());
        other.incoming().stream().filter(type -> !stated.contains(type)).forEach(stated::add);
        return turned ? new Picture.Edge(other.key().toString(), key.toString(), stated, other.shared()) : new Picture.Edge(key.toString(), other.key().toString(), stated, other.shared());
    }
}
