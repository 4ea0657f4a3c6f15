package org.ormek.crawl.warc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.discover.PageFindings;

/** From the findings of a page to the columns of the import. */
final class CaptureColumns {

    private static final int LONGEST_QUOTE = 200;
    private static final List<String> LISTS = List.of("ips", "nameservers", "trackers", "redirects", "certificates", "phones", "wallets", "messengers", "emails",
            "accounts", "organizations", "cited_phones", "cited_wallets", "cited_messengers", "cited_emails", "cited_accounts");
    private static final List<String> TEXTS = List.of("url", "observed_at", "category", "name", "description", "language", "status", "verdict", "truncated",
            "suspected_type", "type_words", "sign_score", "likely_illegal", "needs_check", "rendered", "dom_simhash", "text_print", "favicon", "favicon_mmh3", "favicon_sha256");

    private CaptureColumns() {
    }

    /** Of a page, with the cards that it shows, which stand in no report. */
    static Map<String, List<String>> of(PageFindings page) {
        Map<String, List<String>> columns = ofReport(page.report());
        columns.putAll(page.cards());
        return columns;
    }

    /** Of what is reported of a page or an icon. */
    static Map<String, List<String>> ofReport(Map<String, Object> report) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String name : TEXTS) {
            if (report.get(name) != null) {
                columns.put(name, List.of(name.equals("type_words") ? cut(String.valueOf(report.get(name))) : String.valueOf(report.get(name))));
            }
        }
        for (String name : LISTS) {
            put(columns, name, report.get(name));
        }
        put(columns, "kits", report.get("kit_traces"));
        if (report.get("telling_words") instanceof List<?> words) {
            columns.put("telling_words", List.of(words.stream().map(String::valueOf).collect(Collectors.joining(" · "))));
        }
        if (report.get("signs") instanceof List<?> signs) {
            for (Object sign : signs) {
                if (sign instanceof Map<?, ?> one) {
                    columns.put("sign." + one.get("sign"), List.of(cut(String.valueOf(one.get("quote")))));
                }
            }
        }
        if (report.get("impersonates") instanceof Map<?, ?> posing && posing.get("grounds") instanceof List<?> grounds) {
            columns.put("impersonates", List.of(String.valueOf(posing.get("brand"))));
            for (Object ground : grounds) {
                if (ground instanceof Map<?, ?> one) {
                    columns.put("posing." + one.get("ground"), List.of(cut(String.valueOf(one.get("shown")))));
                }
            }
        }
        return columns;
    }

    /** A bar parts the values of a cell, so one inside a value is written as a colon, which says the same for ids. */
    private static void put(Map<String, List<String>> columns, String name, @Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            columns.put(name, list.stream().map(String::valueOf).map(text -> text.replaceAll("[;|\\n]", ":")).toList());
        }
    }

    private static String cut(String quote) {
        return quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
    }
}
