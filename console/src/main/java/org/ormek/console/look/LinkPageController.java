package org.ormek.console.look;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ormek.analysis.explain.PathOrder;
import org.ormek.api.comparison.ComparisonReport;
import org.ormek.api.comparison.ComparisonReports;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.judgement.JudgementCard;
import org.ormek.api.judgement.JudgementDesk;
import org.ormek.api.search.EntityReader;
import org.ormek.console.page.EntityNames;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.comparison.Ways;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why are two linked? As a page, as a panel of the board, as a file. */
@Controller
class LinkPageController {

    private static final int JUDGEMENTS = 50;

    private final GraphView graph;
    private final EntityReader reader;
    private final ComparisonReports reports;
    private final JudgementDesk judgements;
    private final EntityNames names;
    private final LookDesk looks;
    private final Pages pages;

    LinkPageController(GraphView graph, EntityReader reader, ComparisonReports reports, JudgementDesk judgements, EntityNames names, LookDesk looks, Pages pages) {
        this.graph = graph;
        this.reader = reader;
        this.reports = reports;
        this.judgements = judgements;
        this.names = names;
        this.looks = looks;
        this.pages = pages;
    }

    @GetMapping("/link")
    ResponseEntity<String> link(Visit visit, @RequestParam(defaultValue = "") @Size(max = 3000) String first, @RequestParam(defaultValue = "") @Size(max = 3000) String second,
            @RequestParam(defaultValue = "STRONGEST") PathOrder order, @RequestParam(defaultValue = "false") boolean throughServices) {
        Map<String, Object> values = new HashMap<>(Map.of("first", first, "second", second));
        if (!first.isBlank() && !second.isBlank()) {
            values.putAll(told(visit, first, second, new Ways(order, throughServices)));
        }
        return pages.page(visit, "link", values);
    }

    @GetMapping("/link/panel")
    ResponseEntity<String> panel(Visit visit, @RequestParam @Size(max = 3000) String first, @RequestParam @Size(max = 3000) String second,
            @RequestParam(defaultValue = "STRONGEST") PathOrder order, @RequestParam(defaultValue = "false") boolean throughServices) {
        return pages.page(visit, "linkpanel", told(visit, first, second, new Ways(order, throughServices)));
    }

    /** The report as a file, made by the HTTP interface. */
    @PostMapping("/link/report")
    void file(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/api/v1/link-reports").forward(request, response);
    }

    /** The comparison, and to those who may judge what was decided of either entity. */
    private Map<String, Object> told(Visit visit, String first, String second, Ways ways) {
        ComparisonReport report = report(visit, first, second, ways);
        List<String> both = List.of(report.comparison().first().key().toString(), report.comparison().second().key().toString());
        List<JudgementCard> found = visit.judges() ? judgements.list(looks.purposeful(visit), null, false, both, JUDGEMENTS) : List.of();
        Stream<EntityKey> keys = found.stream().flatMap(card -> card.judgement().entities());
        return Map.of("report", report, "judgements", found, "names", names.of(keys, looks.counts(visit)));
    }

    private ComparisonReport report(Visit visit, String first, String second, Ways ways) {
        Scope scope = looks.look(visit, "link-report", List.of(first, second));
        EntityKey one = known(first, scope);
        EntityKey other = known(second, scope);
        if (one.equals(other)) {
            throw new BadRequest("These are two writings of one entity. Give two different ones.");
        }
        return reports.build(one, other, ways, visit.language(), scope).orElseThrow(() -> NotFound.entity(second));
    }

    /** The first reading of what was typed that the scope knows. */
    private EntityKey known(String typed, Scope scope) {
        return Optional.of(reader.readingsOf(typed.strip())).stream().flatMap(List::stream).filter(key -> graph.findEntity(key, scope).isPresent()).findFirst()
                .orElseThrow(() -> NotFound.entity(typed));
    }
}
