package org.ormek.crawl.classify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Signs and type of a page, and a score that is a plain sum of visible shares, one for each trait. It orders the queue and decides nothing.
 * Safe for use by several threads.
 */
public final class PageClassifier {

    private static final String WORD = "word ";
    private static final int TELLING = 8;

    private final PageModel model;
    private final KnownWords known;

    /** With the weights of a model. */
    public PageClassifier(PageModel model) {
        this.model = model;
        known = new KnownWords(model.words());
    }

    /**
     * Looks at the visible text and at what else is known of the page.
     *
     * @param facts what holds of the page besides its words, by the names in {@link Traits}, each with what shows it, or an empty text
     */
    public Classification classify(String visibleText, Map<String, String> facts) {
        PageWording text = PageWording.of(visibleText);
        SortedMap<String, Trait> traits = Traits.of(text, facts);
        TreeMap<String, Double> shares = new TreeMap<>();
        shares.put("bias", model.bias());
        traits.values().forEach(trait -> shares.put(trait.feature(), model.weight(trait)));
        known.find(text, (start, end, weight) -> shares.put(WORD + visibleText.substring(start, end), weight));
        double score = Math.round(shares.values().stream().mapToDouble(Double::doubleValue).sum() * 100) / 100.0;
        List<SignQuote> quotes = traits.values().stream().flatMap(trait -> Traits.sign(trait.name())
                .map(sign -> new SignQuote(sign, Objects.requireNonNull(trait.words()), Objects.requireNonNull(trait.place())))).sorted().toList();
        Optional<FraudType> type = type(traits);
        return new Classification(quotes, shares, score, type, type.flatMap(one -> Optional.ofNullable(traits.get(one.name()))), tellingWords(shares), score >= model.likely(),
                Traits.isShown(traits.values().stream().map(Trait::feature).toList()), score >= model.look());
    }

    /** The words that weigh most against the page, the heaviest first. */
    private static List<String> tellingWords(Map<String, Double> shares) {
        return shares.entrySet().stream().filter(share -> share.getKey().startsWith(WORD) && share.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(TELLING)
                .map(share -> share.getKey().substring(WORD.length())).toList();
    }

    private static Optional<FraudType> type(Map<String, Trait> traits) {
        Map<FraudType, Integer> votes = new EnumMap<>(FraudType.class);
        for (FraudType type : FraudType.values()) {
            Trait words = traits.get(type.name());
            if (words != null) {
                votes.put(type, words.rules());
            }
        }
        if (traits.containsKey(Sign.P9.name()) || traits.containsKey(Sign.P1.name())) {
            votes.merge(FraudType.PYRAMID, 2, Integer::sum);
        }
        if (traits.containsKey(Sign.P3.name()) || traits.containsKey(Sign.P4.name())) {
            votes.merge(FraudType.INVESTMENT_FRAUD, 1, Integer::sum);
        }
        if (traits.containsKey(Traits.POSES_BY_HOST) || traits.containsKey(Traits.POSES_BY_PAGE)) {
            votes.merge(FraudType.PHISHING, 2, Integer::sum);
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
