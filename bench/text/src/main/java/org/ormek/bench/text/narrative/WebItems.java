package org.ormek.bench.text.narrative;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hosts, web addresses, e-mail addresses and IP addresses. */
final class WebItems {

    private static final String[] WORDS = {"kaspi", "halyk", "invest", "bonus", "crypto", "trade", "finance", "profit", "bank", "secure",
        "login", "wallet", "market", "global", "capital", "egov", "support", "market24", "fx", "olx"};
    private static final String[] SUFFIXES = {"kz", "com", "ru", "org", "net", "com.kz", "org.kz", "io", "xyz", "top", "site", "online", "shop",
        "club", "info", "pro", "co.uk", "su", "uz", "kg", "vip", "cc"};
    private static final String[] PLATFORMS = {"pages.dev", "web.app", "github.io", "vercel.app", "blogspot.com"};
    private static final String[] CYRILLIC = {"выплата", "госуслуги", "инвест-клуб", "төлем", "қазына", "бонус"};
    private static final String[] CYRILLIC_SUFFIXES = {"рф", "қаз", "рус", "kz", "ru"};
    private static final String[] PATHS = {"/login", "/win?id=1", "/auth/confirm.php?token=a1b2c3", "/kz/bonus/", "/p/8701", "/r?u=https",
        "/index.html", "/pay/350000", "/a_b-c~d", "/promo?utm_source=tg&x=10"};
    private static final String[] MAIL_HOSTS = {"gmail.com", "mail.ru", "yandex.kz", "outlook.com", "inbox.ru", "proton.me"};
    private static final String[] PEOPLE = {"info", "support", "a.ivanov", "manager_kz", "aigerim.s", "no-reply", "office+kz", "help24",
        "daniyar1990", "client-service"};

    private WebItems() {
    }

    private static String host(Draw draw) {
        String name = draw.pick(WORDS) + (draw.oneIn(2) ? "-" : "") + draw.pick(WORDS) + (draw.oneIn(4) ? draw.shape("##") : "");
        String sub = draw.oneIn(4) ? draw.pick("my.", "id.", "m.", "app.") : "";
        return sub + name + "." + (draw.oneIn(8) ? draw.pick(PLATFORMS) : draw.pick(SUFFIXES));
    }

    private static Item site(String category, String written, String host) {
        return Item.of("site", "site, " + category, written, "site", IDN.toASCII(host));
    }

    private static Item page(String category, String written, String scheme, String host, String tail) {
        String ascii = IDN.toASCII(host);
        return new Item("site", "site, " + category, written, List.of(new Name("site", ascii), new Name("page", scheme + "://" + ascii + tail)));
    }

    /** A host or a web address. */
    static Item site(Draw draw) {
        String host = host(draw);
        String path = draw.pick(PATHS);
        return switch (draw.below(14)) {
            case 0, 1 -> site("bare host", host, host);
            case 2 -> site("www", draw.pick("www.", "WWW.") + host, host);
            case 3 -> site("capitals", draw.oneIn(2) ? host.toUpperCase(Locale.ROOT) : capital(host), host);
            case 4 -> site("with scheme", draw.pick("https://", "http://", "HTTPS://") + host + draw.pick("", "/"), host);
            case 5, 6 -> page("with path", "https://" + host + path, "https", host, path);
            case 7 -> page("path without scheme", host + path, "http", host, path);
            case 8 -> page("port", "http://" + host + ":8080" + path, "http", host, ":8080" + path);
            case 9 -> defangedSite(draw, host);
            case 10 -> page("defanged", "hxxps://" + defang(host, draw) + path, "https", host, path);
            case 11 -> cyrillic(draw);
            case 12 -> mixed(host, draw);
            default -> glued(draw, host);
        };
    }

    private static String capital(String host) {
        return Character.toUpperCase(host.charAt(0)) + host.substring(1);
    }

    private static String defang(String host, Draw draw) {
        String dot = draw.pick("[.]", "(.)", "[dot]", "{.}", "[точка]");
        if (draw.oneIn(2)) {
            return host.replace(".", dot);
        }
        int last = host.lastIndexOf('.');
        return host.substring(0, last) + dot + host.substring(last + 1);
    }

    private static Item defangedSite(Draw draw, String host) {
        return draw.oneIn(2) ? site("defanged", defang(host, draw), host)
                : site("defanged", draw.pick("hxxp://", "hxxps[:]//", "h**p://") + defang(host, draw), host);
    }

    private static Item cyrillic(Draw draw) {
        String host = draw.pick(CYRILLIC) + "." + draw.pick(CYRILLIC_SUFFIXES);
        return site("letters of Kazakh or Russian", host, host);
    }

    /** Letters of the host's first label are Cyrillic: another host, that looks the same. */
    private static Item mixed(String host, Draw draw) {
        int dot = host.indexOf('.');
        String other = Disguise.lookAlike(host.substring(0, dot), draw) + host.substring(dot);
        return site("look-alike letters", other, other);
    }

    private static Item glued(Draw draw, String host) {
        return switch (draw.below(3)) {
            case 0 -> site("in quotation marks or brackets", draw.pick("«%s»", "\"%s\"", "<%s>", "[%s]").formatted(host), host);
            case 1 -> site("between signs", draw.pick("%s,", "%s!", "%s...", "-%s").formatted(host), host);
            default -> site("invisible character", Disguise.invisible(host, draw), host);
        };
    }

    /** An e-mail address. */
    static Item email(Draw draw) {
        String local = draw.pick(PEOPLE) + (draw.oneIn(2) ? draw.shape("##") : "");
        String host = draw.oneIn(2) ? draw.pick(MAIL_HOSTS) : host(draw);
        String address = local + "@" + host;
        return switch (draw.below(7)) {
            case 0 -> email("capitals", address.toUpperCase(Locale.ROOT), address);
            case 1 -> email("defanged", local + draw.pick("[at]", "(at)", "[@]") + defang(host, draw), address);
            case 2 -> email("mailto", "mailto:" + address, address);
            case 3 -> email("in angle brackets", "<" + address + ">", address);
            case 4 -> email("invisible character", Disguise.invisible(address, draw), address);
            default -> email("plain", address, address);
        };
    }

    private static Item email(String category, String written, String address) {
        return Item.of("email", "email, " + category, written, "email", address);
    }

    /** An IP address of the open Internet. */
    static Item ip(Draw draw) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(Integer.toString(11 + draw.below(80)));
        }
        String address = String.join(".", parts);
        return switch (draw.below(4)) {
            case 0 -> Item.of("ip", "ip, defanged", address.replace(".", "[.]"), "ip", address);
            case 1 -> version6(draw);
            default -> Item.of("ip", "ip, plain", address, "ip", address);
        };
    }

    private static Item version6(Draw draw) {
        String address = "2a02:6b8:" + draw.pick("a", "b") + "::" + draw.shape("*##");
        return Item.of("ip", "ip, version 6", draw.oneIn(3) ? address.toUpperCase(Locale.ROOT) : address, "ip", address);
    }
}
