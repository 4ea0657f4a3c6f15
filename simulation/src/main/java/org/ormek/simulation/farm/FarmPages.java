package org.ormek.simulation.farm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ormek.simulation.world.Dice;
import org.ormek.simulation.world.Minting;

/** Writes the pages of sites in Kazakh, Russian and English. */
final class FarmPages {

    private static final List<List<String>> PROMISES = List.of(
            List.of("Айына %d%% табыс кепілдік беріледі, тәуекелсіз салым!", "Достарыңызды шақырып, олардың салымынан бонус алыңыз.", "Тек бүгін: орын саны шектеулі, асығыңыз."),
            List.of("Гарантированный доход %d%% в месяц без риска!", "Приглашайте друзей и получайте процент с их вклада.", "Только сегодня: количество мест ограничено, успейте вложить."),
            List.of("Guaranteed profit of %d%% per month without risk!", "Invite friends and earn a referral bonus from their deposit.", "Only today: places are limited, hurry up."));
    private static final List<List<String>> TRADES = List.of(
            List.of("Біз Алматыда жиһаз жасап, үйге жеткіземіз.", "Дүкеніміз дүйсенбіден жұмаға дейін ашық.", "Шеберхана он жылдан бері жұмыс істейді."),
            List.of("Мы ремонтируем обувь и сумки в центре города.", "Часы работы: с понедельника по пятницу, с 9 до 18.", "Мастерская открыта с 2009 года."),
            List.of("We bake bread and cakes for the neighbourhood.", "Open Monday to Friday from nine to six.", "The bakery has been here for fifteen years."));
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Dice dice;
    private final Minting minting;

    FarmPages(Dice dice, Minting minting) {
        this.dice = dice;
        this.minting = minting;
    }

    /** A clone: it shows some of what its operator has, two things at least. */
    Map<String, String> cloned(FarmKit kit) {
        int language = dice.below(LANGUAGES.size());
        List<String> promises = PROMISES.get(language);
        String brand = minting.brand(minting.stem());
        boolean tracked = dice.chance(.75);
        boolean paid = !tracked || dice.chance(.7);
        boolean written = !tracked || !paid || dice.chance(.7);
        StringBuilder front = new StringBuilder();
        for (String tag : kit.blocks()) {
            front.append('<').append(tag).append("><p>").append(dice.pick(promises).formatted(kit.percent())).append(" ").append(brand).append(" ")
                    .append(dice.between(1_000, 99_000)).append("</p></").append(tag).append('>');
        }
        Map<String, String> pages = new LinkedHashMap<>();
        String head = tracked ? "<script>gtag('config', '" + kit.tracker() + "');</script>" : "";
        String trace = dice.chance(.5) ? "<!-- coded by @" + kit.name() + " -->" : "";
        pages.put("/", page(LANGUAGES.get(language), brand, head + trace, front + "<a href=\"/deposit\">deposit</a> <a href=\"/contact\">contact</a>"));
        pages.put("/deposit", page(LANGUAGES.get(language), brand, head, "<p>" + promises.getFirst().formatted(kit.percent()) + "</p>"
                + (paid ? "<p>USDT BTC: <b>" + dice.pick(kit.wallets()) + "</b></p>" : "")));
        pages.put("/contact", page(LANGUAGES.get(language), brand, head, (written ? "<a href=\"https://t.me/" + dice.pick(kit.telegrams()) + "\">Telegram</a>" : "")
                + (dice.chance(.5) ? "<p>" + dice.pick(kit.phones()) + "</p>" : "")));
        return pages;
    }

    /** An honest site with contacts of its own. The studio that built it may be that of others too. */
    Map<String, String> honest(String host, String studioTracker, String warning) {
        int language = dice.below(LANGUAGES.size());
        String brand = minting.brand(minting.stem());
        StringBuilder front = new StringBuilder();
        for (int i = dice.between(3, 9); i > 0; i--) {
            front.append("<div><h2>").append(brand).append("</h2><p>").append(dice.pick(TRADES.get(language))).append(' ').append(dice.between(10, 990)).append("</p></div>");
        }
        String tracker = studioTracker.isEmpty() ? "G-" + dice.hex(5).toUpperCase(java.util.Locale.ROOT) : studioTracker;
        String head = "<script>gtag('config', '" + tracker + "');</script>";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/", page(LANGUAGES.get(language), brand, head, front + "<p>" + warning + "</p><a href=\"/contact\">contact</a>"));
        pages.put("/contact", page(LANGUAGES.get(language), brand, head, "<p>" + minting.landline().value() + "</p><a href=\"mailto:info@" + host + "\">info@" + host + "</a>"));
        return pages;
    }

    private static String page(String language, String title, String head, String body) {
        return "<!doctype html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + title + "</title>" + head + "</head><body><h1>" + title + "</h1>" + body
                + "</body></html>";
    }
}
