package org.ormek.simulation.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Asset;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Kind;
import org.ormek.simulation.world.Language;
import org.ormek.simulation.world.Noise;
import org.ormek.simulation.world.TruthLedger;
import org.ormek.simulation.wording.Handwriting;
import org.ormek.simulation.wording.LookAlikes;
import org.ormek.simulation.wording.Phrases;

/** A complaint while it is written: sentences, and what the clerk copies from them into columns. */
final class Draft {
    private final List<String> sentences = new ArrayList<>();
    private final Map<Kind, List<String>> columns = new EnumMap<>(Kind.class);
    private final Language language;
    private final Phrases phrases;
    private final Noise noise;
    private final TruthLedger truth;
    private final Dice dice;

    Draft(Language language, Phrases phrases, Noise noise, TruthLedger truth, Dice dice) {
        this.language = language;
        this.phrases = phrases;
        this.noise = noise;
        this.truth = truth;
        this.dice = dice;
    }

    /** Adds a sentence of the section, now and then in the other language. */
    void say(String section, Map<String, String> names) {
        sentences.add(phrases.any(section, spoken(), names, dice));
    }

    /** Adds a sentence of the network's script. */
    void script(String section, int script, Map<String, String> names) {
        sentences.add(phrases.scripted(section, spoken(), script, names, dice));
    }

    /** Names a thing in a sentence of the section, in a column, or both. */
    void name(String section, String placeholder, Asset asset) {
        boolean typo = dice.chance(noise.typo());
        Asset written = typo ? Handwriting.mistyped(asset, dice) : asset;
        if (!typo) {
            truth.cite(asset);
        }
        double where = dice.unit();
        if (where > .12) {
            say(section, Map.of(placeholder, new Handwriting(noise.disorder()).inText(written, dice)));
        }
        if (where < .62) {
            columns.computeIfAbsent(asset.kind(), kind -> new ArrayList<>()).add(new Handwriting(noise.disorder()).inColumn(written, dice));
        }
    }

    /** All sentences, with look-alike letters in some; addresses keep theirs where they are Latin already. */
    String text() {
        String text = String.join(" ", sentences);
        return language != Language.EN && dice.chance(noise.disorder() / 2) ? LookAlikes.in(text, dice) : text;
    }

    /** The columns that got values. */
    Map<Kind, List<String>> columns() {
        return columns;
    }

    private Language spoken() {
        return language != Language.EN && dice.chance(noise.mixedLanguage()) ? language == Language.RU ? Language.KK : Language.RU : language;
    }
}
