package org.ormek.analysis.cluster;

import java.util.BitSet;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.tie.Ties;
import org.ormek.model.EntityType;

/**
 * Takes sites out of communities that hardly hold them: those tied by weak signals only (address, name server, kit), and
 * those whose one tie is a contact they publish. The latter may be a warning that cites a fraudster, and a second tie
 * is what tells the two apart. A wallet or account holds: where to pay is seldom cited, and sites that drain wallets often
 * have nothing else in common. A tie counts if what it leads to is tied to something else in the community.
 * A script holds nothing by itself, since scripts are sold: it only keeps together what another tie joins.
 */
final class Peel {
    private final Ties ties;
    private final float[] weight;
    private final int[] community;
    private final int[] inside;
    private final byte[] counted;
    private final BitSet strong = new BitSet();
    private final BitSet held = new BitSet();

    /**
     * @param weight    of each tie; 0 for none
     * @param community of each node
     */
    Peel(Ties ties, float[] weight, int[] community) {
        this.ties = ties;
        this.weight = weight;
        this.community = community;
        this.inside = new int[ties.projection().nodes()];
        this.counted = new byte[ties.projection().entities()];
        for (int t = 0; t < weight.length; t++) {
            if (isInside(t)) {
                inside[ties.memberOf(t)]++;
                inside[ties.sharedOf(t)]++;
            }
        }
        for (int t = 0; t < weight.length; t++) {
            if (isInside(t)) {
                count(t);
            }
        }
    }

    private void count(int tie) {
        int member = ties.memberOf(tie);
        int shared = ties.sharedOf(tie);
        Signal signal = ties.signalOf(tie);
        if (isSite(member) && inside[shared] > 1) {
            counted[member] = (byte) Math.min(2, counted[member] + 1);
            if (ties.isStrong(tie)) {
                strong.set(member);
            }
            if (ties.isStrong(tie) && !mayBeCitation(signal)) {
                held.set(member);
            }
        }
        if (isSite(shared) && inside[member] > 1) {
            held.set(shared);
        }
    }

    private boolean isInside(int tie) {
        return weight[tie] > 0 && community[ties.memberOf(tie)] == community[ties.sharedOf(tie)];
    }

    private boolean isSite(int node) {
        Projection projection = ties.projection();
        return node < projection.entities() && projection.typeOf(node) == EntityType.SITE;
    }

    private static boolean mayBeCitation(Signal signal) {
        return switch (signal) {
            case PHONE_PUBLISHED, MESSENGER_PUBLISHED, EMAIL_PUBLISHED -> true;
            default -> false;
        };
    }

    /** Whether the tie holds its ends together: within one community, more than a script, and not of a site that is taken out. */
    boolean holds(int tie) {
        return isInside(tie) && ties.signalOf(tie) != Signal.SCRIPT_SHARED && !(isPeeled(ties.memberOf(tie)) && inside[ties.sharedOf(tie)] > 1);
    }

    private boolean isPeeled(int node) {
        return isSite(node) && counted[node] > 0 && !held.get(node) && !(counted[node] > 1 && strong.get(node));
    }
}
