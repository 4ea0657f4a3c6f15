package org.ormek.crawl.classify;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ormek.model.Span;

/**
 * Finds what counts on a page: signs and types by words in Kazakh, Russian and English, what speaks against, and ways to pay and to be reached. Knows no weights.
 * Safe for use by several threads.
 */
public final class Traits {

    /** It shows a wallet. */
    public static final String WALLET = "pays to wallet";
    /** Messengers are its only contact. */
    public static final String MESSENGERS = "messengers only";
    /** It passes itself off as a brand, and the brand's name stands in its host. */
    public static final String POSES_BY_HOST = "poses as a brand by its host";
    /** It passes itself off as a brand by what it says on its front. */
    public static final String POSES_BY_PAGE = "poses as a brand by its page";
    /** It passes itself off as a brand whose icon or style sheets it loads. */
    public static final String POSES_BY_PIECES = "poses as a brand by borrowed pieces";
    /** It has neither a line of copyright, nor a link to contacts, terms or "about us", nor names a registered organization. */
    public static final String NO_IMPRINT = "no imprint";
    /** It has a calculator. */
    public static final String CALCULATOR = "calculator";
    /** Time runs out on it. */
    public static final String COUNTDOWN = "countdown";
    /** Its links bear the mark of somebody who brings visitors. */
    public static final String REFERRAL = "referral links";
    /** Its host is an IP address. */
    public static final String HOST_ADDRESS = "host is an address";
    /** Its host has letters beyond Latin ones. */
    public static final String HOST_PUNYCODE = "host in another alphabet";
    /** Its domain has two hyphens or more. */
    public static final String HOST_HYPHENS = "many hyphens in the host";
    /** Its host has four digits or more. */
    public static final String HOST_DIGITS = "many digits in the host";
    /** Its domain stands under an ending of endings.txt, which cost next to nothing and are used up fast. */
    public static final String HOST_CHEAP = "cheap ending";
    /** Its host stands below a domain under which anybody gets a host. */
    public static final String HOST_FREE = "free hosting";
    /** What is typed goes to another registrable domain. */
    public static final String POSTS_ELSEWHERE = "form posts elsewhere";
    /** It warns of fraud, as the press, banks and the police do. Speaks against. */
    public static final String WARNS = "warns of fraud";
    /** It names its licence or the insurance of deposits. Speaks against, though anybody can write it. */
    public static final String LICENSED = "names its licence";
    /** It says that money can be lost, as supervised firms must. Speaks against. */
    public static final String RISK = "names the risk";

    private static final String ASKS = "form asks for ";
    private static final List<String> FACTS = Stream.concat(Stream.of(WALLET, MESSENGERS, POSES_BY_HOST, POSES_BY_PAGE, POSES_BY_PIECES, NO_IMPRINT, CALCULATOR, COUNTDOWN, REFERRAL, HOST_ADDRESS,
            HOST_PUNYCODE, HOST_HYPHENS, HOST_DIGITS, HOST_CHEAP, HOST_FREE, POSTS_ELSEWHERE), Stream.of("PASSWORD", "CARD_NUMBER", "CARD_CODE", "SMS_CODE", "SIGNATURE_KEY", "PERSONAL_NUMBER", "WALLET_PHRASE")
            .map(Traits::asksFor)).toList();
    private static final Set<String> SIGNS = Arrays.stream(Sign.values()).map(Sign::name).collect(Collectors.toUnmodifiableSet());
    private static final List<String> AGAINST = List.of(WARNS, LICENSED, RISK);
    private static final List<WordRules.Rule> RULES = Stream.of("signs.tsv", "types.tsv", "against.tsv").flatMap(name -> WordRules.load(name).stream()).toList();

    private Traits() {
    }

    /** Under which names all that can be found may have weights, sorted. */
    public static List<String> features() {
        TreeSet<String> names = new TreeSet<>(FACTS);
        RULES.forEach(rule -> names.addAll(List.of(rule.name(), Trait.feature(rule.name(), true))));
        return List.copyOf(names);
    }

    /** True if a feature speaks against, so that its weight must not be above 0. */
    public static boolean speaksAgainst(String feature) {
        return AGAINST.stream().anyMatch(feature::startsWith);
    }

    /** The trait of a page whose form asks for a secret, by the secret's name: PASSWORD, CARD_NUMBER and so on. */
    public static String asksFor(String secret) {
        return ASKS + secret.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True if a feature is no matter of the page's words. */
    public static boolean isFact(String feature) {
        return FACTS.contains(feature);
    }

    /**
     * True if a page with these features should come before a person whatever its score: a sign or words of a type stand in what it says itself. What it says of others, as the press and forums do, is enough
     * only on a page that takes a wallet or is reached by messengers alone, since those who warn do neither.
     */
    public static boolean isShown(Collection<String> features) {
        boolean contact = features.contains(WALLET) || features.contains(MESSENGERS);
        return features.stream().anyMatch(name -> !isFact(name) && !speaksAgainst(name) && (contact || !Trait.isOfOthers(name)));
    }

    /** All of a page, by name; facts by names that {@link #isFact}, each with what shows it, others are left out. */
    public static SortedMap<String, Trait> of(PageWording text, Map<String, String> facts) {
        SortedMap<String, Trait> found = new TreeMap<>();
        find(text, false, found);
        if (text.quotes()) {
            find(text, true, found);
        }
        facts.forEach((name, shown) -> {
            if (isFact(name)) {
                found.put(name, new Trait(name, false, shown.isEmpty() ? null : shown, null, 1));
            }
        });
        return found;
    }

    private static void find(PageWording text, boolean quoted, Map<String, Trait> found) {
        String searched = quoted ? text.lower() : text.own();
        WordRules.Triples triples = new WordRules.Triples(searched);
        Set<String> before = Set.copyOf(found.keySet());
        for (WordRules.Rule rule : RULES) {
            if (!before.contains(rule.name()) && !isSeen(rule.name(), found) && rule.mayMatch(searched, triples)) {
                Matcher matcher = rule.pattern().matcher(searched);
                if (matcher.find()) {
                    MatchResult first = matcher.toMatchResult();
                    boolean own = !quoted && (speaksAgainst(rule.name()) || rule.name().equals(FraudType.RECOVERY_SCAM.name()) || Doubts.findOwn(matcher, searched, rule.name()));
                    note(rule.name(), !own, own ? matcher : first, text, found);
                }
            }
        }
    }

    /** Of types it counts how many rules fit; a sign that the page shows itself is shown. */
    private static boolean isSeen(String name, Map<String, Trait> found) {
        Trait known = found.get(name);
        return known != null && !known.quoted() && SIGNS.contains(name);
    }

    /** What a page says itself goes before what it says of others. */
    private static void note(String name, boolean ofOthers, MatchResult match, PageWording text, Map<String, Trait> found) {
        Trait known = found.get(name);
        if (known == null || known.quoted() && !ofOthers) {
            found.put(name, new Trait(name, ofOthers, text.visible().substring(match.start(), match.end()), new Span(match.start(), match.end()), 1));
        } else if (known.quoted() == ofOthers) {
            found.put(name, new Trait(name, ofOthers, known.words(), known.place(), known.rules() + 1));
        }
    }

    /** The sign of that name, or none. */
    static Stream<Sign> sign(String name) {
        return SIGNS.contains(name) ? Stream.of(Sign.valueOf(name)) : Stream.empty();
    }
}
