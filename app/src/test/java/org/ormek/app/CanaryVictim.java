package org.ormek.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A made-up victim whose every identifier is found nowhere else: names begin with one of a few made-up stems, numbers are in ranges of their own.
 *
 * @param number   from 0
 * @param first    given name in the script of the language
 * @param last     family name
 * @param language kk, ru or en
 */
record CanaryVictim(int number, String first, String last, String language) {

    /** How the names begin, small letters, in all scripts. */
    static final List<String> STEMS = List.of("канар", "қанар", "kanar", "зумра", "зүмір", "zumra", "zumir", "qanar");
    private static final String[] SYLLABLES = {"ба", "ды", "ке", "ло", "му", "на", "ри", "са", "та", "ши"};
    private static final Map<Character, String> LATIN = Map.ofEntries(Map.entry('а', "a"), Map.entry('б', "b"), Map.entry('в', "v"), Map.entry('д', "d"), Map.entry('е', "e"), Map.entry('з', "z"),
            Map.entry('и', "i"), Map.entry('й', "i"), Map.entry('к', "k"), Map.entry('л', "l"), Map.entry('м', "m"), Map.entry('н', "n"), Map.entry('о', "o"), Map.entry('р', "r"),
            Map.entry('с', "s"), Map.entry('т', "t"), Map.entry('у', "u"), Map.entry('ш', "sh"), Map.entry('ы', "y"));

    static CanaryVictim of(int number) {
        String syllables = SYLLABLES[number / 3 % 10] + SYLLABLES[number / 30 % 10] + (number < 600 ? "" : SYLLABLES[number / 600 % 10]);
        boolean woman = number / 300 % 2 == 1;
        return switch (number % 3) {
            case 0 -> new CanaryVictim(number, capital("зүмір" + syllables), capital("қанарбай" + syllables + (woman ? "қызы" : "ұлы")), "kk");
            case 1 -> new CanaryVictim(number, capital("зумрад" + syllables), capital("канарей" + syllables + (woman ? "нова" : "нов")), "ru");
            default -> new CanaryVictim(number, capital(latin("зумрад" + syllables)), capital(latin("канарей" + syllables + (woman ? "нова" : "нов"))), "en");
        };
    }

    String name() {
        return first + " " + last;
    }

    /** The ten digits behind +7. */
    String phone() {
        return "7059" + String.format(Locale.ROOT, "%06d", 100_003 + number * 449);
    }

    String iin() {
        return "590101" + String.format(Locale.ROOT, "%06d", 300_007 + number * 331);
    }

    String email() {
        return latin(last.toLowerCase(Locale.ROOT).replace('қ', 'к').replace('ұ', 'у')) + "." + number + "@kanarmail.kz";
    }

    /** A card number with a right Luhn digit. */
    String card() {
        String digits = "440043" + String.format(Locale.ROOT, "%09d", 111_111_111 + number * 7_919);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** An IBAN of Kazakhstan with right check digits (ISO 13616). */
    String iban() {
        String account = "722" + String.format(Locale.ROOT, "%013d", 4_440_000_000_000L + number * 104_729L);
        java.math.BigInteger value = new java.math.BigInteger(account + "2035" + "00");
        return "KZ" + String.format(Locale.ROOT, "%02d", 98 - value.mod(java.math.BigInteger.valueOf(97)).intValue()) + account;
    }

    String address() {
        return "Алматы, Канарская көшесі " + (100 + number);
    }

    /** The numbers by which the victim would be found in digits alone. */
    List<String> numbers() {
        return List.of(phone(), iin(), card(), iban().substring(4));
    }

    /** What the victim writes, with everything of himself in it, in several writings and cases. */
    String narrative(String suspect) {
        String p = phone();
        return switch (language) {
            case "kk" -> "Мен, " + last + " " + first + ", телефоным 8 (" + p.substring(0, 3) + ") " + p.substring(3, 6) + "-" + p.substring(6, 8) + "-" + p.substring(8) + ". Маған " + suspect
                    + " нөмірінен қоңырау шалды. " + last + "ның картасы " + groups(card()) + ", шоты " + groups(iban()) + ", ЖСН " + iin() + ", поштасы " + email() + ". " + first + "ға сенбеңіз, "
                    + last.toUpperCase(Locale.ROOT) + "дан ақша алынды. " + address() + ".";
            case "ru" -> "Я, " + name() + ", тел. +7 " + p.substring(0, 3) + " " + p.substring(3, 6) + " " + p.substring(6, 8) + " " + p.substring(8) + ", почта " + email().toUpperCase(Locale.ROOT)
                    + ". Звонили с " + suspect + ", просили позвать " + last + (last.endsWith("а") ? "" : "а") + ", потом " + last.replaceFirst("а$", "") + (last.endsWith("а") ? "ой" : "ым") + " представились. С карты "
                    + groups(card()) + " и счёта " + iban() + " списали деньги. ИИН " + iin().substring(0, 6) + " " + iin().substring(6) + ". Проживаю: " + address() + ". " + first + "ы дома не было.";
            default -> "My name is " + name() + ", phone 8-" + p.substring(0, 3) + "-" + p.substring(3) + ", mail " + email() + ". They called from " + suspect + " and asked for " + last.toUpperCase(Locale.ROOT)
                    + ". " + last + "'s card " + card().replaceAll("(.{4})(?!$)", "$1-") + " and account " + groups(iban()) + " were emptied. IIN " + iin() + ", " + address() + ".";
        };
    }

    /** The name in Russian letters if the victim writes in English: sources and people do not always use one script. */
    String nameInSource() {
        return language.equals("en") && number % 2 == 0 ? capital(cyrillic(first)) + " " + capital(cyrillic(last)) : name();
    }

    private static String groups(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        word.chars().forEach(c -> latin.append(LATIN.getOrDefault((char) c, String.valueOf((char) c))));
        return latin.toString();
    }

    private static String cyrillic(String word) {
        return word.toLowerCase(Locale.ROOT).replace("sh", "ш").replace("kanarei", "канарей").replace('z', 'з').replace('u', 'у').replace('m', 'м').replace('r', 'р').replace('a', 'а').replace('d', 'д')
                .replace('b', 'б').replace('y', 'ы').replace('k', 'к').replace('e', 'е').replace('l', 'л').replace('o', 'о').replace('n', 'н').replace('i', 'и').replace('s', 'с').replace('t', 'т').replace('v', 'в');
    }
}
