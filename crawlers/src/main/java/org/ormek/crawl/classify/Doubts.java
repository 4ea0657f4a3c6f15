package org.ormek.crawl.classify;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Sentences that speak of fraud as others' doing, that warn or forbid: what looks like a sign there is told by those who do not do it. */
final class Doubts {

    private static final List<String> WORDS = List.of(
            "мошенни", "обман", "жертв", "полици", "осторожн", "берегит", "не верьте", "запрещ", "признак", "прокурат", "задержа", "уголовн", "жалоб", "пирамид", "не гарант", "никому", "не сообща", "не вводи", "развод", "незаконн", "обещал", "обещают", "подозрит", "сомнительн", "следств", "арест",
            "неустойк", "не прос", "не принима", "не переда", "никогда не", "наруша", "мне предлож",
            "алаяқ", "алдау", "алдан", "қайшы", "деген сөз", "ұсынды", "сенбеңіз", "сақ бол", "абай бол", "тыйым", "бермей", "қылмыс", "жәбірленуш", "ешкімге", "айтпаңыз", "бермеңіз", "орнатпаңыз", "толтырмаңыз", "аудармаңыз", "сұрамай", "ешқашан", "заңсыз", "уәде етпей", "уәде етеді", "уәде еткен", "уәде беріп", "күмәнд", "тергеу", "тұрақсыздық",
            "scam", "fraud", "beware", "police", "victim", "warn", "prohibit", "do not trust", "don't trust", "never ", "not guarantee", "ponzi", "criminal", "forbid", "unlicensed", "illegal", "promised", "they promise", "promise me", "suspicious", "offered me", "violat", "helpline", "pyramid", "sued");

    /** Where goods are sold, hurry and rewards for friends are no signs. */
    private static final List<String> TRADE = List.of(
            "скидк", "покупк", "купить", "заказ", "размер", "товар", "ассортимент", "распродаж",
            "жеңілдік", "сатып ал", "тапсырыс", "өлшем", "тауар",
            "discount", "% off", "purchase", "your order", "next order", "sizes", "in stock", "on sale");
    private static final Set<String> OF_TRADE = Set.of(Sign.P9.name(), Sign.P14.name());

    private Doubts() {
    }

    /** Goes on from a match to the first that stands in a sentence without doubt; false if there is none. */
    static boolean findOwn(Matcher matcher, String text, String name) {
        do {
            String sentence = sentence(text, matcher.start(), matcher.end());
            if (WORDS.stream().noneMatch(sentence::contains) && !(OF_TRADE.contains(name) && TRADE.stream().anyMatch(sentence::contains))) {
                return true;
            }
        } while (matcher.find());
        return false;
    }

    private static String sentence(String text, int start, int end) {
        int from = start;
        while (from > 0 && !endsSentence(text.charAt(from - 1))) {
            from--;
        }
        int until = end;
        while (until < text.length() && !endsSentence(text.charAt(until))) {
            until++;
        }
        return text.substring(from, until);
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n';
    }
}
