package org.ormek.console.look;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.api.words.ClusterSummary;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterView;
import org.ormek.graph.Cut;
import org.ormek.graph.Scope;
import org.ormek.lexicon.Brand;
import org.ormek.lexicon.Brands;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of clusters by priority, and of what many of them share. */
@Controller
class ClusterListPageController {

    private static final int PAGE = 20;
    private static final int SERVICES = 50;

    private final ClusterView clusters;
    private final LookDesk desk;
    private final Pages pages;

    ClusterListPageController(ClusterView clusters, LookDesk desk, Pages pages) {
        this.clusters = clusters;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/clusters")
    ResponseEntity<String> list(Visit visit, @RequestParam(defaultValue = "") @Pattern(regexp = "^(CALL_CENTRE|SITE_FARM|WALLET_CLUSTER|MIXED)?$") String type,
            @RequestParam(defaultValue = "") @Pattern(regexp = "^([A-Z]{2})?$") String country, @RequestParam(defaultValue = "") @Pattern(regexp = "^([a-z]{2})?$") String language,
            @RequestParam(defaultValue = "2") @Min(1) int smallest, @RequestParam(defaultValue = "") @Pattern(regexp = "^[a-z0-9]{0,40}$") String brand,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") @Min(0) int fresh, @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset) {
        Scope scope = desk.counts(visit);
        ClusterFilter filter = new ClusterFilter(type, country, language, smallest, brand, from, to, fresh);
        Map<String, Object> values = new HashMap<>(Map.of("filter", filter, "offset", offset, "pageSize", PAGE, "types", ClusterCard.Type.values(), "brands",
                Brands.builtIn().list().stream().sorted(Comparator.comparing((Brand one) -> one.name(visit.language()))).toList()));
        clusters.findRun(scope).ifPresent(run -> {
            Cut<ClusterCard> all = clusters.listClusters(filter.question(0, ClusterBubbles.MOST), scope);
            // What is drawn holds all pages but those far behind.
            Cut<ClusterCard> cut = offset + PAGE <= ClusterBubbles.MOST ? page(all, offset) : clusters.listClusters(filter.question(offset, PAGE), scope);
            values.put("run", run);
            values.put("cut", cut);
            values.put("chart", ClusterBubbles.of(all.items()));
            values.put("summaries", cut.items().stream().map(card -> ClusterSummary.of(card, visit.language())).toList());
        });
        return pages.page(visit, "clusters", values);
    }

    private static Cut<ClusterCard> page(Cut<ClusterCard> all, int offset) {
        return Cut.of(all.total(), all.items().stream().skip(offset).limit(PAGE).toList(), "limit " + PAGE);
    }

    @GetMapping("/clusters/services")
    ResponseEntity<String> services(Visit visit) {
        Scope scope = desk.look(visit, "services", List.of("limit " + SERVICES));
        return pages.page(visit, "services", Map.of("services", clusters.listServices(SERVICES, scope)));
    }
}
