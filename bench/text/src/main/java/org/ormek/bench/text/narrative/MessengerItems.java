package org.ormek.bench.text.narrative;

import java.util.Locale;

/** Accounts on messengers: handles and links. */
final class MessengerItems {

    private static final String[] HANDLES = {"manager_kz", "invest_help", "kurator", "binance_support", "aliya_finance", "trade_master",
        "kaspi_official", "prorab", "dengi_online", "mentor"};
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private MessengerItems() {
    }

    private static String handle(Draw draw) {
        return draw.pick(HANDLES) + (draw.oneIn(3) ? "" : draw.shape("##"));
    }

    private static Item item(String sentence, String category, String written, String value) {
        return Item.of(sentence, "messenger, " + category, written, "messenger", value);
    }

    /** A handle or a link. */
    static Item next(Draw draw) {
        String handle = handle(draw);
        return switch (draw.below(9)) {
            case 0, 1 -> item("telegram", "handle", "@" + handle, "telegram:@" + handle);
            case 2 -> item("telegram", "handle with capitals", "@" + handle.substring(0, 1).toUpperCase(Locale.ROOT) + handle.substring(1),
                    "telegram:@" + handle);
            case 3 -> item("instagram", "handle of Instagram", "@" + handle, "instagram:" + handle);
            case 4 -> item("link", "link of Telegram", draw.pick("https://t.me/", "t.me/", "http://telegram.me/", "hxxps://t[.]me/") + handle,
                    "telegram:@" + handle);
            case 5 -> invite(draw);
            case 6 -> whatsapp(draw);
            case 7 -> item("link", "link of Instagram", draw.pick("https://www.instagram.com/", "instagram.com/") + handle, "instagram:" + handle);
            default -> draw.oneIn(2) ? item("link", "link of VK", draw.pick("https://vk.com/", "vk.com/") + handle, "vk:" + handle)
                    : item("link", "link with own scheme", "tg://resolve?domain=" + handle, "telegram:@" + handle);
        };
    }

    private static Item invite(Draw draw) {
        String code = "A" + draw.of(LETTERS, 15);
        return item("link", "invite of Telegram", draw.pick("https://t.me/+", "t.me/joinchat/") + code, "telegram:+" + code);
    }

    private static Item whatsapp(Draw draw) {
        String number = draw.shape("7701*######");
        return item("link", "link of WhatsApp", draw.pick("https://wa.me/", "wa.me/", "https://api.whatsapp.com/send?phone=") + number,
                "whatsapp:+" + number);
    }
}
