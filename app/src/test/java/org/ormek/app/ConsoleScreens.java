package org.ormek.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.api.resources.CheckStore;
import org.ormek.api.resources.Liveness;
import org.ormek.api.resources.PosedBrand;
import org.ormek.api.resources.Sighting;
import org.ormek.api.resources.SightingStore;
import org.ormek.api.resources.SiteCheck;
import org.ormek.api.resources.Suspicion;
import org.ormek.api.resources.TextPrint;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every screen of the console, with something on it, as addresses on its server. */
final class ConsoleScreens {

    private ConsoleScreens() {
    }

    /** All but boards and crawls, which have to be made first. */
    static List<String> list(ConsoleForTests console) {
        String key = "phone:%2B" + console.example().substring(1);
        return new ArrayList<>(List.of("/", "/search?q=%2B7701", "/search?q=nothing-of-that-kind", "/entity?key=" + key, "/clusters", "/clusters/" + console.firstCluster(), explained(console), "/cluster-runs", "/clusters/services",
                "/clusters/signals", "/clusters/map", "/link", console.pair(), "/judgements", "/boards", "/imports", "/resources", "/resources/" + suspected(console), "/crawls",
                "/imports/" + console.twin.home.imports().ledger().list(List.of("demo"), 1).getFirst().id(),
                "/admin/accounts", "/admin/keys", "/admin/datasets", "/interface", "/help", "/purpose", "/entity?key=phone:nothing"));
    }

    /** The page that says why a member hangs on the centre of the first cluster. */
    static String explained(ConsoleForTests console) {
        return "/clusters/" + console.firstCluster() + "/why?entity=" + ConsoleForTests.encoded(console.tied().member().key());
    }

    /** The number in addresses of a site that shows signs. */
    static String suspected(ConsoleForTests console) {
        SightingStore store = new SightingStore(console.twin.home.store().source());
        store.note(List.of(sighting("5", "profit.example.kz", 7.25), sighting("6", "gain.example.kz", 6.5)));
        new CheckStore(console.twin.home.store().source()).note("demo", "profit.example.kz",
                new SiteCheck(Instant.parse("2026-06-02T10:00:00Z"), Liveness.MOVED, 302, "http://profit-2.example.kz/", "0".repeat(32)));
        return new JdbcTemplate(console.twin.home.store().source()).queryForObject("SELECT resource FROM resource_sighting WHERE site = 'profit.example.kz'", String.class);
    }

    private static Sighting sighting(String digit, String site, double score) {
        return new Sighting(digit.repeat(64), "demo", site, "http://" + site + "/invest", Instant.parse("2026-06-01T10:00:00Z"), new Suspicion(score, score > 2.5, "PYRAMID", "кооператив", "паевой взнос · выплаты",
                new PosedBrand("kaspi", new TreeMap<>(Map.of("HOST_NAME", "kaspi", "TITLE", "Kaspi Bank — <b>вход</b>", "FORM", "Код из SMS")))),
                new TreeMap<>(Map.of("P4", "доход 40 % в месяц гарантирован", "P9", "за каждого <b>друга</b> 10 %")), TextPrint.parse("5".repeat(31) + digit));
    }
}
