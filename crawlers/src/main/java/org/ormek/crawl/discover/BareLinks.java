package org.ormek.crawl.discover;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Telephone links that say no more than their text: programs that publish pages make each number a link, also that of a warning. Such a link
 * shows the number alone and looks like the words around it: nothing in its block has a look of its own, by which a warning could be hidden
 * from people and not from us.
 */
final class BareLinks {

    private static final String TEL = "tel:";
    /** Digits by which two writings of a number are known to be one, with or without what is dialled before it. */
    private static final int SAME_DIGITS = 10;
    private static final Set<String> PLAIN = Set.of("a", "b", "strong", "em", "i", "u", "br");
    private static final Set<String> SAYS_NOTHING = Set.of("href", "rel", "target");

    private BareLinks() {
    }

    /** Whether the element is such a link. */
    static boolean isBare(Element link) {
        String href = link.attr("href").strip();
        String text = link.text();
        if (!link.normalName().equals("a") || !href.startsWith(TEL) || text.chars().anyMatch(Character::isLetter)) {
            return false;
        }
        String shown = digits(text);
        Element block = blockOf(link);
        return shown.length() == SAME_DIGITS && shown.equals(digits(href)) && block != null && block.getAllElements().stream().allMatch(inside -> inside == block || isPlain(inside));
    }

    private static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - SAME_DIGITS));
    }

    private static @Nullable Element blockOf(Element link) {
        Element block = link.parent();
        while (block != null && !block.isBlock()) {
            block = block.parent();
        }
        return block;
    }

    private static boolean isPlain(Element inside) {
        return PLAIN.contains(inside.normalName()) && inside.attributes().asList().stream().map(Attribute::getKey).allMatch(SAYS_NOTHING::contains);
    }
}
