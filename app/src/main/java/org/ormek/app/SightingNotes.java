package org.ormek.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ormek.api.resources.PosedBrand;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.Suspicion;
import org.ormek.api.resources.TextPrint;
import org.ormek.ingest.run.EvidenceWatcher;
import org.ormek.model.EntityType;
import org.ormek.model.Evidence;
import org.ormek.model.MentionRole;
import org.ormek.model.Sha256;

/** Brings captured pages that a person should look at into the queue for people, and out of it when their import is taken back. */
record SightingNotes(SightingStore store) implements EvidenceWatcher {

    private static final String SIGN = "sign.";
    private static final String GROUND = "posing.";
    private static final String SCORE = "sign_score";

    @Override
    public void written(List<Evidence> evidence) {
        store.note(evidence.stream().filter(one -> one.attributes().containsKey(SCORE))
                .flatMap(one -> siteOf(one).map(site -> sighting(one, site)).stream()).toList());
    }

    private static Optional<String> siteOf(Evidence evidence) {
        return evidence.mentions().stream().filter(mention -> mention.role() == MentionRole.SUBJECT && mention.entity().type() == EntityType.SITE)
                .map(mention -> mention.entity().key().value()).findFirst();
    }

    private static Sighting sighting(Evidence evidence, String site) {
        Map<String, String> facts = evidence.attributes();
        TreeMap<String, String> signs = new TreeMap<>();
        TreeMap<String, String> grounds = new TreeMap<>();
        facts.forEach((name, quote) -> {
            if (name.startsWith(SIGN)) {
                signs.put(name.substring(SIGN.length()), quote);
            } else if (name.startsWith(GROUND)) {
                grounds.put(name.substring(GROUND.length()), quote);
            }
        });
        String brand = facts.get("impersonates");
        return new Sighting(evidence.id().hex(), evidence.dataset(), site, facts.getOrDefault("url", site), evidence.observedAt(), 
                new Suspicion(Double.parseDouble(facts.getOrDefault(SCORE, "0")), Boolean.parseBoolean(facts.get("likely_illegal")), facts.get("suspected_type"), facts.get("type_words"),
                        facts.get("telling_words"), brand == null ? null : new PosedBrand(brand, grounds)), signs, TextPrint.parse(facts.get("text_print")));
    }

    @Override
    public void retracted(Collection<Sha256> evidence) {
        store.forget(evidence.stream().map(Sha256::hex).toList());
    }
}
