package org.ormek.bench.pages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ormek.bench.pages.made.LabelledPage;
import org.ormek.crawl.classify.PageWording;
import org.ormek.crawl.classify.PageWords;
import org.ormek.crawl.classify.Trait;
import org.ormek.crawl.classify.Traits;
import org.ormek.crawl.discover.PageFront;
import org.ormek.crawl.fetch.WebAddress;
import org.ormek.crawl.finding.PageFacts;
import org.ormek.crawl.posing.Impersonations;

/**
 * What the classifier has of a page, with the truth.
 *
 * @param traits  features of what was found
 * @param words   beginnings of words that the vocabulary has
 * @param illegal the truth
 * @param topic    of its site
 * @param language kk, ru or en
 */
record SeenPage(Set<String> traits, Set<String> words, boolean illegal, String topic, String language) {

    private static final Impersonations IMPERSONATIONS = new Impersonations();

    /** True if a sign or the words of a type were found, so that the page would come before a person. */
    boolean somethingSeen() {
        return Traits.isShown(traits);
    }

    /** What holds of a made page besides its words, found as the product finds it. */
    static Map<String, String> facts(LabelledPage page) {
        Map<String, Object> report = new TreeMap<>();
        if (page.wallet()) {
            report.put("wallets", page.wallet());
        }
        if (page.onlyMessengers()) {
            report.put("messengers", page.onlyMessengers());
        }
        PageFront front = PageFront.of(page.html(), WebAddress.parse("https://" + page.host() + "/"));
        return PageFacts.of(report, front, IMPERSONATIONS.of(front));
    }

    /** The same page seen with some of its traits only, and with words or without. */
    SeenPage only(Predicate<String> itsTraits, boolean withWords) {
        return new SeenPage(traits.stream().filter(itsTraits).collect(Collectors.toUnmodifiableSet()), withWords ? words : Set.of(), illegal, topic, language);
    }

    /** Looks at a made page. */
    static SeenPage of(LabelledPage page, Set<String> vocabulary) {
        PageWording text = PageWording.of(page.text());
        return new SeenPage(Traits.of(text, facts(page)).values().stream().map(Trait::feature).collect(Collectors.toUnmodifiableSet()),
                PageWords.of(text).keySet().stream().filter(vocabulary::contains).collect(Collectors.toUnmodifiableSet()), page.illegal(), page.topic(), page.language());
    }
}
