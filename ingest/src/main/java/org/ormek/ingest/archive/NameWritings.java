package org.ormek.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The ways to write a part of a name: in Kazakh or Russian letters, in Latin ones as passports and people have it, with the
 * endings of the languages. Wide on purpose: a word too many that is taken out does less harm than a name that stays.
 */
final class NameWritings {

    /** A sound, as Cyrillic has it, and what may stand for it. */
    private static final Map<String, String> SOUNDS = Map.ofEntries(Map.entry("а", "[аәa]"), Map.entry("ә", "(?:[әаэa]|ae)"), Map.entry("б", "[бb]"), Map.entry("в", "[вvw]"),
            Map.entry("г", "(?:[гғg]|gh)"), Map.entry("ғ", "(?:[ғгg]|gh)"), Map.entry("д", "[дd]"), Map.entry("е", "(?:[еёэe]|y[eo]|[ij][eo])"), Map.entry("ё", "(?:[еёeo]|y[eo]|[ij][eo])"),
            Map.entry("ж", "(?:[жj]|d?zh|dj)"), Map.entry("з", "[зz]"), Map.entry("и", "(?:[иіыiy]|[iy]y|ee)"), Map.entry("й", "[йиiyj]?"), Map.entry("к", "[кқkqc]"), Map.entry("қ", "(?:[қкkq]|kh)"),
            Map.entry("л", "[лl]"), Map.entry("м", "[мm]"), Map.entry("н", "(?:[нңn]|ng)"), Map.entry("ң", "(?:[ңнn]|ng)"), Map.entry("о", "[оөoa]"), Map.entry("ө", "[өоoue]"), Map.entry("п", "[пp]"),
            Map.entry("р", "[рr]"), Map.entry("с", "[сs]"), Map.entry("т", "[тt]"), Map.entry("у", "(?:[уұүuw]|ou|oo)"), Map.entry("ұ", "[ұуүuo]"), Map.entry("ү", "[үуұu]"), Map.entry("ф", "(?:[фf]|ph)"),
            Map.entry("х", "(?:[хһhx]|kh)"), Map.entry("һ", "(?:[һхhx]|kh)"), Map.entry("ц", "(?:[цc]|ts|tz)"), Map.entry("ч", "(?:ч|ch|tch)"), Map.entry("ш", "(?:ш|sh)"), Map.entry("щ", "(?:щ|shch|sch)"),
            Map.entry("ъ", "[ъ'’]?"), Map.entry("ы", "[ыиіyi]"), Map.entry("і", "[іиыiy]"), Map.entry("ь", "[ь'’]?"), Map.entry("э", "[эеe]"), Map.entry("ю", "(?:ю|[yij]u)"), Map.entry("я", "(?:я|[yij]a)"));
    /** Latin letters as sounds, the longest first. */
    private static final List<String> LATIN = List.of("shch=щ", "kh=х", "zh=ж", "sh=ш", "ch=ч", "ts=ц", "yu=ю", "iu=ю", "ya=я", "ia=я", "ye=е", "yo=ё", "gh=ғ", "ng=ң", "ph=ф",
            "a=а", "b=б", "c=к", "d=д", "e=е", "f=ф", "g=г", "h=х", "i=и", "j=ж", "k=к", "l=л", "m=м", "n=н", "o=о", "p=п", "q=қ", "r=р", "s=с", "t=т", "u=у", "v=в", "w=у", "x=х", "y=ы", "z=з");
    /** Cases, possession and number together seldom take more. */
    private static final int LONGEST_ENDING = 8;

    private NameWritings() {
    }

    /** The patterns of one part of a name; none for a single letter. */
    static List<Pattern> of(String part) {
        List<String> sounds = sounds(part.toLowerCase(Locale.ROOT));
        if (sounds.size() < 2) {
            return List.of();
        }
        if (sounds.size() < 4) {
            // So short a word is a name only if it is written as one.
            String first = SOUNDS.getOrDefault(sounds.getFirst(), Pattern.quote(sounds.getFirst()));
            return List.of(Pattern.compile("(?<!\\p{L})(?=\\p{Lu})(?iu:" + first + ")" + "(?u:" + written(sounds.subList(1, sounds.size())) + ")(?!\\p{L})"));
        }
        List<String> stem = sounds.size() > 5 ? sounds.subList(0, sounds.size() - 1) : sounds;
        return List.of(Pattern.compile("(?<!\\p{L})" + written(stem) + "\\p{L}{0," + LONGEST_ENDING + "}(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String written(List<String> sounds) {
        StringBuilder regex = new StringBuilder();
        sounds.forEach(sound -> regex.append(SOUNDS.getOrDefault(sound, Pattern.quote(sound))));
        return regex.toString();
    }

    private static List<String> sounds(String part) {
        List<String> sounds = new ArrayList<>();
        int at = 0;
        while (at < part.length()) {
            int here = at;
            String latin = LATIN.stream().filter(pair -> part.startsWith(pair.substring(0, pair.indexOf('=')), here)).findFirst().orElse("");
            int end = latin.isEmpty() ? part.offsetByCodePoints(at, 1) : at + latin.indexOf('=');
            sounds.add(latin.isEmpty() ? part.substring(at, end) : latin.substring(latin.indexOf('=') + 1));
            at = end;
        }
        return sounds;
    }
}
