package org.ormek.analysis.explain;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.ormek.analysis.projection.Projection;
import org.ormek.model.EntityType;

/** When an entity was seen, and where the money went that it was named with. */
record Surroundings(int firstDay, int lastDay, Set<Integer> payees) {

    static Surroundings of(Projection projection, int entity, IntPredicate service) {
        int first = Integer.MAX_VALUE;
        int last = Projection.NO_DAY;
        Set<Integer> payees = new TreeSet<>();
        for (int place = projection.firstAsMember(entity); place < projection.firstAsMember(entity + 1); place++) {
            int edge = projection.edgeOfMember(place);
            int node = projection.sharedOf(edge);
            int day = projection.dayOf(edge);
            if (day != Projection.NO_DAY) {
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
            if (node < projection.entities()) {
                addPayee(payees, projection, node, service);
            } else {
                for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
                    addPayee(payees, projection, projection.memberOf(e), service);
                }
            }
        }
        return new Surroundings(first, last, payees);
    }

    private static void addPayee(Set<Integer> payees, Projection projection, int entity, IntPredicate service) {
        EntityType type = projection.typeOf(entity);
        if ((type == EntityType.WALLET || type == EntityType.BANK_ACCOUNT || type == EntityType.PAYMENT_CARD) && !service.test(entity)) {
            payees.add(entity);
        }
    }

    boolean isDated() {
        return lastDay != Projection.NO_DAY;
    }
}
