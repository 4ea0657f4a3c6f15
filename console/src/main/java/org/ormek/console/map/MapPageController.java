package org.ormek.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Clusters by country, as bubbles on a map and as a list with the same links. */
@Controller
class MapPageController {

    /** Clusters that are counted, those of highest priority first. */
    private static final int COUNTED = 1000;
    private static final double LARGEST = 34;

    private final ClusterView clusters;
    private final LookDesk desk;
    private final Pages pages;

    MapPageController(ClusterView clusters, LookDesk desk, Pages pages) {
        this.clusters = clusters;
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * A country.
     *
     * @param code    ISO 3166-1, two letters
     * @param name    in the language of the page
     * @param all     clusters with numbers, accounts or hosting of it
     * @param numbers clusters with numbers of its number plan
     * @param hosting clusters with hosting there
     */
    record Country(String code, String name, long all, long numbers, long hosting) {
    }

    /** A country on the sheet. */
    record Bubble(Country country, double x, double y, double radius) {
    }

    @GetMapping("/clusters/map")
    ResponseEntity<String> map(Visit visit) {
        Scope scope = desk.counts(visit);
        Map<String, Object> values = new HashMap<>();
        clusters.findRun(scope).ifPresent(run -> {
            Cut<ClusterCard> cut = clusters.listClusters(ClusterQuestion.first(COUNTED), scope);
            List<Country> countries = countries(cut.items(), Locale.of(visit.language()));
            values.putAll(Map.of("cut", cut, "countries", countries, "bubbles", bubbles(countries), "outline", WorldMap.get().outline()));
        });
        return pages.page(visit, "map", values);
    }

    private static List<Country> countries(List<ClusterCard> cards, Locale language) {
        Map<String, long[]> counts = new TreeMap<>();
        for (ClusterCard card : cards) {
            count(card.countries(), 0, counts);
            count(card.traits().numberCountries(), 1, counts);
            count(card.traits().hostingCountries(), 2, counts);
        }
        List<Country> countries = new ArrayList<>();
        counts.forEach((code, count) -> countries.add(new Country(code, Locale.of("", code).getDisplayCountry(language), count[0], count[1], count[2])));
        countries.sort(Comparator.comparingLong(Country::all).reversed().thenComparing(Country::code));
        return countries;
    }

    private static void count(List<String> codes, int at, Map<String, long[]> counts) {
        codes.stream().distinct().forEach(code -> counts.computeIfAbsent(code, none -> new long[3])[at]++);
    }

    /** Areas in proportion to the clusters; the largest are drawn first, so that small ones lie on top. */
    private static List<Bubble> bubbles(List<Country> countries) {
        long most = countries.stream().mapToLong(Country::all).max().orElse(1);
        List<Bubble> bubbles = new ArrayList<>();
        for (Country country : countries) {
            WorldMap.get().pointIn(country.code()).ifPresent(point ->
                    bubbles.add(new Bubble(country, Math.round(point.x()), Math.round(point.y()), Math.max(5, Math.round(LARGEST * Math.sqrt(country.all() / (double) most))))));
        }
        return bubbles;
    }
}
