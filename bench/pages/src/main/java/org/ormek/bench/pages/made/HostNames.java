package org.ormek.bench.pages.made;

import java.util.List;
import java.util.Random;

/** Makes up names of hosts. The later wave has other words, endings and hosting than the others. */
final class HostNames {

    private static final String[][] WORDS = {{"altyn", "dala", "senim", "invest", "capital", "market", "vektor", "nova", "profit", "dostyk", "market", "media", "info", "vostok", "studio", "region"},
            {"zhana", "kunde", "granit", "orbita", "fund", "terra", "lider", "alem", "gain", "prime", "mebel", "portal", "center", "sapa", "city", "group"}};
    private static final String[][] CHEAP = {{"top", "xyz", "site", "online", "shop", "club", "store"}, {"lol", "bond", "sbs", "cfd", "vip", "click", "quest", "beauty", "mom", "world", "pics"}};
    private static final String[] PLAIN = {"kz", "kz", "kz", "com", "ru", "ru", "org", "net", "com.kz"};
    private static final String[][] FREE = {{"web.app", "tilda.ws", "blogspot.com", "github.io"}, {"pages.dev", "vercel.app", "netlify.app", "ucraft.site", "webnode.page"}};
    private static final String[][] PUNY = {{"xn--80aaf5a4b", "xn--d1aqf", "xn--80ae2aeeogi5fxc"}, {"xn--h1alffa9f", "xn--80adxhks", "xn--90ais"}};
    private static final List<String> STYLES = List.of("host.own", "host.unlisted", "host.inside", "host.letters", "host.typo", "host.brand", "host.free", "host.address", "host.hyphens", "host.digits", "host.puny");

    private final Random random;
    private final Rates rates;
    private final int wave;

    HostNames(Random random, Rates rates, Wave wave) {
        this.random = random;
        this.rates = rates;
        this.wave = wave == Wave.LATER ? 1 : 0;
    }

    /** What a site's host is called like, by the rates of its topic; {@code host.plain} if nothing is drawn. */
    String style(String topic, boolean illegal) {
        double at = random.nextDouble();
        for (String style : STYLES) {
            at -= rates.of(topic, illegal, style);
            if (at < 0) {
                return style;
            }
        }
        return "host.plain";
    }

    /** A host of that style. */
    String host(String style, MadeBrand brand, String topic, boolean illegal) {
        String ending = random.nextDouble() < rates.of(topic, illegal, "host.cheap") ? pick(CHEAP[wave]) : pick(PLAIN);
        String label = brand.label();
        return switch (style) {
            case "host.own" -> random.nextBoolean() ? brand.host() : "id." + brand.host();
            case "host.unlisted" -> "my" + label + ".kz";
            case "host.inside" -> brand.host() + '.' + word() + '-' + number(3) + '.' + ending;
            case "host.letters" -> (label.contains("l") ? label.replaceFirst("l", "1") : label.contains("o") ? label.replaceFirst("o", "0") : label.replaceFirst("i", "1")) + '-' + word() + '.' + ending;
            case "host.typo" -> typo(label) + (random.nextBoolean() ? "" : '-' + word()) + '.' + ending;
            case "host.brand" -> (random.nextInt(3) == 0 ? label + word() : random.nextBoolean() ? label + '-' + word() : word() + '-' + label) + '.' + ending;
            case "host.free" -> word() + (random.nextBoolean() ? "" : '-' + word()) + '.' + pick(FREE[wave]);
            case "host.address" -> "203.0.113." + (1 + random.nextInt(250));
            case "host.hyphens" -> word() + '-' + word() + '-' + word() + '.' + ending;
            case "host.digits" -> word() + number(4) + '.' + ending;
            case "host.puny" -> pick(PUNY[wave]) + ".kz";
            default -> word() + (random.nextInt(3) == 0 ? word() : random.nextInt(4) == 0 ? '-' + word() : "") + '.' + ending;
        };
    }

    private String typo(String label) {
        int at = 1 + random.nextInt(label.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> label.substring(0, at) + label.substring(at - 1);
            case 1 -> label.substring(0, at) + label.substring(at + 1);
            default -> label.substring(0, at) + (char) ('a' + random.nextInt(26)) + label.substring(at + 1);
        };
    }

    private String word() {
        return pick(WORDS[wave]);
    }

    private String number(int digits) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            number.append((char) ('1' + random.nextInt(9)));
        }
        return number.toString();
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
