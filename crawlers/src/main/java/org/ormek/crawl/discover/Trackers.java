package org.ormek.crawl.discover;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Analytics, advertising and verification ids of a page, in the writing that docs/formats/sites.md asks for. */
final class Trackers {

    /** The pattern begins with the hint, which is looked for first because that is many times faster. */
    private record Kind(String prefix, String hint, Pattern pattern) {

        void find(String html, Set<String> found) {
            Matcher matcher = null;
            for (int at = html.indexOf(hint); at >= 0 && found.size() < MOST; at = html.indexOf(hint, at + 1)) {
                matcher = matcher == null ? pattern.matcher(html).useTransparentBounds(true) : matcher;
                if (matcher.region(at, html.length()).lookingAt()) {
                    found.add(prefix + matcher.group(1));
                }
            }
        }
    }

    private static final int MOST = 50;

    private static final List<Kind> KINDS = List.of(
            new Kind("", "UA-", Pattern.compile("(?<![A-Za-z0-9])(UA-\\d{4,10}-\\d{1,4})(?!\\d)")),
            new Kind("", "G-", Pattern.compile("(?<![A-Za-z0-9-])(G-[A-Z0-9]{8,12})(?![A-Za-z0-9-])")),
            new Kind("", "GTM-", Pattern.compile("(?<![A-Za-z0-9])(GTM-[A-Z0-9]{4,9})(?![A-Za-z0-9])")),
            new Kind("", "pub-", Pattern.compile("(?<![A-Za-z0-9])(pub-\\d{10,20})(?!\\d)")),
            new Kind("ym:", "ym(", Pattern.compile("\\bym\\(\\s*(\\d{5,10})\\s*,")),
            new Kind("ym:", "mc.yandex", Pattern.compile("mc\\.yandex\\.(?:ru|com)/(?:watch|pixel)/(\\d{5,10})")),
            new Kind("ym:", "yaCounter", Pattern.compile("\\byaCounter(\\d{5,10})\\b")),
            new Kind("fb:", "fbq(", Pattern.compile("fbq\\(\\s*['\"]init['\"]\\s*,\\s*['\"]?(\\d{10,18})")),
            new Kind("fb:", "facebook.com/tr", Pattern.compile("facebook\\.com/tr/?\\?(?:[^\"']{0,40}&(?:amp;)?)?id=(\\d{10,18})")),
            new Kind("tiktok:", "ttq.load", Pattern.compile("ttq\\.load\\(\\s*['\"]([A-Z0-9]{15,25})['\"]")));

    private static final Set<String> VERIFICATIONS = Set.of("google-site-verification", "yandex-verification", "msvalidate.01",
            "facebook-domain-verification", "p:domain_verify", "wmail-verification", "mailru-verification");

    private Trackers() {
    }

    static List<String> in(String html, PageElements page) {
        Set<String> found = new TreeSet<>();
        for (Kind kind : KINDS) {
            kind.find(html, found);
        }
        for (Element meta : page.metas()) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            String token = meta.attr("content").strip();
            if (VERIFICATIONS.contains(name) && token.matches("[A-Za-z0-9_=+/.-]{6,120}")) {
                found.add(name.replace(":", "-") + ":" + token);
            }
        }
        return List.copyOf(found);
    }
}
