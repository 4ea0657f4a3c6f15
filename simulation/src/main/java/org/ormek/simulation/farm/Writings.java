package org.ormek.simulation.farm;

import java.util.List;
import org.ormek.simulation.world.Dice;

/** The ways in which pages write what they are reached and paid by. */
final class Writings {

    private final Dice dice;

    Writings(Dice dice) {
        this.dice = dice;
    }

    /** A number of Kazakhstan or Russia in E.164, as a page shows it. */
    String phone(String e164) {
        String code = e164.substring(2, 5);
        String a = e164.substring(5, 8);
        String b = e164.substring(8, 10);
        String c = e164.substring(10);
        return switch (dice.below(12)) {
            case 0 -> "+7 " + code + " " + a + " " + b + " " + c;
            case 1 -> "+7 (" + code + ") " + a + "-" + b + "-" + c;
            case 2 -> "8 (" + code + ") " + a + " " + b + " " + c;
            case 3 -> "8-" + code + "-" + a + "-" + b + "-" + c;
            case 4 -> "8" + e164.substring(2);
            case 5 -> e164;
            case 6 -> "+7&nbsp;" + code + "&nbsp;" + a + "&nbsp;" + b + "&nbsp;" + c;
            case 7 -> "<a href=\"tel:" + e164 + "\">" + dice.pick(List.of("Позвонить", "Қоңырау шалу", "Call")) + "</a>";
            case 8 -> "<a href=\"tel:8" + e164.substring(2) + "\">8 " + code + " " + a + " " + b + c + "</a>";
            case 9 -> "<span>+7</span> <span>(" + code + ")</span> <b>" + a + "-" + b + "-" + c + "</b>";
            case 10 -> "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Organization\",\"telephone\":\"+7-" + code + "-" + a + "-" + b + "-" + c + "\"}</script>";
            default -> "<p itemprop=\"telephone\">+7." + code + "." + a + "." + b + "." + c + "</p>";
        };
    }

    /** An e-mail address. */
    String email(String address) {
        return switch (dice.below(10)) {
            case 0, 1, 2 -> "<a href=\"mailto:" + address + "\">" + address + "</a>";
            case 3, 4 -> address;
            case 5 -> address.replace("@", "&#64;");
            case 6 -> "<a href=\"mailto:" + address + "?subject=hello\">" + dice.pick(List.of("Написать", "Жазу", "Write")) + "</a>";
            case 7 -> address.replace("@", "<!-- x -->@");
            case 8 -> "<a class=\"__cf_email__\" href=\"/cdn-cgi/l/email-protection\" data-cfemail=\"" + covered(address) + "\">[email&#160;protected]</a>";
            default -> address.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + address.substring(1);
        };
    }

    /** As a large content network covers addresses in pages: each byte xor the first, in hexadecimal digits. */
    private String covered(String address) {
        int key = dice.between(1, 255);
        StringBuilder hex = new StringBuilder(String.format("%02x", key));
        for (char c : address.toCharArray()) {
            hex.append(String.format("%02x", c ^ key));
        }
        return hex.toString();
    }

    /** A Telegram handle, or an invite that begins with a plus sign. */
    String telegram(String name) {
        if (name.startsWith("+")) {
            return dice.chance(.5) ? "<a href=\"https://t.me/" + name + "\">Telegram</a>" : "<a href=\"https://t.me/joinchat/" + name.substring(1) + "\">Telegram</a>";
        }
        return switch (dice.below(5)) {
            case 0 -> "Telegram: @" + name;
            case 1 -> "<a href=\"tg://resolve?domain=" + name + "\">Telegram</a>";
            case 2 -> "<button onclick=\"window.open('https://t.me/" + name + "')\">Telegram</button>";
            default -> "<a href=\"https://t.me/" + name + "\"><img src=\"/tg.svg\" alt=\"Telegram\"></a>";
        };
    }

    /** A number on WhatsApp. */
    String whatsapp(String e164) {
        String digits = e164.substring(1);
        return switch (dice.below(4)) {
            case 0 -> "<a href=\"https://api.whatsapp.com/send?phone=" + digits + "&amp;text=hi\">WhatsApp</a>";
            case 1 -> "<a href=\"whatsapp://send?phone=" + digits + "\">WhatsApp</a>";
            default -> "<a href=\"https://wa.me/" + digits + "\">WhatsApp</a>";
        };
    }

    /** A wallet, without its chain. */
    String wallet(String address) {
        return switch (dice.below(6)) {
            case 0 -> "<code>" + address + "</code>";
            case 1 -> "<input readonly value=\"" + address + "\">";
            case 2 -> "<button data-clipboard-text=\"" + address + "\">copy</button>";
            case 3 -> "<p>USDT, BTC, ETH: <b>" + address + "</b></p>";
            case 4 -> "<div class=\"qr\" data-address=\"" + address + "\"></div>";
            default -> "<pre>\n" + address + "\n</pre>";
        };
    }

    /** A bank account by IBAN. */
    String iban(String iban) {
        return dice.chance(.5) ? "IBAN " + iban : "ИИК: " + iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A payment card with all its digits, as those write who take money on it. */
    String card(String digits) {
        return dice.chance(.7) ? "Kaspi Gold: " + digits.replaceAll("(.{4})(?=.)", "$1 ") : "карта " + digits;
    }

    /** A business number of Kazakhstan. */
    String bin(String bin) {
        return dice.pick(List.of("БИН ", "БСН ", "BIN: ", "БИН/ИИН: ")) + bin;
    }
}
