package org.ormek.crawl.classify;

import java.util.List;
import java.util.regex.Matcher;

/** Sentences that speak of fraud as others' doing, that warn or forbid: what looks like a sign there is told by those who do not do it. */
final class Doubts {

    private static final List<String> WORDS = List.of(
            "мошенни", "обман", "жертв", "полици", "осторожн", "берегит", "не верьте", "запрещ", "признак", "прокурат", "задержа", "уголовн", "жалоб", "пирамид", "не гарант", "никому", "не сообща", "не вводи", "развод", "незаконн", "обещал", "следств", "арест",
            "неустойк", "не прос", "не принима", "не переда", "никогда не", "наруша", "мне предлож",
            "алаяқ", "алдау", "алдан", "қайшы", "деген сөз", "ұсынды", "сенбеңіз", "сақ бол", "абай бол", "тыйым", "бермей", "қылмыс", "жәбірленуш", "ешкімге", "айтпаңыз", "бермеңіз", "орнатпаңыз", "толтырмаңыз", "аудармаңыз", "сұрамай", "ешқашан", "заңсыз", "уәде етпей", "тергеу", "тұрақсыздық",
            "scam", "fraud", "beware", "police", "victim", "warn", "prohibit", "do not trust", "don't trust", "never ", "not guarantee", "ponzi", "criminal", "forbid", "unlicensed", "illegal", "promised", "they promise", "offered me", "violat", "helpline", "pyramid", "sued");

    private Doubts() {
    }

    /** Goes on from a match to the first that stands in a sentence without doubt; false if there is none. */
    static boolean findOwn(Matcher matcher, String text) {
        do {
            if (!isDoubted(text, matcher.start(), matcher.end())) {
                return true;
            }
        } while (matcher.find());
        return false;
    }

    private static boolean isDoubted(String text, int start, int end) {
        int from = start;
        while (from > 0 && !endsSentence(text.charAt(from - 1))) {
            from--;
        }
        int until = end;
        while (until < text.length() && !endsSentence(text.charAt(until))) {
            until++;
        }
        String sentence = text.substring(from, until);
        return WORDS.stream().anyMatch(sentence::contains);
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }
}
