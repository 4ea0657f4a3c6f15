package org.ormek.crawl.discover;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that copying tools and site builders leave in a page and that name one kit, one copy or one builder account. */
final class KitTraces {

    private static final List<Pattern> TRACES = List.of(
            Pattern.compile("(?i)<!--\\s*(mirrored from [^\\s>]{4,120})"),
            Pattern.compile("(?i)<!--\\s*(saved from url=[^>]{4,160}?)\\s*-->"),
            Pattern.compile("(?i)(data-tilda-project-id=\"\\d{3,12}\")"),
            Pattern.compile("(?i)(data-wf-site=\"[0-9a-f]{20,32}\")"),
            Pattern.compile("(?i)<!--\\s*(?:coded|made|created|developed|scam ?page|kit)\\s+by[: ]\\s*(@?[\\w.-]{3,40})"),
            Pattern.compile("(?i)(t\\.me/\\w{5,32})[^<]{0,40}(?:scama|kit|script|panel)"));

    private KitTraces() {
    }

    static List<String> in(String html) {
        Set<String> found = new TreeSet<>();
        for (Pattern pattern : TRACES) {
            Matcher matcher = pattern.matcher(html);
            for (int i = 0; i < 5 && matcher.find(); i++) {
                found.add(matcher.group(1).strip());
            }
        }
        return List.copyOf(found);
    }
}
