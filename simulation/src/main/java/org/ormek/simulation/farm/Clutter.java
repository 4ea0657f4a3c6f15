package org.ormek.simulation.farm;

import java.util.List;
import java.util.function.Supplier;
import org.ormek.simulation.world.Dice;

/** What stands on pages and looks like a contact, an account or a tracker without being one. */
final class Clutter {

    private final Dice dice;
    private final List<Supplier<String>> kinds;

    Clutter(Dice dice) {
        this.dice = dice;
        kinds = List.of(
                () -> "<span class=\"price\">" + dice.between(1, 999) + "&nbsp;" + dice.digits(3) + " ₸</span>",
                () -> "<p>№ " + dice.digits(8) + " / " + dice.between(2019, 2026) + "</p>",
                () -> "<p>ISBN 978-5-" + dice.digits(5) + "-" + dice.digits(3) + "-" + dice.digits(1) + "</p>",
                () -> "<time datetime=\"2026-0" + dice.between(1, 9) + "-1" + dice.digits(1) + "T09:00:00Z\">1" + dice.digits(1) + ".0" + dice.between(1, 9) + ".2026 – 2" + dice.between(0, 8) + ".0"
                        + dice.between(1, 9) + ".2026</time>",
                () -> "<small>v" + dice.between(1, 20) + "." + dice.between(0, 30) + "." + dice.between(0, 99) + "." + dice.between(1, 250) + "</small>",
                () -> "<div id=\"" + uuid() + "\" data-build=\"" + dice.hex(20) + "\"></div>",
                () -> "<script src=\"/assets/main." + dice.hex(10) + ".js\" integrity=\"sha384-" + dice.hex(32) + "\"></script>",
                () -> "<style>.c" + dice.hex(2) + "{color:#" + dice.hex(3) + ";background:url(/i/" + dice.hex(8) + ".png)}@media (max-width:" + dice.between(300, 1200) + "px){.g{gap:2px}}</style>",
                () -> "<form action=\"/search\"><input type=\"tel\" placeholder=\"+7 (___) ___-__-__\"><input type=\"email\" placeholder=\"name@example.com\"></form>",
                () -> "<form><input type=\"text\" name=\"iban\" placeholder=\"KZ00 0000 0000 0000 0000\"></form>",
                () -> "<img src=\"/img/logo@2x.png\" srcset=\"/img/hero@3x.jpg 3x\" alt=\"\">",
                () -> "<a href=\"https://t.me/share/url?url=https%3A%2F%2Fpage\">share</a>",
                () -> "<a href=\"https://wa.me/?text=look\">share</a> <a href=\"https://vk.com/share.php?url=page\">share</a>",
                () -> "<a href=\"https://www.facebook.com/sharer/sharer.php?u=page\">share</a>",
                () -> "<p>43." + dice.digits(6) + ", 76." + dice.digits(6) + "</p>",
                () -> "<p>EAN " + barcode("487" + dice.digits(9)) + "</p>",
                () -> "<p>ID " + dice.digits(4) + " " + dice.digits(4) + " " + dice.digits(4) + "</p>",
                () -> "<table><tr><td>" + dice.between(100, 999) + "</td><td>" + dice.between(1000, 9999) + "</td><td>" + dice.between(10, 99) + "-" + dice.between(10, 99) + "</td></tr></table>",
                () -> "<script>var cfg = {\"id\": " + dice.digits(11) + ", \"ts\": 17" + dice.digits(11) + "};</script>");
    }

    /** Some of it, one piece behind the other. */
    String some(int pieces) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            html.append(dice.pick(kinds).get()).append('\n');
        }
        return html.toString();
    }

    /** GTIN-13: digits weigh 1 and 3 in turn, and all with the check digit make a multiple of ten. */
    private static String barcode(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    private String uuid() {
        return dice.hex(4) + "-" + dice.hex(2) + "-4" + dice.hex(2).substring(1) + "-a" + dice.hex(2).substring(1) + "-" + dice.hex(6);
    }
}
