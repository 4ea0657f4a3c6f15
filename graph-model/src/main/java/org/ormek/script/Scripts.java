package org.ormek.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.analysis.projection.EntityIndex;
import org.ormek.analysis.projection.Projection;
import org.ormek.analysis.projection.ProjectionBuilder;
import org.ormek.analysis.script.ScriptGroups;
import org.ormek.analysis.script.Shingles;
import org.ormek.analysis.signal.Signal;
import org.ormek.extract.Folding;
import org.ormek.model.EntityKey;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Mention;
import org.ormek.model.Span;

/**
 * Ties what is named in texts that follow one script (S19): complaints and messages that say nearly the same, however names,
 * numbers and addresses in them differ. A short text follows everybody's script and is left out.
 */
public final class Scripts {

    /** Evidence that holds a text of people. */
    public static final Set<EvidenceType> TEXTS = Set.of(EvidenceType.COMPLAINT, EvidenceType.MESSAGE);
    /** Texts that are compared at most; evidence comes in the order of its ids, so that the first ones are picked at random. */
    public static final int MOST_TEXTS = 50_000;
    /** Characters without numbers and identifiers below which two texts are alike by chance. */
    private static final int LONG_ENOUGH = 120;
    /** A script that names more things than this is common property. */
    private static final int MOST_SHARERS = 50;
    private static final int FEWEST_TEXTS = 1_000;
    private static final int SECONDS_A_DAY = 86_400;

    /** A text: its pieces, what it names, when, and the caller's number of it. */
    private record Told(int[] pieces, Set<EntityKey> named, int day, int document) {
    }

    private final ProjectionBuilder builder;
    private final EntityIndex index;
    private final List<Told> texts = new ArrayList<>();
    private long leftOut;

    /** Ties in the builder and the index, which belong together. */
    public Scripts(ProjectionBuilder builder, EntityIndex index) {
        this.builder = builder;
        this.index = index;
    }

    /** Adds a piece of evidence, if it is a text of people that names anything. */
    public void add(Evidence evidence, int document) {
        if (!TEXTS.contains(evidence.type()) || evidence.mentions().isEmpty()) {
            return;
        }
        String folded = Folding.forMatching(withoutIdentifiers(evidence));
        if (Shingles.plain(folded).length() < LONG_ENOUGH) {
            return;
        }
        if (texts.size() == MOST_TEXTS) {
            leftOut++;
            return;
        }
        Set<EntityKey> named = new TreeSet<>();
        evidence.mentions().forEach(mention -> named.add(mention.entity().key()));
        int day = evidence.observedAt() == null ? Projection.NO_DAY : (int) Math.floorDiv(evidence.observedAt().getEpochSecond(), SECONDS_A_DAY);
        texts.add(new Told(Shingles.of(folded), named, day, document));
    }

    /** Texts that were not compared, because they were too many. */
    public long leftOut() {
        return leftOut;
    }

    /** Ties the members of each script that several texts with different things follow; gives how many there are. */
    public int tie() {
        return tie(texts.size());
    }

    /**
     * The same where the added texts are a part of so many: what is common among a few texts on one matter may be rare in all.
     * Among fewer than {@value #FEWEST_TEXTS} nothing can be told of rarity, and all words count much the same.
     */
    public int tieAsPartOf(long allTexts) {
        return tie(Math.max(allTexts, FEWEST_TEXTS));
    }

    private int tie(long ofTexts) {
        int[] group = ScriptGroups.ofPieces(texts.stream().map(Told::pieces).toArray(int[][]::new), Math.max(ofTexts, texts.size()));
        Map<Integer, List<Told>> scripts = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            scripts.computeIfAbsent(group[i], key -> new ArrayList<>()).add(texts.get(i));
        }
        int tied = 0;
        for (List<Told> script : scripts.values()) {
            Set<EntityKey> named = new HashSet<>();
            script.forEach(text -> named.addAll(text.named()));
            if (script.size() > 1 && named.size() <= MOST_SHARERS && script.stream().noneMatch(text -> text.named().size() == named.size())) {
                tie(script);
                tied++;
            }
        }
        return tied;
    }

    private void tie(List<Told> script) {
        int clue = builder.addClue();
        for (Told text : script) {
            text.named().forEach(key -> builder.mention(index.numberOf(key), clue, Signal.SCRIPT_SHARED, text.day(), text.document()));
        }
    }

    /** What differs from call to call is cut out, or a long address would outweigh the sentence around it. */
    private static String withoutIdentifiers(Evidence evidence) {
        String text = evidence.text();
        List<Span> spans = evidence.mentions().stream().filter(mention -> mention.field().equals("text")).map(Mention::span).filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Span::start)).toList();
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            if (span.start() >= from && span.end() <= text.length()) {
                rest.append(text, from, span.start()).append(' ');
                from = span.end();
            }
        }
        return rest.append(text, from, text.length()).toString();
    }
}
