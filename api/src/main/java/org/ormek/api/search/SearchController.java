package org.ormek.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.BadRequest;
import org.ormek.api.security.Asker;
import org.ormek.graph.EntitySummary;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.SearchQuestion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search in any writing. */
@RestController
class SearchController {

    private final GraphView graph;
    private final EntityReader reader;
    private final PurposeDesk desk;

    SearchController(GraphView graph, EntityReader reader, PurposeDesk desk) {
        this.graph = graph;
        this.reader = reader;
        this.desk = desk;
    }

    /** An answer. */
    record Answer(String q, List<EntitySummary> results) {
    }

    @GetMapping("/api/v1/search")
    Answer search(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
                  @RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        if (q.isBlank() || q.length() > 500) {
            throw new BadRequest("'q' must have 1 to 500 characters.");
        }
        if (limit < 1 || limit > 200) {
            throw new BadRequest("'limit' must be 1 to 200.");
        }
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "search", List.of(q), scope);
        return new Answer(q, graph.search(new SearchQuestion(reader.readingsOf(q.strip()), reader.fold(q.strip()), limit), scope));
    }
}
