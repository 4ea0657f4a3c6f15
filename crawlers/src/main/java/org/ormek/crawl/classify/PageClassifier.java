package org.ormek.crawl.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.ormek.model.Span;

/**
 * Signs and type of a page by words in Kazakh, Russian and English, and a score that is a plain sum of visible shares.
 * The weights are set by hand and not calibrated: they order the queue, they decide nothing. Safe for use by several threads.
 */
public final class PageClassifier {

    private static final int MAX_TEXT = 60_000;
    private static final double BIAS = -3.0;
    private static final double CONTACT_ONLY_BY_MESSENGER = 0.6;
    private static final double PAYS_TO_WALLET = 0.9;
    private static final Map<Sign, Double> WEIGHTS = new EnumMap<>(Map.ofEntries(Map.entry(Sign.P1, 1.5), Map.entry(Sign.P2, 0.8), Map.entry(Sign.P3, 1.8),
            Map.entry(Sign.P4, 1.5), Map.entry(Sign.P5, 0.3), Map.entry(Sign.P6, 0.4), Map.entry(Sign.P7, 0.4), Map.entry(Sign.P8, 0.4), Map.entry(Sign.P9, 1.2),
            Map.entry(Sign.P10, 0.9), Map.entry(Sign.P11, 0.9), Map.entry(Sign.P12, 0.7), Map.entry(Sign.P13, 1.0), Map.entry(Sign.P14, 0.6), Map.entry(Sign.P15, 0.6)));
    /** A table, because each character of each page goes through it. */
    private static final char[] LOWER = new char[1 << 16];
    private static final List<WordRules.Rule> SIGNS = WordRules.load("signs.tsv");
    private static final List<WordRules.Rule> TYPES = WordRules.load("types.tsv");

    static {
        for (int c = 0; c < LOWER.length; c++) {
            LOWER[c] = Character.toLowerCase((char) c);
        }
    }

    /** Looks at the visible text, and whether the page shows a wallet and no other contact than messengers. */
    public Classification classify(String visibleText, boolean showsWallet, boolean onlyMessengers) {
        String lower = lower(visibleText);
        WordRules.Triples triples = new WordRules.Triples(lower);
        List<SignQuote> quotes = new ArrayList<>();
        Map<Sign, SignQuote> best = new EnumMap<>(Sign.class);
        for (WordRules.Rule rule : SIGNS) {
            Sign sign = Sign.valueOf(rule.name());
            if (!best.containsKey(sign) && triples.mayHold(rule.hint()) && lower.contains(rule.hint())) {
                Matcher matcher = rule.pattern().matcher(lower);
                if (matcher.find()) {
                    best.put(sign, new SignQuote(sign, visibleText.substring(matcher.start(), matcher.end()), new Span(matcher.start(), matcher.end())));
                }
            }
        }
        TreeMap<String, Double> features = new TreeMap<>();
        features.put("bias", BIAS);
        best.forEach((sign, quote) -> {
            quotes.add(quote);
            features.put(sign.name(), WEIGHTS.getOrDefault(sign, 0.0));
        });
        if (showsWallet && !best.isEmpty()) {
            features.put("pays to wallet", PAYS_TO_WALLET);
        }
        if (onlyMessengers && !best.isEmpty()) {
            features.put("messengers only", CONTACT_ONLY_BY_MESSENGER);
        }
        double score = features.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Classification(quotes, features, Math.round(score * 100) / 100.0, type(lower, triples, best));
    }

    private static Optional<FraudType> type(String lower, WordRules.Triples triples, Map<Sign, SignQuote> signs) {
        Map<FraudType, Integer> votes = new EnumMap<>(FraudType.class);
        for (WordRules.Rule rule : TYPES) {
            if (triples.mayHold(rule.hint()) && lower.contains(rule.hint()) && rule.pattern().matcher(lower).find()) {
                votes.merge(FraudType.valueOf(rule.name()), 1, Integer::sum);
            }
        }
        if (signs.containsKey(Sign.P9) || signs.containsKey(Sign.P1)) {
            votes.merge(FraudType.PYRAMID, 2, Integer::sum);
        }
        if (signs.containsKey(Sign.P3) || signs.containsKey(Sign.P4)) {
            votes.merge(FraudType.INVESTMENT_FRAUD, 1, Integer::sum);
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Lower case sign by sign, so that places stay the same. */
    private static String lower(String text) {
        char[] chars = text.substring(0, Math.min(MAX_TEXT, text.length())).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = LOWER[chars[i]];
        }
        return new String(chars);
    }
}
