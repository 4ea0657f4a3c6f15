package org.ormek.analysis.projection;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Copies of a projection with some of its documents left out, to see what hangs on few of them. */
public final class Resampling {

    private Resampling() {
    }

    /**
     * The projection without a random share of its documents; all nodes stay, with their numbers.
     *
     * @param share of the documents to leave out, 0 to 1
     * @param seed  of the choice
     */
    public static Projection without(Projection projection, double share, long seed) {
        int documents = 0;
        for (int e = 0; e < projection.edges(); e++) {
            documents = Math.max(documents, projection.documentOf(e) + 1);
        }
        SplittableRandom random = new SplittableRandom(seed);
        BitSet dropped = new BitSet(documents);
        for (int d = 0; d < documents; d++) {
            dropped.set(d, random.nextDouble() < share);
        }
        return keeping(projection, edge -> !dropped.get(projection.documentOf(edge)));
    }

    /** The projection with only the edges that the test keeps; all nodes stay, with their numbers. */
    public static Projection keeping(Projection projection, java.util.function.IntPredicate kept) {
        ProjectionBuilder builder = new ProjectionBuilder();
        for (int i = 0; i < projection.entities(); i++) {
            builder.addEntity(projection.typeOf(i));
            if (projection.isListedService(i)) {
                builder.listAsService(i);
            }
            if (projection.isMark(i)) {
                builder.listAsMark(i);
            }
        }
        for (int c = projection.entities(); c < projection.nodes(); c++) {
            builder.addClue();
        }
        for (int node = 0; node < projection.nodes(); node++) {
            for (int e = projection.firstOf(node); e < projection.firstOf(node + 1); e++) {
                if (kept.test(e)) {
                    copy(projection, builder, node, e);
                }
            }
        }
        return builder.build();
    }

    private static void copy(Projection projection, ProjectionBuilder builder, int node, int edge) {
        int member = projection.memberOf(edge);
        if (node >= projection.entities()) {
            builder.mention(member, node - projection.entities(), projection.signalOf(edge), projection.dayOf(edge), projection.documentOf(edge));
        } else {
            builder.link(member, node, projection.signalOf(edge), projection.dayOf(edge), projection.documentOf(edge));
        }
    }
}
