package org.ormek.crawl.discover;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.warning.Warnings;
import org.ormek.extract.CardHasher;
import org.ormek.extract.CardMask;
import org.ormek.extract.FieldReader;
import org.ormek.extract.ReadingHints;
import org.ormek.extract.TextScanner;
import org.ormek.model.EntityKey;
import org.ormek.model.EntityType;
import org.ormek.model.Mention;
import org.ormek.model.MentionRole;
import org.ormek.model.Span;

/** Finds what a page is reached and paid by, in its text and in its links, and tells it from what the page only warns of. Safe for use by several threads. */
final class PageIdentifiers {

    private static final int MAX_DESCRIPTION = 6_000;
    private static final Map<EntityType, String> COLUMNS = new TreeMap<>(Map.of(EntityType.PHONE, "phones", EntityType.WALLET, "wallets",
            EntityType.MESSENGER, "messengers", EntityType.EMAIL, "emails", EntityType.BANK_ACCOUNT, "accounts", EntityType.ORGANIZATION, "organizations"));
    /** Organizations link by their name, whoever names them, and stay what they are. */
    private static final Set<EntityType> CITABLE = Set.of(EntityType.PHONE, EntityType.WALLET, EntityType.MESSENGER, EntityType.EMAIL, EntityType.BANK_ACCOUNT, EntityType.PAYMENT_CARD);

    private final TextScanner scanner = new TextScanner(new CardHasher(key()));

    /** Cards are only found and masked here, never keyed for others, so that any key does. */
    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /**
     * Writes into the report what stands in the visible text, whose lines begin at the given places, and behind it: a column for each kind, those of warnings with {@code cited_} before their name, how many cards were seen, and the text without cards.
     * Gives the cards with all their digits, in columns {@code cards} and {@code cited_cards}, for whoever may key them.
     */
    Map<String, List<String>> report(String visible, int[] lines, PageElements elements, Map<String, Object> report) {
        List<Span> bare = new ArrayList<>();
        String all = visible + ContactText.of(elements, visible.length(), bare);
        List<Mention> found = scanner.scan(all, "text", MentionRole.CONTACT, ReadingHints.NONE);
        Set<EntityKey> cited = cited(visible, lines, found, bare);
        Map<String, TreeSet<String>> cards = new TreeMap<>();
        Map<String, TreeSet<String>> values = new TreeMap<>();
        Map<String, TreeSet<String>> citedValues = new TreeMap<>();
        int seen = 0;
        for (Mention mention : found) {
            EntityType type = mention.entity().type();
            String column = COLUMNS.get(type);
            if (column != null) {
                boolean isCited = cited.contains(mention.entity().key());
                TreeSet<String> set = (isCited ? citedValues : values).computeIfAbsent(isCited ? "cited_" + column : column, name -> new TreeSet<>());
                if (set.size() < PageReader.MAX_VALUES) {
                    set.add(type == EntityType.MESSENGER ? mention.raw() : mention.entity().key().value());
                }
            } else if (type == EntityType.PAYMENT_CARD && mention.span() != null) {
                seen++;
                TreeSet<String> set = cards.computeIfAbsent(cited.contains(mention.entity().key()) ? "cited_cards" : "cards", name -> new TreeSet<>());
                if (set.size() < PageReader.MAX_VALUES) {
                    set.add(mention.span().of(all));
                }
            }
        }
        values.forEach((column, set) -> report.put(column, new ArrayList<>(set)));
        citedValues.forEach((column, set) -> report.put(column, new ArrayList<>(set)));
        if (seen > 0) {
            report.put("cards_seen", seen);
        }
        // What is visible stands in front of all.
        report.put("description", PageReader.cut(CardMask.of(all, found).substring(0, visible.length()), MAX_DESCRIPTION));
        Map<String, List<String>> listed = new TreeMap<>();
        cards.forEach((name, set) -> listed.put(name, List.copyOf(set)));
        return listed;
    }

    /**
     * What stands in warnings alone: once without a warning, or in a link, it is the page's own.
     *
     * @param bare places of links that say no more than the text they stand in, where the very sentence must warn
     */
    private static Set<EntityKey> cited(String visible, int[] lines, List<Mention> found, List<Span> bare) {
        if (found.isEmpty() || !Warnings.mayStandIn(visible)) {
            return Set.of();
        }
        List<Span> places = new ArrayList<>();
        for (Mention mention : found) {
            Span span = mention.span();
            if (span != null && span.end() <= visible.length()) {
                places.add(span);
            }
        }
        Warnings warnings = Warnings.in(visible, lines, places);
        Set<EntityKey> cited = new HashSet<>();
        Set<EntityKey> own = new HashSet<>();
        Set<EntityKey> linked = new HashSet<>();
        found.stream().filter(mention -> isWithin(bare, mention.span())).forEach(mention -> linked.add(mention.entity().key()));
        for (Mention mention : found) {
            Span span = mention.span();
            if (isWithin(bare, span)) {
                continue;
            }
            boolean isCited = span != null && span.end() <= visible.length() && CITABLE.contains(mention.entity().type())
                    && (linked.contains(mention.entity().key()) ? warnings.citesInSentence(span) : warnings.cites(span));
            (isCited ? cited : own).add(mention.entity().key());
            if (!isCited && mention.entity().type() == EntityType.MESSENGER) {
                FieldReader.phoneOf(mention.entity()).ifPresent(phone -> own.add(phone.key()));
            }
        }
        cited.removeAll(own);
        return cited;
    }

    private static boolean isWithin(List<Span> bare, @Nullable Span span) {
        return span != null && bare.stream().anyMatch(place -> place.start() <= span.start() && span.end() <= place.end());
    }
}
