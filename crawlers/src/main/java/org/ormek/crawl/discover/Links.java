package org.ormek.crawl.discover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.ormek.crawl.fetch.DoorException;
import org.ormek.crawl.fetch.WebAddress;

/** The ways that lead on from a page; those that the door would refuse are left out. */
final class Links {

    private static final int MOST = 1_500;
    private static final Pattern REFRESH = Pattern.compile("^\\s*\\d*[.\\d]*\\s*[;,]?\\s*(?:url\\s*=)?\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPTED = Pattern.compile(
            "(?:window|document|top|self)?\\.?location(?:\\.href)?\\s*(?:=|\\.replace\\(|\\.assign\\()\\s*['\"](https?://[^'\"]{4,500})['\"]");

    private final Map<String, PageLink> found = new LinkedHashMap<>();
    private final WebAddress.Base base;

    private Links(WebAddress.Base base) {
        this.base = base;
    }

    static List<PageLink> of(PageElements page, WebAddress url) {
        Links links = new Links(baseOf(page, url).base());
        for (Element element : page.leading()) {
            links.look(element);
            if (links.found.size() >= MOST) {
                break;
            }
        }
        return new ArrayList<>(links.found.values());
    }

    private static WebAddress baseOf(PageElements page, WebAddress url) {
        Element base = page.base();
        try {
            return base == null ? url : url.resolve(base.attr("href"));
        } catch (DoorException e) {
            return url;
        }
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "a", "area" -> add(element.attr("href"), PageLink.Kind.LINK, element.text());
            case "form" -> add(element.attr("action"), PageLink.Kind.FORM, "");
            case "iframe", "frame" -> add(element.attr("src"), PageLink.Kind.FRAME, "");
            case "link" -> {
                if (element.attr("rel").toLowerCase(java.util.Locale.ROOT).contains("icon")) {
                    add(element.attr("href"), PageLink.Kind.ICON, "");
                }
            }
            case "meta" -> {
                Matcher matcher = REFRESH.matcher(element.attr("content"));
                if (element.attr("http-equiv").equalsIgnoreCase("refresh") && matcher.find()) {
                    add(matcher.group(1), PageLink.Kind.REDIRECT, "");
                }
            }
            case "script" -> {
                Matcher matcher = SCRIPTED.matcher(element.data());
                if (matcher.find()) {
                    add(matcher.group(1), PageLink.Kind.REDIRECT, "");
                }
            }
            default -> {
                // A button or the like, which leads where its script says.
            }
        }
    }

    private void add(String reference, PageLink.Kind kind, String words) {
        String plain = reference.strip();
        if (plain.isEmpty() || plain.charAt(0) == '#') {
            return;
        }
        int colon = plain.indexOf(':');
        if (colon > 0 && colon < 12 && !plain.regionMatches(true, 0, "http", 0, 4) && plain.substring(0, colon).chars().allMatch(Character::isLetter)) {
            return;
        }
        try {
            WebAddress target = base.resolve(plain);
            found.putIfAbsent(kind + " " + target.url(), new PageLink(target, kind, words.length() > 80 ? words.substring(0, 80) : words));
        } catch (DoorException | IllegalArgumentException e) {
            // The door would refuse it; it stays in the captured page.
        }
    }
}
