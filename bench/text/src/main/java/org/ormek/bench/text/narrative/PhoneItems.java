package org.ormek.bench.text.narrative;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Telephone numbers in the writings of people. The plans are short extracts of the national ones: prefixes that have
 * been in use for years.
 */
final class PhoneItems {

    private static final List<String> KAZAKH = List.of("700#######", "701#######", "702#######", "705#######", "707#######", "708#######",
            "747#######", "771#######", "775#######", "776#######", "777#######", "778#######", "72725#####", "72729#####", "71725#####");
    private static final List<String> RUSSIAN = List.of("903#######", "905#######", "910#######", "916#######", "921#######", "926#######",
            "960#######", "981#######", "4952######", "4997######", "8123######");
    private static final List<String> BRITISH = List.of("7400######", "7712######", "7812######", "2079######", "2083######");
    private static final List<String> AMERICAN = List.of("2122######", "6465######", "7182######", "3054######", "4157######");
    private static final Map<String, List<String>> FOREIGN = Map.of("998", List.of("90*######", "91*######", "97*######"),
            "996", List.of("555******", "700******"), "380", List.of("67*######", "50*######"), "49", List.of("1512*######", "171*######"),
            "90", List.of("532*######", "542*######"), "86", List.of("138########", "139########"), "91", List.of("98200#####", "99100#####"));
    private static final List<String> CODES = List.of("998", "996", "380", "49", "90", "86", "91");

    private PhoneItems() {
    }

    /** One number, as a writer of the region would write it. */
    static Item next(Draw draw, String region) {
        return switch (draw.below(12)) {
            case 0, 1 -> foreign(draw);
            case 2 -> foreignDialled(draw, region);
            case 3 -> disguised(draw, region, "letter O for zero");
            case 4 -> disguised(draw, region, "full-width digits");
            case 5 -> disguised(draw, region, draw.oneIn(4) ? "mathematical digits" : "typeset spaces and dashes");
            case 6 -> disguised(draw, region, "invisible character");
            default -> national(draw, region);
        };
    }

    private static Item item(String category, String written, String e164) {
        return Item.of("phone", "phone, " + category, written, "phone", e164);
    }

    private static Item national(Draw draw, String region) {
        return switch (region) {
            case "GB" -> british(draw.shape(draw.pick(BRITISH)), draw);
            case "US" -> american(draw.shape(draw.pick(AMERICAN)), draw);
            default -> zoneSeven(draw.shape(draw.pick(region.equals("RU") ? RUSSIAN : KAZAKH)), draw);
        };
    }

    private static Item zoneSeven(String n, Draw draw) {
        String a = n.substring(0, 3);
        String b = n.substring(3, 6);
        String c = n.substring(6, 8);
        String d = n.substring(8);
        String written = switch (draw.below(14)) {
            case 0 -> "+7" + n;
            case 1 -> "8" + n;
            case 2 -> "+7 " + a + " " + b + " " + c + " " + d;
            case 3 -> "8 " + a + " " + b + " " + c + " " + d;
            case 4 -> "+7 (" + a + ") " + b + "-" + c + "-" + d;
            case 5 -> "8(" + a + ")" + b + "-" + c + "-" + d;
            case 6 -> "8-" + a + "-" + b + "-" + c + "-" + d;
            case 7 -> "+7-" + a + "-" + b + "-" + c + d;
            case 8 -> "+7." + a + "." + b + "." + c + "." + d;
            case 9 -> "8 " + a + " " + n.substring(3);
            case 10 -> "+7 " + a + " " + b + c + d;
            case 11 -> "7" + n;
            case 12 -> "(" + a + ") " + b + "-" + c + "-" + d;
            default -> a + " " + b + " " + c + " " + d;
        };
        return item("national", written, "+7" + n);
    }

    private static Item british(String n, Draw draw) {
        boolean mobile = n.charAt(0) == '7';
        String grouped = mobile ? n.substring(0, 4) + " " + n.substring(4) : n.substring(0, 2) + " " + n.substring(2, 6) + " " + n.substring(6);
        String written = switch (draw.below(5)) {
            case 0 -> "0" + n;
            case 1 -> "+44 " + grouped;
            case 2 -> "+44" + n;
            case 3 -> "+44 (0)" + grouped;
            default -> "0" + grouped;
        };
        return item("national", written, "+44" + n);
    }

    private static Item american(String n, Draw draw) {
        String a = n.substring(0, 3);
        String b = n.substring(3, 6);
        String c = n.substring(6);
        String written = switch (draw.below(6)) {
            case 0 -> "(" + a + ") " + b + "-" + c;
            case 1 -> a + "-" + b + "-" + c;
            case 2 -> "+1 " + a + " " + b + " " + c;
            case 3 -> "1-" + a + "-" + b + "-" + c;
            case 4 -> a + "." + b + "." + c;
            default -> "+1" + n;
        };
        return item("national", written, "+1" + n);
    }

    private static Item foreign(Draw draw) {
        String code = draw.pick(CODES);
        String n = draw.shape(draw.pick(Objects.requireNonNull(FOREIGN.get(code))));
        String written = switch (draw.below(4)) {
            case 0 -> "+" + code + n;
            case 1 -> "+" + code + " " + n.substring(0, 2) + " " + n.substring(2, 5) + " " + n.substring(5);
            case 2 -> "+" + code + "-" + n.substring(0, 3) + "-" + n.substring(3);
            default -> "+" + code + " (" + n.substring(0, 3) + ") " + n.substring(3, 6) + " " + n.substring(6);
        };
        return item("foreign with +", written, "+" + code + n);
    }

    private static Item foreignDialled(Draw draw, String region) {
        String code = draw.pick(CODES);
        String n = draw.shape(draw.pick(Objects.requireNonNull(FOREIGN.get(code))));
        String prefix = switch (region) {
            case "GB" -> "00";
            case "US" -> "011";
            default -> draw.pick("810", "8-10-");
        };
        return item("foreign as dialled", prefix + code + n, "+" + code + n);
    }

    private static Item disguised(Draw draw, String region, String how) {
        Item plain = national(draw, region);
        String written = plain.written();
        String changed = switch (how) {
            case "letter O for zero" -> Disguise.letterO(written, draw);
            case "full-width digits" -> Disguise.fullWidth(written);
            case "mathematical digits" -> Disguise.mathematical(written);
            case "invisible character" -> Disguise.invisible(written, draw);
            default -> Disguise.typeset(written, draw);
        };
        return item(changed.equals(written) ? "national" : how, changed, plain.names().getFirst().value());
    }
}
