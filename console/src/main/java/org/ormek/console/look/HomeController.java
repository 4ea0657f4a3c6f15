package org.ormek.console.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.security.Asker;
import org.ormek.api.statistics.IssueCounts;
import org.ormek.console.board.Boards;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphStatistics;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: what came in, what was wrong with it, the clusters to look at first, one's boards; and help. */
@Controller
class HomeController {

    private static final int CLUSTERS = 5;
    private static final int JOBS = 5;

    private final GraphView graph;
    private final ClusterView clusters;
    private final JobBoard jobs;
    private final IssueCounts issues;
    private final Boards boards;
    private final LookDesk desk;
    private final Pages pages;

    HomeController(GraphView graph, ClusterView clusters, JobBoard jobs, IssueCounts issues, Boards boards, LookDesk desk, Pages pages) {
        this.graph = graph;
        this.clusters = clusters;
        this.jobs = jobs;
        this.issues = issues;
        this.boards = boards;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> home(Visit visit) {
        Asker asker = visit.signedIn();
        Scope scope = desk.counts(visit);
        Map<String, Object> values = new HashMap<>();
        if (visit.counts()) {
            GraphStatistics counts = graph.statistics(scope);
            SortedMap<String, Long> wrong = issues.issueCounts(scope);
            values.put("counts", counts);
            values.put("pieces", sum(counts.evidence()));
            values.put("entities", sum(counts.entities()));
            values.put("issues", wrong);
            values.put("wrong", sum(wrong));
        }
        if (visit.looks()) {
            clusters.findRun(scope).ifPresent(run -> {
                values.put("run", run);
                values.put("clusters", clusters.listClusters(ClusterQuestion.first(CLUSTERS), scope));
            });
            values.put("boards", boards.list(asker.key()));
        }
        values.put("jobs", visit.imports() ? jobs.listJobs(JOBS, asker.scopeAmong(jobs.listDatasets())) : List.of());
        return pages.page(visit, "home", values);
    }

    @GetMapping("/help")
    ResponseEntity<String> help(Visit visit) {
        return pages.page(visit, "help", Map.of());
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
