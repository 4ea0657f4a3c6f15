package org.ormek.console.crawl;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ormek.api.crawls.CrawlCard;
import org.ormek.api.crawls.CrawlDesk;
import org.ormek.api.crawls.CrawlOrder;
import org.ormek.api.crawls.CrawlStore;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.security.Asker;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.Scope;
import org.ormek.model.OrmekException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Crawls: ordered, watched, stopped, gone on with; what they did. */
@Controller
class CrawlPageController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final int CRAWLS = 100;
    private static final int SHORTEST_MANDATE = 5;

    private final CrawlDesk desk;
    private final CrawlStore store;
    private final Pages pages;

    CrawlPageController(CrawlDesk desk, CrawlStore store, Pages pages) {
        this.desk = desk;
        this.store = store;
        this.pages = pages;
    }

    @GetMapping("/crawls")
    ResponseEntity<String> list(Visit visit) {
        return list(visit, HttpStatus.OK, "", "", Map.of("seeds", "", "dataset", "", "scope", "DOMAIN", "maxPages", 10_000, "rate", 1.0, "ingest", true, "render", false, "mandate", ""));
    }

    private ResponseEntity<String> list(Visit visit, HttpStatus status, String problem, String detail, Map<String, ?> typed) {
        Asker asker = visit.signedIn();
        List<String> datasets = asker.seesAll() ? store.listDatasets() : asker.datasets();
        Map<String, Object> values = new HashMap<>(Map.of("crawls", store.list(CRAWLS, scope(visit)), "scopes", List.of("PAGE", "DOMAIN", "WEB"), "datasets", datasets, "problem", problem,
                "detail", detail, "first", datasets.isEmpty() ? "default" : datasets.getFirst()));
        values.putAll(typed);
        return pages.page(visit, status, "crawls", values);
    }

    @PostMapping("/crawls")
    ResponseEntity<String> start(Visit visit, @RequestParam @Size(max = 60_000) String seeds, @RequestParam @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$") String dataset,
            @RequestParam(defaultValue = "DOMAIN") @Pattern(regexp = "^(PAGE|DOMAIN|WEB)$") String scope, @RequestParam(defaultValue = "10000") @Min(1) @Max(1_000_000) int maxPages,
            @RequestParam(defaultValue = "1") @DecimalMin("0.01") @DecimalMax("5") double rate, @RequestParam(defaultValue = "false") boolean ingest,
            @RequestParam(defaultValue = "false") boolean render,
            @RequestParam(defaultValue = "") @Size(max = 500) String mandate) {
        Asker asker = visit.signedIn();
        String said = mandate.strip();
        Map<String, Object> typed = Map.of("seeds", seeds, "dataset", dataset, "scope", scope, "maxPages", maxPages, "rate", rate, "ingest", ingest, "render", render, "mandate", mandate);
        if (!asker.mayUse(dataset)) {
            return list(visit, HttpStatus.FORBIDDEN, Words.of(visit.language()).fillAll("imports.notYours", dataset), "", typed);
        }
        if (!said.isEmpty() && said.length() < SHORTEST_MANDATE) {
            return list(visit, HttpStatus.BAD_REQUEST, Words.of(visit.language()).get("crawls.mandateRule"), "", typed);
        }
        try {
            return Pages.see("/crawls/" + desk.start(new CrawlOrder(dataset, seeds, scope, maxPages, rate, ingest, said.isEmpty() ? null : said, render, false), asker.label()));
        } catch (OrmekException e) {
            return list(visit, HttpStatus.UNPROCESSABLE_CONTENT, Words.of(visit.language()).get("crawls.noSeed"), String.valueOf(e.getMessage()), typed);
        }
    }

    @GetMapping("/crawls/{id}")
    ResponseEntity<String> one(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        CrawlCard crawl = find(visit, id);
        CrawlOrder order = store.order(id);
        Map<String, Object> values = new HashMap<>(Map.of("crawl", crawl, "order", order, "by", store.asker(id)));
        if (crawl.ended()) {
            desk.report(id).ifPresent(report -> values.put("report", CrawlTold.of(report, order.seeds())));
        }
        return pages.page(visit, "crawl", values);
    }

    /** How far it is, for a page that is open. */
    @GetMapping("/crawls/{id}/progress")
    ResponseEntity<String> progress(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        return pages.page(visit, "crawlprogress", Map.of("crawl", find(visit, id)));
    }

    /** The events of the crawl, told by the HTTP interface. */
    @GetMapping("/crawls/{id}/events")
    void events(@PathVariable @Pattern(regexp = ID) String id, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Objects.requireNonNull(request.getRequestDispatcher("/api/v1/crawls/" + id + "/events")).forward(request, response);
    }

    @PostMapping("/crawls/{id}/stop")
    ResponseEntity<String> stop(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        find(visit, id);
        if (!desk.stop(id, visit.signedIn().label())) {
            throw new Refusal(HttpStatus.CONFLICT, "");
        }
        return Pages.see("/crawls/" + id);
    }

    @PostMapping("/crawls/{id}/resume")
    ResponseEntity<String> resume(Visit visit, @PathVariable @Pattern(regexp = ID) String id) {
        find(visit, id);
        if (!desk.resume(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "");
        }
        return Pages.see("/crawls/" + id);
    }

    /** The graph does not know the dataset of a crawl that has brought nothing yet. */
    private Scope scope(Visit visit) {
        return visit.signedIn().scopeAmong(store.listDatasets());
    }

    private CrawlCard find(Visit visit, String id) {
        return store.find(id, scope(visit)).orElseThrow(() -> NotFound.crawl(id));
    }
}
