package org.ormek.analysis.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ormek.model.OrmekException;

/** All rulings on the entities of one projection, checked to be possible. */
final class Rulings {
    private final List<Ruling.MustLink> together = new ArrayList<>();
    private final List<Ruling.CannotLink> apart = new ArrayList<>();
    private final BitSet services = new BitSet();
    private final BitSet notServices = new BitSet();

    /**
     * Checks rulings.
     *
     * @throws OrmekException if one names an entity that is not there, or two contradict each other
     */
    Rulings(List<Ruling> rulings, int entities) {
        DisjointSets joined = new DisjointSets(entities);
        for (Ruling ruling : rulings) {
            ruling.entities().forEach(entity -> checkThere(entity, entities, ruling));
            switch (ruling) {
                case Ruling.MustLink must -> {
                    together.add(must);
                    joined.join(must.a(), must.b());
                }
                case Ruling.CannotLink cannot -> apart.add(cannot);
                case Ruling.Service(int entity, boolean service) -> (service ? services : notServices).set(entity);
            }
        }
        for (Ruling.CannotLink cannot : apart) {
            if (joined.find(cannot.a()) == joined.find(cannot.b())) {
                throw new OrmekException("The judgements contradict one another: entities " + cannot.a() + " and " + cannot.b()
                        + " must not be linked, but other judgements put them together. Withdraw one of them.");
            }
        }
        if (services.intersects(notServices)) {
            throw new OrmekException("The judgements contradict one another: an entity is called a shared service and none. Withdraw one of them.");
        }
    }

    private static void checkThere(int entity, int entities, Ruling ruling) {
        if (entity < 0 || entity >= entities) {
            throw new OrmekException("The judgement " + ruling + " names an entity that the evidence does not hold. Nothing was computed.");
        }
    }

    List<Ruling.MustLink> together() {
        return together;
    }

    List<Ruling.CannotLink> apart() {
        return apart;
    }

    /** Whether the entity must not be linked to some other. */
    boolean isKeptApart(int entity) {
        return apart.stream().anyMatch(cannot -> cannot.a() == entity || cannot.b() == entity);
    }

    boolean saysService(int entity) {
        return services.get(entity);
    }

    boolean saysNoService(int entity) {
        return notServices.get(entity);
    }
}
