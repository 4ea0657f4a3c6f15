package org.ormek.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.tie.TieGraph;
import org.ormek.analysis.tie.Ties;
import org.ormek.model.EntityType;

/**
 * Tells services that many use from things that one owner uses much, by what their sharers have in common, in rounds:
 * communities without the services known so far, then a test of every entity with many ties. While it looks, an entity
 * with many ties is damped, so that it holds loose ends together but cannot pull two well-knit groups into one; the
 * first round also leaves weak signals and much-shared things out.
 */
final class ServiceSearch {
    private static final int MUCH_SHARED = 12;
    private static final double PART_OF_MODULARITY = .12;
    private static final int NO_HOME = -1;
    private final Ties ties;
    private final Rulings rulings;
    private final Settings settings;
    private final int entities;
    private final TieGraph all;
    private final float[] damping;
    private final int[] home;
    private final double[] purity;
    private BitSet services = new BitSet();
    private ServiceTest last;

    ServiceSearch(Ties ties, Rulings rulings, Settings settings) {
        this.ties = ties;
        this.rulings = rulings;
        this.settings = settings;
        this.entities = ties.projection().entities();
        this.all = TieGraph.of(ties, ties::bitsOf);
        this.damping = new float[all.nodes()];
        for (int i = 0; i < damping.length; i++) {
            damping[i] = i < entities ? (float) Math.min(1, settings.damping() / all.degree(i)) : 1;
        }
        this.home = new int[entities];
        this.purity = new double[entities];
        Arrays.fill(home, NO_HOME);
        Arrays.fill(purity, 1);
        for (int i = 0; i < entities; i++) {
            if (isSaid(i)) {
                services.set(i);
            }
        }
        this.last = new ServiceTest(all, entities, services, this::isPayee, new int[all.nodes()]);
    }

    /** Runs all rounds. */
    void run() {
        for (int round = 0; round < settings.rounds(); round++) {
            TieGraph graph = TieGraph.of(ties, round == 0 ? this::firstWeight : this::dampedWeight);
            int[] community = Leiden.communities(graph, resolution(graph), 1, settings.seed() + round);
            judge(new ServiceTest(all, entities, services, this::isPayee, community));
        }
    }

    /** In a small graph the absolute resolution parts nothing at all; a part of plain modularity's then does, but not so much that one network falls apart. */
    private double resolution(TieGraph graph) {
        return Math.max(settings.testResolution(), PART_OF_MODULARITY / Math.max(1, Leiden.doubleWeight(graph)));
    }

    private void judge(ServiceTest test) {
        BitSet found = new BitSet();
        for (int i = 0; i < entities; i++) {
            home[i] = NO_HOME;
            if (isSaid(i)) {
                found.set(i);
            } else if (!rulings.saysNoService(i) && all.degree(i) >= settings.hubDegree()) {
                test.test(i);
                purity[i] = test.purity();
                if (purity[i] < settings.purityDropped()) {
                    found.set(i);
                } else if (purity[i] < settings.purityKept()) {
                    home[i] = test.home();
                }
            }
        }
        services = found;
        last = test;
    }

    private boolean isPayee(int entity) {
        EntityType type = ties.projection().typeOf(entity);
        return type == EntityType.WALLET || type == EntityType.BANK_ACCOUNT || type == EntityType.PAYMENT_CARD;
    }

    private boolean isSaid(int entity) {
        Projection projection = ties.projection();
        return rulings.saysService(entity) || (projection.isListedService(entity) || projection.isMark(entity)) && !rulings.saysNoService(entity);
    }

    private float firstWeight(int tie) {
        int shared = ties.sharedOf(tie);
        boolean muchShared = shared < entities && (all.degree(shared) > MUCH_SHARED || isProvided(shared) && all.degree(shared) >= settings.hubDegree());
        return ties.isStrong(tie) && !muchShared ? dampedWeight(tie) : 0;
    }

    /** What those who build and host sites bring along: whether its sharers belong together is asked without its own word from the first time it is tested. */
    private boolean isProvided(int entity) {
        EntityType type = ties.projection().typeOf(entity);
        return type == EntityType.TRACKER || type == EntityType.CERTIFICATE;
    }

    private float dampedWeight(int tie) {
        return touchesService(tie) ? 0 : ties.bitsOf(tie) * damping[ties.memberOf(tie)] * damping[ties.sharedOf(tie)];
    }

    private boolean touchesService(int tie) {
        return services.get(ties.memberOf(tie)) || services.get(ties.sharedOf(tie));
    }

    /** What a tie weighs after the search: 0 if it touches a service or leads from an entity to where its sharers are not. */
    float weight(int tie) {
        int a = ties.memberOf(tie);
        int b = ties.sharedOf(tie);
        if (touchesService(tie) || home[a] != NO_HOME && last.isForeign(a, b, home[a])
                || b < entities && home[b] != NO_HOME && last.isForeign(b, a, home[b])) {
            return 0;
        }
        return ties.bitsOf(tie);
    }

    /** All ties with their full bits, whatever was found. */
    TieGraph all() {
        return all;
    }

    /** Whether the entity is a shared service. */
    boolean isService(int entity) {
        return services.get(entity);
    }

    /** The services in order of their numbers. */
    List<SharedService> services() {
        Projection projection = ties.projection();
        List<SharedService> list = new ArrayList<>();
        services.stream().forEach(i -> list.add(new SharedService(i, rulings.saysService(i) ? SharedService.Reason.ANALYST
                : projection.isMark(i) ? SharedService.Reason.BRAND : projection.isListedService(i) ? SharedService.Reason.LIST : SharedService.Reason.PURITY, purity[i], all.degree(i))));
        return list;
    }
}
