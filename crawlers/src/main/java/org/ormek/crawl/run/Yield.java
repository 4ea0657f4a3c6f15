package org.ormek.crawl.run;

import java.util.regex.Pattern;
import org.ormek.crawl.discover.PageLink;

/** How much a page is expected to give, by its address and the words of the link; from 0 to 999. */
final class Yield {

    static final int ROBOTS = 990;
    static final int FAVICON = 700;
    static final int SITEMAP = 600;
    static final int SEED = 950;
    private static final int BASE = 500;
    private static final Pattern PROMISING = Pattern.compile("contact|kontakt|about|pay|deposit|invest|withdraw|wallet|register|signup|login|tarif|plan|referr|partner|license|"
            + "контакт|о[- ]нас|оплат|пополн|инвест|вывод|кошел|регистр|вход|тариф|партн|лиценз|байланыс|төлем|салым|тіркел|кіру|біз туралы|серіктес",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POOR = Pattern.compile("\\.(?:pdf|zip|rar|7z|exe|apk|dmg|mp[34]|avi|jpe?g|png|gif|webp|svg|css|js|ico|woff2?|xml|rss)(?:$|\\?)|/(?:tag|tags|feed|archive|print|share)/",
            Pattern.CASE_INSENSITIVE);

    private Yield() {
    }

    static int of(PageLink link, int depth) {
        int value = BASE - 40 * depth;
        if (PROMISING.matcher(link.target().url()).find() || PROMISING.matcher(link.text()).find()) {
            value += 200;
        }
        if (POOR.matcher(link.target().url()).find()) {
            value -= 300;
        }
        if (link.kind() == PageLink.Kind.REDIRECT || link.kind() == PageLink.Kind.FORM || link.kind() == PageLink.Kind.FRAME) {
            value += 150;
        }
        return Math.clamp(value, 0, 900);
    }
}
