package org.ormek.crawl.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.ormek.crawl.fetch.WebAddress;

/**
 * Who a page says it is, what it asks for, and from whom it takes its looks.
 *
 * @param host       where it stands, in ASCII
 * @param certified  names of the certificate, if that was trusted; else empty
 * @param title      of the page
 * @param siteName   what it calls its site in its meta elements; empty if nothing
 * @param copyright  what stands behind the sign of copyright; empty if nothing
 * @param logos      words of pictures that are called a logo
 * @param asks       secrets that its forms ask for, each with the words of the field
 * @param iconHosts  other hosts that its small picture comes from
 * @param styleHosts other hosts that its style sheets come from
 * @param formHosts  hosts that its forms post to
 * @param parts      parts that say what it is for, each with what shows it
 */
public record PageFront(String host, List<String> certified, String title, String siteName, String copyright, List<String> logos, SortedMap<Secret, String> asks,
                        Set<String> iconHosts, Set<String> styleHosts, Set<String> formHosts,
                        SortedMap<PagePart, String> parts) {

    private static final int LONGEST = 80;
    private static final int MOST_LOGOS = 5;
    private static final List<String> SITE_NAMES = List.of("og:site_name", "application-name", "apple-mobile-web-app-title");
    private static final List<String> COPYRIGHTS = List.of("©", "(c) 20", "(C) 20", "Copyright ");

    /** Copies the collections. */
    public PageFront {
        certified = List.copyOf(certified);
        logos = List.copyOf(logos);
        asks = new TreeMap<>(asks);
        iconHosts = Set.copyOf(iconHosts);
        styleHosts = Set.copyOf(styleHosts);
        formHosts = Set.copyOf(formHosts);
        parts = new TreeMap<>(parts);
    }

    /** Of the text of a page, at its address. */
    public static PageFront of(String html, WebAddress url) {
        Document page = Jsoup.parse(html, url.url());
        PageElements elements = PageElements.of(page);
        return of(elements, url, PageReader.cut(page.title(), 300), page.body().text(), html, Links.of(elements, url), List.of());
    }

    static PageFront of(PageElements page, WebAddress url, String title, String text, String html, List<PageLink> links, List<String> certified) {
        Element base = page.base();
        String own = url.host();
        String baseHost = base == null ? own : hostOf(base.attr("href"), own);
        Set<String> icons = new TreeSet<>();
        Set<String> forms = new TreeSet<>();
        for (PageLink link : links) {
            if (link.kind() == PageLink.Kind.ICON && !link.target().host().equals(own)) {
                icons.add(link.target().host());
            } else if (link.kind() == PageLink.Kind.FORM) {
                forms.add(link.target().host());
            }
        }
        Set<String> styles = new TreeSet<>();
        for (Element link : page.leading()) {
            if (link.normalName().equals("link") && link.attr("rel").equalsIgnoreCase("stylesheet")) {
                styles.add(hostOf(link.attr("href"), baseHost));
            }
        }
        styles.remove(own);
        String copyright = copyright(text);
        return new PageFront(own, certified, title, siteName(page), copyright, logos(page), AskedFields.of(page), icons, styles, forms, PagePart.of(page, html, copyright));
    }

    /** The host of a reference; the given one if it is relative. */
    private static String hostOf(String reference, String otherwise) {
        int from = reference.startsWith("//") ? 2 : reference.regionMatches(true, 0, "http", 0, 4) ? reference.indexOf("://") + 3 : -1;
        if (from < 2) {
            return otherwise;
        }
        int end = from;
        while (end < reference.length() && "/?#:".indexOf(reference.charAt(end)) < 0) {
            end++;
        }
        return reference.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static String siteName(PageElements page) {
        for (Element meta : page.metas()) {
            if (SITE_NAMES.contains(meta.attr("property").toLowerCase(Locale.ROOT)) || SITE_NAMES.contains(meta.attr("name").toLowerCase(Locale.ROOT))) {
                return PageReader.cut(meta.attr("content").strip(), LONGEST);
            }
        }
        return "";
    }

    private static String copyright(String text) {
        for (String sign : COPYRIGHTS) {
            // Looking from the front is many times faster, and most pages have none.
            if (text.contains(sign)) {
                return PageReader.cut(text.substring(text.lastIndexOf(sign)), LONGEST);
            }
        }
        return "";
    }

    private static List<String> logos(PageElements page) {
        List<String> logos = new ArrayList<>();
        for (Element image : page.images()) {
            String alt = image.attr("alt").strip();
            if (!alt.isEmpty() && logos.size() < MOST_LOGOS && (alt + image.attr("src") + image.className() + image.id()).toLowerCase(Locale.ROOT).contains("logo")) {
                logos.add(PageReader.cut(alt, LONGEST));
            }
        }
        return logos;
    }
}
