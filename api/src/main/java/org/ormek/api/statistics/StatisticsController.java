package org.ormek.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import java.util.SortedMap;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts. */
@RestController
class StatisticsController {

    private final GraphView graph;
    private final IssueCounts issues;

    StatisticsController(GraphView graph, IssueCounts issues) {
        this.graph = graph;
        this.issues = issues;
    }

    /** All counts that the asker may see. */
    record Statistics(SortedMap<String, Long> entities, SortedMap<String, Long> links, SortedMap<String, Long> evidence,
                      SortedMap<String, Long> datasets, SortedMap<String, Long> services, SortedMap<String, Long> issues) {
    }

    @Operation(operationId = "statistics", tags = "Look", summary = "Counts", description = "By entity type, link type, evidence type, dataset, service and issue reason, in the datasets of the key.")
    @GetMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
    Statistics statistics(@AuthenticationPrincipal Asker asker) {
        Scope scope = asker.scope(graph);
        GraphStatistics counts = graph.statistics(scope);
        return new Statistics(counts.entities(), counts.links(), counts.evidence(), counts.datasets(), counts.services(), issues.issueCounts(scope));
    }
}
