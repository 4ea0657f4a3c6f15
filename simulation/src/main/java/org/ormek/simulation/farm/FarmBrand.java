package org.ormek.simulation.farm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ormek.simulation.world.Dice;

/**
 * A brand that operators pose as: they copy its pages, and with them its icon and its tracker.
 *
 * @param host    its own site
 * @param name    as pages write it
 * @param tracker analytics id of its pages
 * @param icon    what stands at /favicon.ico
 */
record FarmBrand(String host, String name, String tracker, String icon) {

    private static final List<List<String>> KNOWN = List.of(List.of("kaspi.kz", "Kaspi Bank"), List.of("halykbank.kz", "Halyk Bank"), List.of("forte.kz", "ForteBank"));
    static final String ICON = "/favicon.ico";

    /** The brands of a farm. */
    static List<FarmBrand> all(Dice dice) {
        return KNOWN.stream().map(brand -> new FarmBrand(brand.get(0), brand.get(1), "G-" + dice.hex(5).toUpperCase(Locale.ROOT), "icon of " + brand.get(1) + " " + dice.hex(8))).toList();
    }

    /** Its own site. */
    FarmSite site() {
        String page = "<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>" + name + "</title>" + script() + "</head><body><h1>" + name
                + "</h1><p>Карты, переводы и вклады. Отделения по всей стране.</p></body></html>";
        return new FarmSite(host, "", Map.of("/", page, ICON, icon));
    }

    /** Pages that carry its tracker, such as those of a shop with its payment button. */
    Map<String, String> trackedOn(Map<String, String> pages) {
        Map<String, String> tracked = new LinkedHashMap<>();
        pages.forEach((path, page) -> tracked.put(path, page.replace("</head>", script() + "</head>")));
        return tracked;
    }

    /** Pages that pose as it, with its icon and its tracker; some name it only in pictures. */
    Map<String, String> copiedInto(Map<String, String> pages, Dice dice) {
        Map<String, String> copied = trackedOn(pages);
        if (dice.chance(.7)) {
            copied.replaceAll((path, page) -> page.replace("</h1>", "</h1><p>" + name + "</p>"));
        }
        copied.put(ICON, icon);
        return copied;
    }

    private String script() {
        return "<script>gtag('config', '" + tracker + "');</script>";
    }
}
