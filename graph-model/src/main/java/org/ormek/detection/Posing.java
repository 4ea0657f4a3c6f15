package org.ormek.detection;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.ormek.lexicon.Cue;
import org.ormek.lexicon.Cues;
import org.ormek.lexicon.Sentences;
import org.ormek.model.Evidence;
import org.ormek.model.EvidenceType;
import org.ormek.model.Span;

/**
 * The brands that somebody poses as by a text. What fraudsters write themselves (messages, site reports) poses as every brand it
 * names; a complaint names the victim's own bank too, so there the sentence must also say that somebody gave himself out for it.
 */
final class Posing {

    private static final String NAME = "name";
    /** The brand that a captured page was seen to pass itself off as, by its id; the crawler tells it by host, front and form. */
    private static final String IMPERSONATES = "impersonates";

    private Posing() {
    }

    /** The brands that the text of the evidence shows being posed as. */
    static Set<Brand> as(Evidence evidence) {
        Brands brands = Brands.builtIn();
        if (evidence.type() != EvidenceType.COMPLAINT) {
            Set<Brand> named = new LinkedHashSet<>();
            brands.find(evidence.attributes().getOrDefault(IMPERSONATES, "")).ifPresent(named::add);
            named.addAll(brands.inText(evidence.text() + " " + evidence.attributes().getOrDefault(NAME, "")));
            return named;
        }
        Set<Brand> found = new LinkedHashSet<>();
        for (Span sentence : Sentences.of(evidence.text())) {
            String said = sentence.of(evidence.text());
            Set<Brand> named = brands.inText(said);
            if (!named.isEmpty() && Cues.in(said).contains(Cue.POSES_AS)) {
                found.addAll(named);
            }
        }
        return found;
    }
}
