package org.ormek.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ormek.lexicon.Cue;
import org.ormek.lexicon.Cues;
import org.ormek.lexicon.Sentences;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Mention;
import org.ormek.model.Span;

/**
 * Which telephone numbers of a complaint called first and which took over. The sentence around a number decides; where it says
 * nothing, the order does: of several numbers the first one named called first and the last one took over. A number that was
 * only shown (a bank's hotline) or belongs to an earlier matter says nothing.
 */
final class CallOrder {

    /** What a complaint says of a number. */
    enum Part {
        /** It got in touch first. */
        OPENER,
        /** It took over. */
        CLOSER
    }

    private static final String TEXT = "text";

    private CallOrder() {
    }

    /** The part of each number that the complaint says anything of; empty for other evidence. */
    static Map<EntityKey, Part> of(Evidence evidence) {
        if (evidence.type() != EvidenceType.COMPLAINT) {
            return Map.of();
        }
        Map<EntityKey, Set<Cue>> said = new LinkedHashMap<>();
        List<Span> sentences = Sentences.of(evidence.text());
        for (Mention mention : inOrder(evidence)) {
            Span span = Objects.requireNonNull(mention.span());
            sentences.stream().filter(sentence -> sentence.start() <= span.start() && span.start() < sentence.end()).findFirst()
                    .ifPresent(sentence -> said.computeIfAbsent(mention.entity().key(), key -> Cues.in(sentence.of(evidence.text()))));
        }
        said.values().removeIf(cues -> cues.contains(Cue.SPOOFED) || cues.contains(Cue.EARLIER));
        Map<EntityKey, Part> parts = new LinkedHashMap<>();
        List<EntityKey> order = new ArrayList<>(said.keySet());
        for (int i = 0; i < order.size(); i++) {
            Part part = part(Objects.requireNonNull(said.get(order.get(i))), i, order.size());
            if (part != null) {
                parts.put(order.get(i), part);
            }
        }
        return parts;
    }

    private static @Nullable Part part(Set<Cue> cues, int place, int of) {
        if (cues.contains(Cue.SEQUEL)) {
            return Part.CLOSER;
        }
        if (cues.contains(Cue.FIRST_CALL)) {
            return Part.OPENER;
        }
        return of < 2 ? null : place == 0 ? Part.OPENER : place == of - 1 ? Part.CLOSER : null;
    }

    private static List<Mention> inOrder(Evidence evidence) {
        return evidence.mentions().stream().filter(mention -> mention.entity().type() == EntityType.PHONE && mention.span() != null && mention.field().equals(TEXT))
                .sorted(Comparator.comparingInt(mention -> Objects.requireNonNull(mention.span()).start())).toList();
    }

    /** How often complaints gave a number each part. */
    static final class Tally {

        private static final int CLEARLY = 2;
        private final Map<Part, Integer> votes = new EnumMap<>(Part.class);

        void add(Part part) {
            votes.merge(part, 1, Integer::sum);
        }

        /** Whether complaints say so at least twice as often as the contrary. */
        boolean isClearly(Part part) {
            int others = votes.getOrDefault(part == Part.OPENER ? Part.CLOSER : Part.OPENER, 0);
            int own = votes.getOrDefault(part, 0);
            return own > 0 && own >= CLEARLY * others;
        }
    }
}
