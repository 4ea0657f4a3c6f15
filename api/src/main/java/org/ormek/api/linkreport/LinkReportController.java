package org.ormek.api.linkreport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The entity link report. */
@RestController
class LinkReportController {

    private final GraphView graph;
    private final LinkReports reports;
    private final LinkReportPages pages;
    private final PurposeDesk desk;
    private final HubGate gate;

    LinkReportController(GraphView graph, LinkReports reports, LinkReportPages pages, PurposeDesk desk, HubGate gate) {
        this.graph = graph;
        this.reports = reports;
        this.pages = pages;
        this.desk = desk;
        this.gate = gate;
    }

    @Operation(operationId = "report", tags = "Look", summary = "The entity link report", description = "As JSON, as a page, or as PDF/A4 with the fonts inside.")
    @GetMapping(path = "/api/v1/entities/{key}/report")
    ResponseEntity<Object> byPath(
            @AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "phone:+77011234567") @PathVariable @Size(max = 3000, message = "must have at most 3000 characters")
            @Pattern(regexp = NotFound.PATH_KEY, message = "must have no slash, backslash, semicolon, per cent sign or control character here; send such a key as ?key=") String key,
            @RequestParam(defaultValue = "2") @Min(1) @Max(4) int depth, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "^(json|html|pdf)$", message = "must be json, html or pdf") String format) {
        return answer(asker, purpose, key, new Wish(depth, limit, lang, format));
    }

    @Operation(operationId = "reportByParameter", tags = "Look", summary = "The entity link report, for keys that hold a slash")
    @GetMapping(path = "/api/v1/entities/report")
    ResponseEntity<Object> byParameter(
            @AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "page:https://example.kz/pay") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String key,
            @RequestParam(defaultValue = "2") @Min(1) @Max(4) int depth, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "^(json|html|pdf)$", message = "must be json, html or pdf") String format) {
        return answer(asker, purpose, key, new Wish(depth, limit, lang, format));
    }

    private record Wish(int depth, int limit, String lang, String format) {
    }

    private ResponseEntity<Object> answer(Asker asker, @Nullable String purpose, String printed, Wish wish) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "report", List.of(printed), scope);
        LinkReport report = EntityKey.parse(printed).flatMap(key -> reports.build(key, wish.depth(), wish.limit(), wish.lang(), scope, gate, asker.key()))
                .orElseThrow(() -> NotFound.entity(printed));
        return switch (wish.format()) {
            case "html" -> ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", pages.contentPolicy()).body(pages.htmlBytes(report, wish.lang()));
            case "pdf" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "attachment; filename=\"ormek-report.pdf\"")
                    .body(pages.pdf(report, wish.lang()));
            default -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
        };
    }
}
