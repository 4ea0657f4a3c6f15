package org.ormek.simulation.farm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Language;

/** A site in the making: pages and what was planted on them, written down at the same moment. */
final class SiteDraft {

    /** Real ones, since those are what fraudsters pose as. */
    static final List<String> BRANDS = List.of("Kaspi", "Halyk", "eGov", "Kazpost", "Jusan", "OLX");

    private final Dice dice;
    private final Sentences sentences;
    private final Writings writings;
    private final Clutter clutter;
    private final String host;
    private final String name;
    private final Language language;
    private final Map<String, StringBuilder> bodies = new LinkedHashMap<>();
    private final StringBuilder head = new StringBuilder();
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> cited = new TreeSet<>();
    private final Map<String, Set<String>> signs = new TreeMap<>();
    private final String brand;

    SiteDraft(Dice dice, Sentences sentences, String host, String name, Language language) {
        this.dice = dice;
        this.sentences = sentences;
        this.writings = new Writings(dice);
        this.clutter = new Clutter(dice);
        this.host = host;
        this.name = name;
        this.language = language;
        this.brand = dice.pick(BRANDS);
    }

    /** Writes sentences of the topic on a page, each in an element of the template. */
    void say(String path, String topic, List<String> blocks) {
        List<Sentences.Sentence> all = sentences.of(topic, language);
        for (String tag : blocks) {
            Sentences.Sentence said = dice.pick(all);
            String text = said.text().replace("{percent}", String.valueOf(dice.between(12, 60))).replace("{amount}", dice.between(2, 90) + "000").replace("{name}", name)
                    .replace("{brand}", brand).replace("{year}", String.valueOf(dice.between(2009, 2024)));
            body(path).append('<').append(tag).append(" class=\"b\"><h2>").append(name).append("</h2><p>").append(text).append("</p></").append(tag).append(">\n");
            signs.computeIfAbsent(path, key -> new TreeSet<>()).addAll(said.signs());
        }
        body(path).append(clutter.some(dice.between(1, 4)));
    }

    void phone(String path, String e164) {
        shown.add("phone:" + e164);
        line(path, writings.phone(e164));
    }

    void whatsapp(String path, String e164) {
        shown.add("messenger:whatsapp:" + e164);
        line(path, writings.whatsapp(e164));
    }

    void telegram(String path, String handle) {
        shown.add("messenger:telegram:" + (handle.startsWith("+") ? handle : "@" + handle));
        line(path, writings.telegram(handle));
    }

    void email(String path, String address) {
        shown.add("email:" + address);
        line(path, writings.email(address));
    }

    /** A wallet by its printed key. */
    void wallet(String path, String key) {
        shown.add(key);
        line(path, writings.wallet(key.substring(key.lastIndexOf(':') + 1)));
    }

    /** An account or card by its printed key. */
    void account(String path, String key) {
        shown.add(key);
        String value = key.substring(key.indexOf(':') + 1);
        line(path, key.startsWith("card:") ? writings.card(value) : writings.iban(value));
    }

    void company(String path, String bin) {
        shown.add("organization:kz:" + bin);
        line(path, writings.bin(bin));
    }

    void tracker(TrackerSnippets.Snippet snippet) {
        shown.add(snippet.key());
        head.append(snippet.html()).append('\n');
    }

    /** A warning of somebody's number. */
    void warn(String path, String warning, String e164) {
        cited.add("phone:" + e164);
        body(path).append("<p>").append(warning.formatted(e164)).append("</p>\n");
    }

    /** A form that asks for a card, under the name of the site, which is a brand's: the page passes itself off as the brand. */
    void askForCard(String path) {
        signs.computeIfAbsent(path, key -> new TreeSet<>()).add("P11");
        body(path).append("<form action=\"/send\" method=\"post\"><input name=\"pan\" placeholder=\"0000 0000 0000 0000\"><input name=\"cvv\" type=\"password\"><input name=\"sms\"></form>\n");
    }

    /** The site, with the truth of it. */
    FarmSite finish(String topic, String group) {
        Map<String, String> pages = new LinkedHashMap<>();
        String menu = String.join(" ", bodies.keySet().stream().map(path -> "<a href=\"" + path + "\">" + (path.length() > 1 ? path.substring(1) : "home") + "</a>").toList());
        bodies.forEach((path, body) -> pages.put(path, "<!doctype html><html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\"><title>" + name + "</title>\n" + head
                + "</head><body><header><h1>" + name + "</h1><nav>" + menu + "</nav></header>\n" + body + "<footer>© " + name + "</footer></body></html>"));
        return new FarmSite(host.toLowerCase(Locale.ROOT), group, pages, new SiteTruth(topic, shown, cited, signs));
    }

    private void line(String path, String html) {
        body(path).append("<p>").append(html).append("</p>\n");
    }

    private StringBuilder body(String path) {
        return bodies.computeIfAbsent(path, key -> new StringBuilder());
    }
}
