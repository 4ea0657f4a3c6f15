package org.ormek.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ormek.model.Issue;

/** Reads a value that is said to be an account of a messenger. */
final class MessengerReader {

    private static final Pattern NAMED = Pattern.compile("^(telegram|телеграмм?|тг|tg|whats\\s?app|ватсапп?|вотсапп?|уатсап|wa|viber"
            + "|вайбер|instagram|инстаграмм?|инста|insta|vk|вк|вконтакте|skype|скайп)\\s*[:\\-–=]?\\s*(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Reading.Rejected REJECTED = new Reading.Rejected(Issue.Reason.UNPARSEABLE_MESSENGER,
            "The value is no messenger account. Write it like @name, t.me/name, wa.me/77011234567 or whatsapp:+77011234567; "
                    + "a number alone belongs in a phone column.");

    private MessengerReader() {
    }

    /** The account: a link, a named account ({@code WhatsApp: +7 701 ...}) or a Telegram name. */
    static Reading read(String raw) {
        String text = Glyphs.clean(raw);
        if (text.isEmpty() || text.length() > Url.MAX_LENGTH) {
            return REJECTED;
        }
        Optional<Reading.Recognized> found = link(text);
        if (found.isEmpty()) {
            Matcher named = NAMED.matcher(text);
            found = named.matches() ? named(named.group(1).toLowerCase(Locale.ROOT), named.group(2).strip())
                    : MessengerAccounts.telegram(text, text.startsWith("@"));
        }
        return found.<Reading>map(account -> account).orElse(REJECTED);
    }

    /** The account behind a link; empty if the text is no link of a messenger. */
    static Optional<Reading.Recognized> link(String text) {
        Optional<Reading.Recognized> scheme = MessengerLinks.readScheme(text);
        if (scheme.isPresent()) {
            return scheme;
        }
        Url url = text.indexOf('.') < 0 ? null : WebReader.parse(text);
        return url == null ? Optional.empty() : MessengerLinks.read(url);
    }

    private static Optional<Reading.Recognized> named(String platform, String account) {
        Optional<Reading.Recognized> link = link(account);
        if (link.isPresent()) {
            return link;
        }
        return switch (platform.substring(0, 2)) {
            case "te", "те", "тг", "tg" -> telegram(account);
            case "wh", "ва", "во", "уа", "wa" -> platform.startsWith("вай") ? phone("viber", account)
                    : whatsapp(account);
            case "vi" -> phone("viber", account);
            case "in", "ин" -> MessengerAccounts.instagram(account);
            case "vk", "вк" -> MessengerAccounts.vk(account.startsWith("@") ? account.substring(1) : account);
            default -> MessengerAccounts.skype(account);
        };
    }

    private static Optional<Reading.Recognized> telegram(String account) {
        if (account.startsWith("id:") || account.startsWith("id ")) {
            return MessengerAccounts.telegramId(account.substring(3).strip());
        }
        if (account.startsWith("+")) {
            String compact = account.replaceAll("[ ()]", "").substring(1);
            return MessengerAccounts.telegramInvite(compact.matches("[0-9-]+") ? compact.replace("-", "") : compact);
        }
        return MessengerAccounts.telegram(account, true);
    }

    private static Optional<Reading.Recognized> whatsapp(String account) {
        return account.startsWith("invite:") ? MessengerAccounts.whatsappInvite(account.substring(7))
                : phone("whatsapp", account);
    }

    private static Optional<Reading.Recognized> phone(String platform, String account) {
        Reading phone = PhoneReader.read(account, ReadingHints.NONE);
        return phone instanceof Reading.Recognized found
                ? MessengerAccounts.phone(platform, found.entity().key().value()) : Optional.empty();
    }
}
