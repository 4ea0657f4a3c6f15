package org.ormek.ingest.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who signs a letter of complaint, where the letter says so in a line of its own in Kazakh, Russian or English. What is found goes
 * into the columns that the victim's door takes away; a letter has no others.
 */
final class LetterHead {

    private static final String WHO = "(?:заявител(?:ь|ьница|я|ьницы)|потерпевш(?:ий|ая|его|ей)|өтініш беруші(?:нің)?|арыз беруші(?:нің)?|жәбірленуші(?:нің)?|(?:applicant|complainant|victim)(?:'s)?)";
    private static final Map<String, Pattern> LINES = lines();

    private LetterHead() {
    }

    private static Map<String, Pattern> lines() {
        Map<String, Pattern> lines = new LinkedHashMap<>();
        lines.put("victim_name", line(WHO + "(?:\\s+(?:name|есімі|аты-жөні|фио))?|ф\\.?\\s?и\\.?\\s?о\\.?(?:\\s+" + WHO + ")?", "([^\\d\\n,;]{2,120})"));
        lines.put("victim_phone", line("(?:телефон|тел\\.?|phone)\\s+" + WHO + "|мой телефон|менің телефоным|my phone|" + WHO + "\\s+(?:телефоны|phone)", "([+\\d][\\d\\s().\\-]{5,30})"));
        lines.put("victim_iin", line("(?:ИИН|ЖСН|IIN)(?:\\s+" + WHO + ")?|" + WHO + "\\s+(?:ЖСН|IIN)", "(\\d[\\d\\s]{10,20})"));
        lines.put("victim_email", line("(?:e-?mail|эл\\.? почта|почта)\\s+" + WHO + "|моя почта|менің поштам|my e-?mail|" + WHO + "\\s+(?:поштасы|e-?mail)", "(\\S+@\\S+)"));
        lines.put("victim_card", line("(?:карта|card)\\s+" + WHO + "|" + WHO + "\\s+(?:картасы|card)", "(\\d[\\d\\s-]{11,30})"));
        lines.put("victim_account", line("(?:счёт|счет|account)\\s+" + WHO + "|" + WHO + "\\s+(?:шоты|account)", "([A-Z]{2}\\d{2}[A-Z0-9 ]{11,40})"));
        lines.put("victim_address", line("(?:адрес|address)\\s+" + WHO + "|" + WHO + "\\s+(?:мекенжайы|address)", "([^\\n]{5,200})"));
        return lines;
    }

    private static Pattern line(String label, String value) {
        return Pattern.compile("^[\\s>*]*(?:" + label + ")\\s*(?:\\([^)\\n]{0,60}\\))?\\s*[:：–—-]\\s*" + value, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The columns of the victim that the text names. */
    static Map<String, List<String>> of(String text) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        LINES.forEach((column, line) -> {
            List<String> values = line.matcher(text).results().map(found -> found.group(1).strip()).filter(value -> !value.isEmpty()).distinct().limit(5).toList();
            if (!values.isEmpty()) {
                columns.put(column, values);
            }
        });
        return columns;
    }
}
