package org.ormek.api.linkreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
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

    LinkReportController(GraphView graph, LinkReports reports, LinkReportPages pages, PurposeDesk desk) {
        this.graph = graph;
        this.reports = reports;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/api/v1/entities/{key}/report")
    ResponseEntity<Object> byPath(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                                  @PathVariable String key, @RequestParam(defaultValue = "2") int depth, @RequestParam(defaultValue = "50") int limit,
                                  @RequestParam(defaultValue = "en") String lang, @RequestParam(defaultValue = "json") String format) {
        return answer(asker, purpose, key, depth, limit, lang, format);
    }

    /** By parameter, for keys that hold a slash. */
    @GetMapping("/api/v1/entities/report")
    ResponseEntity<Object> byParameter(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                                       @RequestParam String key, @RequestParam(defaultValue = "2") int depth, @RequestParam(defaultValue = "50") int limit,
                                       @RequestParam(defaultValue = "en") String lang, @RequestParam(defaultValue = "json") String format) {
        return answer(asker, purpose, key, depth, limit, lang, format);
    }

    private ResponseEntity<Object> answer(Asker asker, @Nullable String purpose, String printed, int depth, int limit, String lang, String format) {
        if (depth < 1 || depth > 4 || limit < 1 || limit > 500) {
            throw new BadRequest("'depth' must be 1 to 4 and 'limit' 1 to 500.");
        }
        if (!List.of("json", "html", "pdf").contains(format)) {
            throw new BadRequest("'format' must be json, html or pdf.");
        }
        ReportTexts.of(lang);
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "report", List.of(printed), scope);
        LinkReport report = EntityKey.parse(printed).flatMap(key -> reports.build(key, depth, limit, lang, scope))
                .orElseThrow(() -> new NotFound("Nothing is known of '" + printed + "'. Keys look like phone:+77011234567; search finds them."));
        return switch (format) {
            case "html" -> ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).body(pages.htmlBytes(report, lang));
            case "pdf" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pages.pdf(report, lang));
            default -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
        };
    }
}
