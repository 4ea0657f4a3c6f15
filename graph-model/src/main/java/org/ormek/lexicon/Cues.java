package org.ormek.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns of a story in Kazakh, Russian and English; kept in cues.csv. */
public final class Cues {

    private static final PhraseIndex<Cue> PHRASES = load();

    private Cues() {
    }

    /** The cues in a sentence. */
    public static Set<Cue> in(String sentence) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        cues.addAll(PHRASES.find(Words.of(sentence)));
        return cues;
    }

    private static PhraseIndex<Cue> load() {
        PhraseIndex<Cue> index = new PhraseIndex<>();
        for (List<String> row : LexiconFile.read("cues.csv", "cue,language,words").rows()) {
            for (String phrase : row.get(2).split(";")) {
                index.add(phrase, Cue.valueOf(row.get(0)));
            }
        }
        return index;
    }
}
