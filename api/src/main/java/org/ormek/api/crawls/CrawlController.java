package org.ormek.api.crawls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.events.StateEvents;
import org.ormek.api.security.Asker;
import org.ormek.api.security.StreamLimit;
import org.ormek.graph.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Crawls, how far they are and what they did. */
@RestController
class CrawlController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final String ID_WORDS = "must be 32 hexadecimal digits";

    private final CrawlDesk desk;
    private final CrawlStore store;
    private final StreamLimit streams;

    CrawlController(CrawlDesk desk, CrawlStore store, StreamLimit streams) {
        this.desk = desk;
        this.store = store;
        this.streams = streams;
    }

    @Operation(operationId = "startCrawl", tags = "Crawls", summary = "Crawl from seeds", description = "One crawl runs at a time, others wait. Parameters may be sent as a form. "
            + "The guard of the crawler stays: only public addresses and web ports are reached, robots.txt is honoured unless a mandate is named, which is kept with the crawl and its evidence.")
    @PostMapping(path = "/api/v1/crawls", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CrawlCard> start(@AuthenticationPrincipal Asker asker,
            @Parameter(description = "URLs or hosts, one a line, also defanged", example = "hxxps://bad[.]example") @RequestParam
            @Size(min = 1, max = 60_000, message = "must have 1 to 60000 characters; crawl longer lists with './ormek crawl'") String seeds,
            @Parameter(description = "Compartment of the crawl and its evidence", example = "case-14") @RequestParam(defaultValue = "default")
            @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$", message = "must be lower-case letters, digits, dot, dash and underscore") String dataset,
            @Parameter(description = "How far it walks") @RequestParam(defaultValue = "DOMAIN") @Pattern(regexp = "^(PAGE|DOMAIN|WEB)$", message = "must be PAGE, DOMAIN or WEB") String scope,
            @RequestParam(defaultValue = "10000") @Min(1) @Max(1_000_000) int maxPages,
            @Parameter(description = "Pages per second from one domain") @RequestParam(defaultValue = "1") @DecimalMin("0.01") @DecimalMax("5") double rate,
            @Parameter(description = "Import what was captured when the crawl is over") @RequestParam(defaultValue = "true") boolean ingest,
            @Parameter(description = "Show pages that scripts build in a browser, which gets all it asks for through the guard; without a browser on the server the report says so")
            @RequestParam(defaultValue = "false") boolean render,
            @Parameter(description = "The lawful mandate, in words, by which robots.txt is set aside") @RequestParam(required = false)
            @Pattern(regexp = "[\\s\\S]{5,500}", message = "must have 5 to 500 characters") @Nullable String mandate) {
        asker.requireUse(dataset);
        String id = desk.start(new CrawlOrder(dataset, seeds, scope, maxPages, rate, ingest, mandate, render, false), asker.label());
        return ResponseEntity.accepted().location(URI.create("/api/v1/crawls/" + id)).body(find(id, scopeOf(asker)));
    }

    @Operation(operationId = "crawls", tags = "Crawls", summary = "Crawls, newest first")
    @GetMapping(path = "/api/v1/crawls", produces = MediaType.APPLICATION_JSON_VALUE)
    List<CrawlCard> crawls(@AuthenticationPrincipal Asker asker, @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit) {
        return store.list(limit, scopeOf(asker));
    }

    @Operation(operationId = "crawl", tags = "Crawls", summary = "A crawl and how far it is")
    @GetMapping(path = "/api/v1/crawls/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    CrawlCard crawl(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        return find(id, scopeOf(asker));
    }

    @Operation(operationId = "crawlReport", tags = "Crawls", summary = "What a crawl did up to its last end", description = "Verdicts, statuses, what was cut, what was no seed.")
    @GetMapping(path = "/api/v1/crawls/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> report(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        find(id, scopeOf(asker));
        return desk.report(id).orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "This crawl has not ended yet, so there is no report. GET /api/v1/crawls/" + id + " says how far it is."));
    }

    @Operation(operationId = "crawlEvents", tags = "Crawls", summary = "Its state as server-sent events", description = "An event 'crawl' with the crawl whenever it changes, "
            + "looked at twice a second; the stream ends when the crawl has. A key may have few streams open at once.")
    @GetMapping(path = "/api/v1/crawls/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id, HttpServletResponse response) throws IOException {
        Scope scope = scopeOf(asker);
        find(id, scope);
        return new StateEvents<>("crawl", () -> store.find(id, scope), CrawlCard::ended).stream(streams.take(asker.key()), response);
    }

    @Operation(operationId = "stopCrawl", tags = "Crawls", summary = "Stop a crawl", description = "One that waits is not begun; of one that runs, visits under way are finished and the "
            + "evidence is closed. Nothing that was captured is lost; resume goes on from there.")
    @PostMapping(path = "/api/v1/crawls/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CrawlCard> stop(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        Scope scope = scopeOf(asker);
        find(id, scope);
        if (!desk.stop(id, asker.label())) {
            throw new Refusal(HttpStatus.CONFLICT, "This crawl does not wait or run, so it cannot be stopped. GET /api/v1/crawls/" + id + " says how it ended.");
        }
        return ResponseEntity.accepted().body(find(id, scope));
    }

    @Operation(operationId = "resumeCrawl", tags = "Crawls", summary = "Go on with a crawl that was stopped or failed", description = "It waits for its turn and goes on where it was.")
    @PostMapping(path = "/api/v1/crawls/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CrawlCard> resume(@AuthenticationPrincipal Asker asker, @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        Scope scope = scopeOf(asker);
        find(id, scope);
        if (!desk.resume(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "This crawl waits, runs or is done, so there is nothing to go on with. GET /api/v1/crawls/" + id + " says which.");
        }
        return ResponseEntity.accepted().body(find(id, scope));
    }

    private Scope scopeOf(Asker asker) {
        return asker.scopeAmong(store.listDatasets());
    }

    private CrawlCard find(String id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> NotFound.crawl(id));
    }
}
