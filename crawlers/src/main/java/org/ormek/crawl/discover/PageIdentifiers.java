package org.ormek.crawl.discover;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
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
    private static final Set<EntityType> CITABLE = Set.of(EntityType.PHONE, EntityType.WALLET, EntityType.MESSENGER, EntityType.EMAIL, EntityType.BANK_ACCOUNT);

    private static final Pattern MESSENGER = Pattern.compile("(?i)(?:(?:https?:)?//)?(?:www\\.)?(?:wa\\.me|t\\.me|telegram\\.me|api\\.whatsapp\\.com|"
            + "chat\\.whatsapp\\.com|viber\\.click|vk\\.com|instagram\\.com)/.{1,200}|(?:tg|viber|whatsapp|skype):.{1,200}");

    private final TextScanner scanner = new TextScanner(new CardHasher(key()));

    /** Cards are only found and masked here, never keyed for others, so that any key does. */
    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Writes into the report: a column for each kind, those of warnings with {@code cited_} before their name, how many cards were seen, and the text without cards. */
    void report(String visible, Element body, PageElements elements, Map<String, Object> report) {
        String all = visible + contactText(elements);
        List<Mention> found = scanner.scan(all, "text", MentionRole.CONTACT, ReadingHints.NONE);
        Set<EntityKey> cited = cited(visible, body, found);
        Map<String, TreeSet<String>> values = new TreeMap<>();
        Map<String, TreeSet<String>> citedValues = new TreeMap<>();
        int cards = 0;
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
                cards++;
            }
        }
        values.forEach((column, set) -> report.put(column, new ArrayList<>(set)));
        citedValues.forEach((column, set) -> report.put(column, new ArrayList<>(set)));
        if (cards > 0) {
            report.put("cards_seen", cards);
        }
        // What is visible stands in front of all.
        report.put("description", PageReader.cut(CardMask.of(all, found).substring(0, visible.length()), MAX_DESCRIPTION));
    }

    /** What stands in warnings alone: once without a warning, or in a link, it is the page's own. */
    private static Set<EntityKey> cited(String visible, Element body, List<Mention> found) {
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
        Warnings warnings = Warnings.in(visible, TextLines.of(body, visible), places);
        Set<EntityKey> cited = new HashSet<>();
        Set<EntityKey> own = new HashSet<>();
        for (Mention mention : found) {
            Span span = mention.span();
            boolean isCited = span != null && span.end() <= visible.length() && CITABLE.contains(mention.entity().type()) && warnings.cites(span);
            (isCited ? cited : own).add(mention.entity().key());
            if (!isCited && mention.entity().type() == EntityType.MESSENGER) {
                FieldReader.phoneOf(mention.entity()).ifPresent(phone -> own.add(phone.key()));
            }
        }
        cited.removeAll(own);
        return cited;
    }

    /** Contacts stand in links too; each on a line of its own so that none runs into the next. */
    private static String contactText(PageElements page) {
        StringBuilder text = new StringBuilder();
        for (Element link : page.leading()) {
            String href = link.attr("href").strip();
            if (href.startsWith("tel:")) {
                text.append('\n').append(href.substring(4));
            } else if (href.startsWith("mailto:")) {
                text.append('\n').append(href.substring(7).split("\\?")[0]);
            } else if (isMessenger(href)) {
                text.append('\n').append(href);
            }
        }
        for (Element input : page.inputs()) {
            for (String name : List.of("value", "data-clipboard-text", "data-address", "data-wallet")) {
                if (input.hasAttr(name) && (!name.equals("value") || input.hasAttr("readonly"))) {
                    text.append('\n').append(PageReader.cut(input.attr(name), 200));
                }
            }
        }
        return text.toString();
    }

    /** Links to a messenger are few among many, so a look at the beginning comes before the pattern. */
    private static boolean isMessenger(String href) {
        int colon = href.indexOf(':');
        boolean own = colon > 1 && colon < 9 && !href.startsWith("http");
        return (own || href.contains(".me/") || href.contains("whatsapp") || href.contains("viber") || href.contains("vk.com/") || href.contains("instagram.com/"))
                && MESSENGER.matcher(href).matches();
    }
}
