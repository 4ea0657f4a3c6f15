package org.ormek.api.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.graph.ClusterCard;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;

/** Says in a few short sentences what a cluster is; made when it is read, so that better words serve old runs too. */
public final class ClusterSummary {

    private ClusterSummary() {
    }

    /** The sentences in kk, ru or en; what is not known is left out. */
    public static String of(ClusterCard card, String language) {
        ReportWords words = ReportWords.of(language);
        List<String> said = new ArrayList<>();
        String roles = card.roles().entrySet().stream().map(role -> words.counted(role.getKey().name(), role.getValue())).collect(Collectors.joining(", "));
        said.add(capital(words.name("clusterType", card.type())) + ": " + words.counted("member", card.size()) + (roles.isEmpty() ? "" : " (" + roles + ")") + ".");
        list(said, words, "summary.poses", brands(card, language));
        list(said, words, "summary.plans", countries(card.traits().numberCountries(), language));
        list(said, words, "summary.hosting", countries(card.traits().hostingCountries(), language));
        if (card.victims() > 0) {
            said.add(words.fillAll("summary.victims", words.counted("victim", card.victims())));
        }
        list(said, words, "summary.losses", card.losses().stream().map(money -> amount(money.amount(), language) + " " + money.currency()).toList());
        if (card.firstSeen() != null || card.lastSeen() != null) {
            said.add(words.fillAll("summary.seen", day(card.firstSeen(), language), day(card.lastSeen(), language)));
        }
        // A Russian day ends with a point of its own.
        return String.join(" ", said).replace("..", ".");
    }

    /** Names of the brands that a cluster poses as, most frequent first. */
    public static List<String> brands(ClusterCard card, String language) {
        return card.traits().brands().stream().map(id -> Brands.builtIn().find(id).map((Brand brand) -> brand.name(language)).orElse(id)).toList();
    }

    private static void list(List<String> said, ReportWords words, String key, List<String> items) {
        if (!items.isEmpty()) {
            said.add(words.fillAll(key, String.join(", ", items)));
        }
    }

    private static String amount(BigDecimal amount, String language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language.equals("en") ? ',' : '\u00A0');
        symbols.setDecimalSeparator(language.equals("en") ? '.' : ',');
        return new DecimalFormat("#,##0.##", symbols).format(amount);
    }

    private static String day(@Nullable Instant at, String language) {
        return at == null ? "…" : LocalNames.day(at, LocalNames.locale(language));
    }

    private static List<String> countries(List<String> codes, String language) {
        return codes.stream().map(code -> LocalNames.country(code, LocalNames.locale(language))).toList();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
