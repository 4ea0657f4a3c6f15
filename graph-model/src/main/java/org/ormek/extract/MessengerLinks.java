package org.ormek.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links that lead to an account of a messenger or social network rather than to a page. */
final class MessengerLinks {

    private static final Set<String> TELEGRAM = Set.of("t.me", "telegram.me", "telegram.dog");
    private static final Set<String> OTHERS = Set.of("wa.me", "api.whatsapp.com", "chat.whatsapp.com", "whatsapp.com",
            "web.whatsapp.com", "vk.com", "m.vk.com", "vk.me", "vk.ru", "instagram.com", "viber.com", "viber.click",
            "chats.viber.com", "instagr.am");

    private MessengerLinks() {
    }

    /** True if the host serves all users of a messenger, so that it says nothing about the one behind a link. */
    static boolean isPlatform(String host) {
        return TELEGRAM.contains(host) || OTHERS.contains(host);
    }

    /** The account that a web address leads to; empty if it leads to none. */
    static Optional<Reading.Recognized> read(Url url) {
        String host = url.host().toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        if (!isPlatform(host) && !host.endsWith(".t.me")) {
            return Optional.empty();
        }
        String[] path = url.path().split("/", -1);
        String first = path.length > 1 ? path[1] : "";
        String second = path.length > 2 ? path[2] : "";
        if (TELEGRAM.contains(host)) {
            return telegram(url, first, second);
        }
        if (host.endsWith(".t.me") && host.indexOf('.') == host.length() - 5) {
            return MessengerAccounts.telegram(host.substring(0, host.length() - 5), true);
        }
        return switch (host) {
            case "wa.me", "viber.click" -> MessengerAccounts.phone(host.startsWith("wa") ? "whatsapp" : "viber",
                    first.isEmpty() ? orEmpty(parameter(url, "phone")) : decode(first));
            case "api.whatsapp.com", "whatsapp.com", "web.whatsapp.com" ->
                    Optional.ofNullable(parameter(url, "phone")).flatMap(n -> MessengerAccounts.phone("whatsapp", n));
            case "chat.whatsapp.com" -> MessengerAccounts.whatsappInvite(first.equals("invite") ? second : first);
            case "vk.com", "m.vk.com", "vk.me", "vk.ru" -> MessengerAccounts.vk(first);
            case "instagram.com", "instagr.am" -> MessengerAccounts.instagram(first);
            default -> Optional.empty();
        };
    }

    private static Optional<Reading.Recognized> telegram(Url url, String first, String second) {
        String name = decode(first);
        if (name.startsWith("+") || name.startsWith(" ")) {
            return MessengerAccounts.telegramInvite(name.substring(1));
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "joinchat" -> MessengerAccounts.telegramInvite(second);
            case "s" -> MessengerAccounts.telegram(second, true);
            case "c" -> MessengerAccounts.telegramId("-100" + second);
            case "" -> Optional.ofNullable(parameter(url, "domain")).flatMap(n -> MessengerAccounts.telegram(n, true));
            default -> MessengerAccounts.telegram(name, true);
        };
    }

    /** The account of a link with a scheme of its own: {@code tg:}, {@code viber:}, {@code whatsapp:}, {@code skype:}. */
    static Optional<Reading.Recognized> readScheme(String link) {
        int colon = link.indexOf(':');
        String scheme = colon < 0 ? "" : link.substring(0, colon).toLowerCase(Locale.ROOT);
        int slashes = link.startsWith("//", colon + 1) ? colon + 3 : colon + 1;
        String rest = link.substring(Math.min(slashes, link.length()));
        int mark = rest.indexOf('?');
        Url url = new Url(scheme, "", "", "", mark < 0 ? "" : rest.substring(mark));
        return switch (scheme) {
            case "tg" -> telegramScheme(url, rest);
            case "viber" -> Optional.ofNullable(parameter(url, "number"))
                    .flatMap(n -> MessengerAccounts.phone("viber", n));
            case "whatsapp" -> Optional.ofNullable(parameter(url, "phone"))
                    .flatMap(n -> MessengerAccounts.phone("whatsapp", n));
            case "skype" -> MessengerAccounts.skype(decode(mark < 0 ? rest : rest.substring(0, mark)).strip());
            default -> Optional.empty();
        };
    }

    private static Optional<Reading.Recognized> telegramScheme(Url url, String rest) {
        String domain = parameter(url, "domain");
        String invite = parameter(url, "invite");
        String id = rest.startsWith("user") || rest.startsWith("openmessage")
                ? orEmpty(parameter(url, rest.startsWith("user") ? "id" : "user_id")) : "";
        String phone = parameter(url, "phone");
        if (domain != null) {
            return MessengerAccounts.telegram(domain, true);
        }
        if (invite != null) {
            return MessengerAccounts.telegramInvite(invite);
        }
        return phone != null ? MessengerAccounts.phone("telegram", "+" + phone.strip())
                : MessengerAccounts.telegramId(id);
    }

    private static @Nullable String parameter(Url url, String name) {
        String query = url.query();
        for (int at = 1; at < query.length();) {
            int end = query.indexOf('&', at);
            end = end < 0 ? query.length() : end;
            if (query.startsWith(name + "=", at)) {
                return decode(query.substring(at + name.length() + 1, end));
            }
            at = end + 1;
        }
        return null;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
