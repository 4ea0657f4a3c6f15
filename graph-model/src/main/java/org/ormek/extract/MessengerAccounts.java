package org.ormek.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ormek.extract.PhonePlan.Phone;
import org.ormek.model.Entity;
import org.ormek.model.EntityType;

/** The accounts of each messenger and their canonical writing. Every method gives empty for what cannot be an account. */
final class MessengerAccounts {

    static final String EXTRACTOR = "messenger/1";

    private static final Set<String> TELEGRAM_RESERVED = Set.of("share", "joinchat", "addstickers", "addemoji",
            "addtheme", "addlist", "proxy", "socks", "setlanguage", "login", "confirmphone", "invoice", "boost",
            "giftcode", "contact", "telegrampassport", "bg", "iv", "c", "s", "k", "a", "z", "username", "everyone", "all");
    private static final Set<String> VK_RESERVED = Set.of("feed", "im", "share.php", "away.php", "friends", "groups",
            "video", "photos", "docs", "market", "apps", "login", "search", "music", "clips", "settings", "dev", "about");
    private static final Set<String> INSTAGRAM_RESERVED = Set.of("p", "reel", "reels", "explore", "stories", "accounts",
            "tv", "direct", "about", "developer", "legal");

    private MessengerAccounts() {
    }

    /** A public Telegram name, with or without {@code @}: 5 to 32 letters, digits and underscores (4 for bought ones). */
    static Optional<Reading.Recognized> telegram(String name, boolean confirmed) {
        String handle = (name.startsWith("@") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
        boolean form = handle.length() >= 5 && handle.length() <= 32 && handle.charAt(0) >= 'a'
                && handle.charAt(0) <= 'z' && isWord(handle, "_") && !handle.endsWith("_")
                && !TELEGRAM_RESERVED.contains(handle);
        return form ? account("telegram", "@" + handle, "@" + handle, confirmed) : Optional.empty();
    }

    /** A Telegram invite; its letter case counts. A number with + is the account of that telephone. */
    static Optional<Reading.Recognized> telegramInvite(String code) {
        if (code.matches("[0-9]{7,15}")) {
            return phone("telegram", "+" + code);
        }
        return code.matches("[A-Za-z0-9_-]{10,64}") ? account("telegram", "+" + code, "t.me/+" + code, true)
                : Optional.empty();
    }

    /** A Telegram account by its number, negative for channels. */
    static Optional<Reading.Recognized> telegramId(String id) {
        return id.matches("-?[1-9][0-9]{4,18}") ? account("telegram", "id:" + id, "id " + id, true) : Optional.empty();
    }

    /** The account of a telephone on WhatsApp, Viber or Telegram; national writings are those of Kazakhstan and Russia. */
    static Optional<Reading.Recognized> phone(String platform, String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        Optional<Phone> phone = PhoneReader.find(digits, ReadingHints.NONE.regionsToTry());
        if (phone.isEmpty() && digits.matches("[1-9][0-9]{7,14}")) {
            phone = PhonePlan.find("+" + digits, "KZ");
        }
        return phone.flatMap(p -> account(platform, p.e164(), p.display(), p.valid()));
    }

    /** A WhatsApp group invite; its letter case counts. */
    static Optional<Reading.Recognized> whatsappInvite(String code) {
        return code.matches("[A-Za-z0-9]{18,26}") ? account("whatsapp", "invite:" + code, "chat.whatsapp.com/" + code, true)
                : Optional.empty();
    }

    /** An Instagram name. */
    static Optional<Reading.Recognized> instagram(String name) {
        String handle = (name.startsWith("@") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
        return !handle.isEmpty() && handle.length() <= 30 && isWord(handle, "._") && !handle.endsWith(".")
                && !INSTAGRAM_RESERVED.contains(handle) ? account("instagram", handle, "@" + handle, true)
                : Optional.empty();
    }

    /** A VK page of a person or a group. */
    static Optional<Reading.Recognized> vk(String name) {
        String handle = name.toLowerCase(Locale.ROOT);
        boolean content = handle.matches("(wall|photo|video|album|topic|market|app|clip|doc|page|audio|story|poll)s?-?[0-9_].*");
        return handle.length() >= 3 && handle.length() <= 32 && isWord(handle, "._") && !content
                && !VK_RESERVED.contains(handle) ? account("vk", handle, "vk.com/" + handle, true) : Optional.empty();
    }

    /** A Skype name. */
    static Optional<Reading.Recognized> skype(String name) {
        String handle = name.toLowerCase(Locale.ROOT);
        return handle.length() >= 6 && handle.length() <= 64 && handle.matches("[a-z][a-z0-9.,:_-]*[a-z0-9]")
                ? account("skype", handle, handle, true) : Optional.empty();
    }

    /** The telephone behind an account of WhatsApp, Viber or Telegram; empty if the account is no number. */
    static Optional<Entity> phoneOf(Entity messenger) {
        String value = messenger.key().value();
        int plus = value.indexOf(":+");
        if (messenger.type() != EntityType.MESSENGER || plus < 0 || !value.substring(plus + 2).matches("[0-9]{7,15}")) {
            return Optional.empty();
        }
        return PhoneReader.find(value.substring(plus + 1), List.of()).map(phone -> phone.recognized().entity());
    }

    private static Optional<Reading.Recognized> account(String platform, String name, String display,
                                                        boolean confirmed) {
        return Optional.of(Reading.of(EntityType.MESSENGER, platform + ":" + name, display,
                Map.of("platform", platform), confirmed, EXTRACTOR));
    }

    private static boolean isWord(String text, String more) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && more.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
