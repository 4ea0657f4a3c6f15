package org.ormek.analysis.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ormek.analysis.projection.Commonness;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalWeight;
import org.ormek.analysis.signal.Signals;
import org.ormek.model.EntityType;

/** Scores pairs of entities with the weights that clustering uses: {@link EvidenceWeight}, the groups and the caps. */
public final class PairScoring {
    /** Prior of two entities that already share something. */
    public static final double NEIGHBOUR_PRIOR_BITS = -3;
    /** N1 of the signal catalogue: different payees and no common time. */
    public static final double COUNTER_BITS = -2;
    private static final int MEAN_NETWORK = 70;
    private final Projection projection;
    private final Signals signals;
    private final IntPredicate service;
    private final Commonness commonness;

    /**
     * Scoring over a projection.
     *
     * @param service which entities are shared services; they add nothing
     */
    public PairScoring(Projection projection, Signals signals, IntPredicate service) {
        this(projection, signals, service, Commonness.in(projection));
    }

    /** The same over a projection that holds only a part of the view, with what is known of the whole. */
    public PairScoring(Projection projection, Signals signals, IntPredicate service, Commonness commonness) {
        this.projection = projection;
        this.signals = signals;
        this.service = service;
        this.commonness = commonness;
    }

    /** The score of two different entities; symmetric but for the order of documents. */
    public PairScore score(int a, int b) {
        List<Contribution> found = new ArrayList<>();
        boolean sharesService = false;
        for (int place = projection.firstAsMember(a); place < projection.firstAsMember(a + 1); place++) {
            int edge = projection.edgeOfMember(place);
            int node = projection.sharedOf(edge);
            if (node == b) {
                add(found, direct(edge, node));
            } else if (node < projection.entities() && service.test(node)) {
                sharesService |= edgeOf(b, node) >= 0;
            } else {
                common(found, edge, b, node);
            }
        }
        for (int place = projection.firstAsMember(b); place < projection.firstAsMember(b + 1); place++) {
            int edge = projection.edgeOfMember(place);
            if (projection.sharedOf(edge) == a) {
                add(found, direct(edge, a));
            }
        }
        List<Contribution> counted = Grouping.count(found, signals);
        Set<Counter> counters = counters(a, b, counted.isEmpty() && sharesService);
        boolean against = counters.contains(Counter.DIFFERENT_PAYEES) && counters.contains(Counter.NO_COMMON_TIME);
        double prior = counted.isEmpty() ? Math.log(Math.min(MEAN_NETWORK, commonness.entities()) / (double) Math.max(2, commonness.entities())) / Math.log(2)
                : NEIGHBOUR_PRIOR_BITS;
        return new PairScore(prior, counted, counters, against ? COUNTER_BITS : 0);
    }

    private void common(List<Contribution> found, int edge, int b, int node) {
        int other = edgeOf(b, node);
        if (other < 0) {
            return;
        }
        Signal weaker = signals.get(projection.signalOf(edge)).cap() <= signals.get(projection.signalOf(other)).cap()
                ? projection.signalOf(edge) : projection.signalOf(other);
        int dayA = projection.dayOf(edge);
        int dayB = projection.dayOf(other);
        boolean dated = dayA != Projection.NO_DAY && dayB != Projection.NO_DAY;
        add(found, contribution(weaker, node, edge, other, dated ? Math.abs(dayA - dayB) : 0));
    }

    private Contribution direct(int edge, int node) {
        return contribution(projection.signalOf(edge), node, edge, edge, 0);
    }

    private Contribution contribution(Signal signal, int node, int edgeA, int edgeB, int silentDays) {
        SignalWeight weight = signals.get(signal);
        int sharers = commonness.sharers(node);
        int population = commonness.population(signal);
        boolean recycled = node < projection.entities() && projection.typeOf(node) == EntityType.PHONE && silentDays > EvidenceWeight.RECYCLED_AFTER_DAYS;
        double decay = recycled ? 0 : EvidenceWeight.decay(weight, silentDays);
        double bits = EvidenceWeight.bits(weight, sharers, population) * decay;
        return new Contribution(signal, node, projection.documentOf(edgeA), projection.documentOf(edgeB), weight.m(),
                EvidenceWeight.chance(weight, sharers, population), sharers, population, decay, bits, 0);
    }

    private static void add(List<Contribution> found, Contribution contribution) {
        boolean known = found.stream().anyMatch(c -> c.shared() == contribution.shared() && c.signal() == contribution.signal());
        if (contribution.bits() > 0 && !known) {
            found.add(contribution);
        }
    }

    /** An edge of the member to the node; -1 if there is none. */
    private int edgeOf(int member, int node) {
        for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
            if (projection.memberOf(e) == member) {
                return e;
            }
        }
        return -1;
    }

    private Set<Counter> counters(int a, int b, boolean servicesOnly) {
        Set<Counter> counters = EnumSet.noneOf(Counter.class);
        if (servicesOnly) {
            counters.add(Counter.SERVICES_ONLY);
        }
        Surroundings first = Surroundings.of(projection, a, service);
        Surroundings second = Surroundings.of(projection, b, service);
        if (!first.payees().isEmpty() && !second.payees().isEmpty() && first.payees().stream().noneMatch(second.payees()::contains)) {
            counters.add(Counter.DIFFERENT_PAYEES);
        }
        if (first.isDated() && second.isDated() && (first.lastDay() < second.firstDay() || second.lastDay() < first.firstDay())) {
            counters.add(Counter.NO_COMMON_TIME);
        }
        return counters;
    }
}
