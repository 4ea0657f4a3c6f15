package org.ormek.bench.pages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ormek.bench.pages.made.LabelledPage;
import org.ormek.crawl.classify.PageWording;
import org.ormek.crawl.classify.PageWords;
import org.ormek.crawl.classify.Trait;
import org.ormek.crawl.classify.Traits;

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

    /** True if a sign or the words of a type were found, so that the page would come before a person. */
    boolean somethingSeen() {
        return traits.stream().anyMatch(name -> !Traits.speaksAgainst(name) && !Traits.isFact(name));
    }

    /** What holds of a made page besides its words. */
    static Map<String, String> facts(LabelledPage page) {
        Map<String, String> facts = new TreeMap<>();
        if (page.wallet()) {
            facts.put(Traits.WALLET, "");
        }
        if (page.onlyMessengers()) {
            facts.put(Traits.MESSENGERS, "");
        }
        return facts;
    }

    /** Looks at a made page. */
    static SeenPage of(LabelledPage page, Set<String> vocabulary) {
        PageWording text = PageWording.of(page.text());
        return new SeenPage(Traits.of(text, facts(page)).values().stream().map(Trait::feature).collect(Collectors.toUnmodifiableSet()),
                PageWords.of(text).keySet().stream().filter(vocabulary::contains).collect(Collectors.toUnmodifiableSet()), page.illegal(), page.topic(), page.language());
    }
}
