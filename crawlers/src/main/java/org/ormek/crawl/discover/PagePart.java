package org.ormek.crawl.discover;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parts of pages that say something about what they are for. */
public enum PagePart {
    /** A calculator, of profit or of instalments. */
    CALCULATOR,
    /** Time that runs out before the eyes. */
    COUNTDOWN,
    /** A link with the mark of somebody who brings visitors. */
    REFERRAL_LINK,
    /** A line of copyright or a link to contacts, terms or "about us". */
    IMPRINT;

    private static final List<String> CALCULATORS = List.of("calc", "калькулятор");
    private static final List<String> COUNTDOWNS = List.of("countdown", "count-down", "timer");
    /** Parts of their writings, so that pages without them are told by a look at the text as it came. */
    private static final List<String> NAMED = List.of("alc", "алькулятор", "ountdown", "ount-down", "imer");
    private static final Pattern REFERRAL = Pattern.compile("[?&](?:ref|referral|refid|ref_id|invite|aff|affiliate|partner|sponsor|upline)=[^&#]{1,80}");
    private static final Pattern ABOUT = Pattern.compile("contact|about|terms|privacy|impressum|legal|kontakt|o-nas|контакт|о нас|о компании|реквизит|оферт|байланыс|біз туралы|шарттар");
    private static final int LONGEST = 100;

    /** Each part that a page has, with the name of the element or the link that shows it. */
    static SortedMap<PagePart, String> of(PageElements page, String html, String copyright) {
        SortedMap<PagePart, String> found = new TreeMap<>();
        if (!copyright.isEmpty()) {
            found.put(IMPRINT, copyright);
        }
        for (Element element : page.leading()) {
            if (element.normalName().equals("a")) {
                link(element, found);
            }
        }
        if (holds(html, NAMED)) {
            for (Element element : page.all()) {
                if (element.attributesSize() > 0) {
                    named(element, CALCULATOR, CALCULATORS, found);
                    named(element, COUNTDOWN, COUNTDOWNS, found);
                }
            }
        }
        return found;
    }

    private static boolean holds(String text, List<String> pieces) {
        return pieces.stream().anyMatch(text::contains);
    }

    private static void link(Element element, SortedMap<PagePart, String> found) {
        String href = element.attr("href");
        if (!found.containsKey(REFERRAL_LINK) && href.indexOf('=') > 0 && REFERRAL.matcher(href).find()) {
            found.put(REFERRAL_LINK, PageReader.cut(href, LONGEST));
        }
        if (!found.containsKey(IMPRINT)) {
            String words = PageReader.cut((href + ' ' + element.text()).toLowerCase(Locale.ROOT), LONGEST);
            if (ABOUT.matcher(words).find()) {
                found.put(IMPRINT, words);
            }
        }
    }

    private static void named(Element element, PagePart part, List<String> names, SortedMap<PagePart, String> found) {
        if (!found.containsKey(part) && !element.normalName().equals("script") && !element.normalName().equals("link")) {
            String name = element.className() + ' ' + element.id();
            if (name.length() > 1 && holds(name.toLowerCase(Locale.ROOT), names)) {
                found.put(part, PageReader.cut(name.strip(), LONGEST));
            }
        }
    }
}
