package org.ormek.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.analysis.explain.PathOrder;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.page.ReportPages;
import org.ormek.api.security.Asker;
import org.ormek.comparison.Ways;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report on the link between two entities. */
@RestController
class ComparisonController {

    private final GraphView graph;
    private final ComparisonReports reports;
    private final PurposeDesk desk;
    private final ReportPages pages = new ReportPages("comparison");

    ComparisonController(GraphView graph, ComparisonReports reports, PurposeDesk desk) {
        this.graph = graph;
        this.reports = reports;
        this.desk = desk;
    }

    @Operation(operationId = "linkReport", tags = "Look", summary = "What links two entities", description = "How much the evidence supports common control of the two rather than "
            + "coincidence: a waterfall of bits by kind of clue with its documents, up to three ways between them, and what speaks against it. As JSON, as a page, or as PDF/A4.")
    @PostMapping(path = "/api/v1/link-reports")
    ResponseEntity<Object> compare(
            @AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "phone:+77011234567") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String first,
            @Parameter(example = "site:example.kz") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String second,
            @Parameter(description = "Which ways come first: those whose weakest step is strongest, or those with the fewest steps.") @RequestParam(defaultValue = "strongest") @Pattern(regexp = "^(strongest|shortest)$", message = "must be strongest or shortest") String ways,
            @Parameter(description = "True if the ways may lead over shared services too.") @RequestParam(defaultValue = "false") boolean throughServices,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "^(json|html|pdf)$", message = "must be json, html or pdf") String format) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "link-report", List.of(first, second), scope);
        Optional<EntityKey> one = EntityKey.parse(first);
        Optional<EntityKey> other = EntityKey.parse(second);
        if (one.isPresent() && one.equals(other)) {
            throw new BadRequest("'first' and 'second' are one entity. Give two different ones.");
        }
        ComparisonReport report = one.flatMap(a -> other.flatMap(b -> reports.build(a, b, new Ways(PathOrder.valueOf(ways.toUpperCase(Locale.ROOT)), throughServices), lang, scope)))
                .orElseThrow(() -> NotFound.entity(one.filter(a -> graph.findEntity(a, scope).isPresent()).isPresent() ? second : first));
        return switch (format) {
            case "html" -> ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", pages.contentPolicy()).body(pages.htmlBytes(report, lang));
            case "pdf" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "attachment; filename=\"ormek-link-report.pdf\"")
                    .body(pages.pdf(report, lang));
            default -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
        };
    }
}
