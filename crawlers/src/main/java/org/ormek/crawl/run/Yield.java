package org.ormek.crawl.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ormek.crawl.discover.PageLink;

/** How much a page is expected to give, by its address and the words of the link; from 0 to 999. */
final class Yield {

    static final int ROBOTS = 990;
    static final int FAVICON = 700;
    static final int SITEMAP = 600;
    static final int SEED = 950;
    /** Before further seeds of the same domain, so that what is captured is also shown before the run ends. */
    static final int RENDERED = 960;
    private static final int BASE = 500;
    private static final List<String> PROMISING = List.of("contact", "kontakt", "about", "pay", "deposit", "invest", "withdraw", "wallet", "regist", "sign",
            "login", "tarif", "plan", "referr", "partner", "licen", "контакт", "о нас", "оплат", "пополн", "инвест", "вывод", "кошел", "регистр", "вход",
            "тариф", "партн", "лиценз", "байланыс", "төлем", "салым", "тіркел", "кіру", "біз туралы", "серіктес");
    private static final Set<String> POOR = Set.of("pdf", "zip", "rar", "7z", "exe", "apk", "dmg", "mp3", "mp4", "avi", "jpg", "jpeg", "png", "gif", "webp", "svg",
            "css", "js", "ico", "woff", "woff2", "rss");

    private Yield() {
    }

    static int of(PageLink link, int depth) {
        int value = BASE - 40 * depth;
        String words = (link.target().url() + ' ' + link.text()).toLowerCase(Locale.ROOT);
        if (PROMISING.stream().anyMatch(words::contains)) {
            value += 200;
        }
        String url = link.target().url();
        int dot = url.lastIndexOf('.');
        if (dot > url.lastIndexOf('/') && POOR.contains(url.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            value -= 300;
        }
        if (link.kind() == PageLink.Kind.REDIRECT || link.kind() == PageLink.Kind.FORM || link.kind() == PageLink.Kind.FRAME) {
            value += 150;
        }
        return Math.clamp(value, 0, 900);
    }
}
