package org.ormek.console.look;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ormek.api.error.NotFound;
import org.ormek.api.judgement.JudgementCard;
import org.ormek.api.judgement.JudgementDesk;
import org.ormek.api.linkreport.HubGate;
import org.ormek.api.linkreport.LinkReport;
import org.ormek.api.linkreport.LinkReports;
import org.ormek.console.board.Boards;
import org.ormek.console.page.EntityNames;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An entity with all that is known of it: its link report, or for those who may not see reports its links alone. */
@Controller
class EntityPageController {

    private static final int DEPTH = 2;
    private static final int LIMIT = 50;
    private static final int LINKS = 100;
    private static final int JUDGEMENTS = 50;

    private final GraphView graph;
    private final ClusterView clusters;
    private final LinkReports reports;
    private final HubGate gate;
    private final Boards boards;
    private final JudgementDesk judgements;
    private final EntityNames names;
    private final LookDesk desk;
    private final Pages pages;

    EntityPageController(GraphView graph, ClusterView clusters, LinkReports reports, HubGate gate, Boards boards, JudgementDesk judgements, EntityNames names, LookDesk desk, Pages pages) {
        this.graph = graph;
        this.clusters = clusters;
        this.reports = reports;
        this.gate = gate;
        this.boards = boards;
        this.judgements = judgements;
        this.names = names;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/entity")
    ResponseEntity<String> entity(Visit visit, @RequestParam @Size(max = 3000) String key) {
        Scope scope = desk.look(visit, visit.reports() ? "report" : "entity", List.of(key));
        EntityKey parsed = EntityKey.parse(key).orElseThrow(() -> NotFound.entity(key));
        Map<String, Object> values = new HashMap<>();
        Stream<EntityKey> named = Stream.empty();
        if (visit.reports()) {
            LinkReport report = reports.build(parsed, DEPTH, LIMIT, visit.language(), scope, gate, visit.signedIn().key()).orElseThrow(() -> NotFound.entity(key));
            values.put("report", report);
            named = report.paths().items().stream().flatMap(path -> path.hops().stream()).flatMap(hop -> Stream.of(hop.from(), hop.to()));
        } else {
            values.put("entity", graph.findEntity(parsed, scope).orElseThrow(() -> NotFound.entity(key)));
            values.put("flags", graph.flagsOf(parsed, scope));
            values.put("links", graph.linksOf(parsed, LINKS, scope));
        }
        clusters.findClusterOf(parsed, scope).ifPresent(card -> values.put("cluster", card));
        values.put("boards", boards.list(visit.signedIn().key()));
        if (visit.judges()) {
            List<JudgementCard> found = judgements.list(desk.purposeful(visit), null, false, List.of(parsed.toString()), JUDGEMENTS);
            values.put("judgements", found);
            named = Stream.concat(named, found.stream().flatMap(card -> card.judgement().entities()));
        }
        values.put("names", names.of(named, scope));
        return pages.page(visit, "entity", values);
    }

    /** The report as a file, made by the HTTP interface. */
    @GetMapping("/entity/report")
    void file(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/api/v1/entities/report").forward(request, response);
    }
}
