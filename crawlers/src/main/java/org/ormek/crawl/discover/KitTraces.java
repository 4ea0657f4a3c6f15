package org.ormek.crawl.discover;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that copying tools and site builders leave in a page and that name one kit, one copy or one builder account. */
final class KitTraces {

    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private static final List<Pattern> COMMENTS = List.of(
            Pattern.compile("(?i)<!--\\s*(mirrored from [^\\s>]{4,120})"),
            Pattern.compile("(?i)<!--\\s*(saved from url=[^>]{4,160}?)\\s*-->"),
            Pattern.compile("(?i)<!--\\s*(?:coded|made|created|developed|scam ?page|kit)\\s+by[: ]\\s*(@?[\\w.-]{3,40})"));
    private static final List<Pattern> ACCOUNTS = List.of(
            Pattern.compile("(data-tilda-project-id=\"\\d{3,12}\")"),
            Pattern.compile("(data-wf-site=\"[0-9a-f]{20,32}\")"));

    private KitTraces() {
    }

    static List<String> in(String html) {
        Set<String> found = new TreeSet<>();
        for (int at = html.indexOf("<!--"); at >= 0 && found.size() < MOST; at = html.indexOf("<!--", at + 4)) {
            look(html, at, COMMENTS, found);
        }
        look(html, html.indexOf("data-tilda-project-id"), ACCOUNTS, found);
        look(html, html.indexOf("data-wf-site"), ACCOUNTS, found);
        return List.copyOf(found);
    }

    private static void look(String html, int at, List<Pattern> patterns, Set<String> found) {
        for (Pattern pattern : at < 0 ? List.<Pattern>of() : patterns) {
            Matcher matcher = pattern.matcher(html).region(at, Math.min(html.length(), at + LONGEST));
            if (matcher.lookingAt()) {
                found.add(matcher.group(1).strip());
            }
        }
    }
}
