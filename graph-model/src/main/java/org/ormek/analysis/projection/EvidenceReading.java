package org.ormek.analysis.projection;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.signal.Signal;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Flag;
import org.ormek.model.Link;
import org.ormek.model.Mention;

/** Turns evidence into nodes and edges. The one place that says which statement of a source is which signal; what texts have in common is found apart. */
public final class EvidenceReading {
    private static final int SECONDS_A_DAY = 86_400;
    private final ProjectionBuilder builder;
    private final EntityIndex index;

    /** Reads into the builder and the index, which belong together. */
    public EvidenceReading(ProjectionBuilder builder, EntityIndex index) {
        this.builder = builder;
        this.index = index;
    }

    /**
     * Adds one piece of evidence.
     *
     * @param evidence what is said
     * @param document the caller's number of it
     */
    public void add(Evidence evidence, int document) {
        int day = dayOf(evidence.observedAt());
        for (Flag flag : evidence.flags()) {
            if (flag.kind() == Flag.Kind.SERVICE) {
                builder.listAsService(index.numberOf(flag.entity()));
            }
        }
        Set<EntityKey> named = new TreeSet<>();
        for (Mention mention : evidence.mentions()) {
            named.add(mention.entity().key());
        }
        named.forEach(index::numberOf);
        if (named.size() > 1 && isTogether(evidence.type())) {
            int clue = builder.addClue();
            Signal signal = evidence.type() == EvidenceType.COMPLAINT ? Signal.COMPLAINT_MENTION : Signal.MESSAGE_MENTION;
            named.forEach(key -> builder.mention(index.numberOf(key), clue, signal, day, document));
        }
        for (Link link : evidence.links()) {
            builder.link(index.numberOf(link.from()), index.numberOf(link.to()), SignalOfLink.of(link), day, document);
        }
    }

    /** Only texts of people name things together because they belong together; lists and reports name what they state as links. */
    private static boolean isTogether(EvidenceType type) {
        return type == EvidenceType.COMPLAINT || type == EvidenceType.MESSAGE;
    }

    private static int dayOf(@Nullable Instant at) {
        return at == null ? Projection.NO_DAY : (int) Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
    }
}
