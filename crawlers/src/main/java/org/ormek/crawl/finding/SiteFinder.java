package org.ormek.crawl.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ormek.crawl.capture.CaptureNote;
import org.ormek.crawl.capture.Rendering;
import org.ormek.crawl.classify.Classification;
import org.ormek.crawl.classify.PageClassifier;
import org.ormek.crawl.classify.PageModel;
import org.ormek.crawl.classify.SignQuote;
import org.ormek.crawl.discover.PageFindings;
import org.ormek.crawl.discover.PageReader;
import org.ormek.crawl.fetch.Visit;
import org.ormek.crawl.posing.Impersonation;
import org.ormek.crawl.posing.Impersonations;

/** Looks into captures and adds the signs. The same capture gives the same findings. Safe for use by several threads. */
public final class SiteFinder {

    private final PageClassifier classifier = new PageClassifier(PageModel.shipped());
    private final Impersonations impersonations = new Impersonations();
    private final PageReader reader;

    /** With what looks into pages. */
    public SiteFinder(PageReader reader) {
        this.reader = reader;
    }

    /** What the page shows, with its signs; empty if the visit brought no page. */
    public Optional<PageFindings> page(Visit visit, CaptureNote note) {
        Optional<PageFindings> found = reader.read(visit, note);
        found.ifPresent(this::classify);
        return found;
    }

    /** What the page shows that a browser's scripts built, with its signs; empty if there is none. */
    public Optional<PageFindings> rendered(Visit visit, CaptureNote note, Rendering rendering) {
        Optional<PageFindings> found = rendering.isShown() && visit.last().isPresent() ? page(rendering.seenBy(visit), note) : Optional.empty();
        found.ifPresent(page -> page.report().put("rendered", true));
        return found;
    }

    /** What the site's small picture shows; empty if there is none. */
    public Optional<Map<String, Object>> icon(Visit visit, CaptureNote note) {
        return reader.readIcon(visit, note);
    }

    private void classify(PageFindings page) {
        Map<String, Object> report = page.report();
        Optional<Impersonation> posing = impersonations.of(page.front());
        Classification seen = classifier.classify(page.text(), PageFacts.of(report, page.front(), posing));
        if (seen.needsCheck() || posing.isPresent()) {
            report.put("signs", seen.quotes().stream().map(SiteFinder::told).toList());
            report.put("sign_features", seen.features());
            report.put("sign_score", seen.score());
            seen.type().ifPresent(type -> report.put("suspected_type", type.name()));
            seen.typeWords().ifPresent(words -> report.put("type_words", String.valueOf(words.words())));
            if (!seen.tellingWords().isEmpty()) {
                report.put("telling_words", seen.tellingWords());
            }
            posing.ifPresent(one -> report.put("impersonates", Map.of("brand", one.brand().id(), "name", one.brand().name("en"),
                    "grounds", one.grounds().stream().map(ground -> Map.of("ground", ground.kind().name(), "shown", ground.shown())).toList())));
            report.put("likely_illegal", seen.likely());
            report.put("note", Classification.NOTE);
        }
    }

    /** In a fixed order, so that the same page is written the same in each run. */
    private static Map<String, Object> told(SignQuote quote) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sign", quote.sign().name());
        told.put("meaning", quote.sign().meaning());
        told.put("quote", quote.quote());
        told.put("start", quote.span().start());
        told.put("end", quote.span().end());
        return told;
    }
}
