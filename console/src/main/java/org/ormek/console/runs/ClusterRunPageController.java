package org.ormek.console.runs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ormek.api.clusterrun.ClusterRunCard;
import org.ormek.api.clusterrun.ClusterRunDesk;
import org.ormek.api.security.Asker;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.GraphView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders runs of cluster detection and shows how far they are. */
@Controller
class ClusterRunPageController {

    private static final int RUNS = 20;
    private static final long SEED = 1;
    /** First words of what a run says it is at; pages say it in the language of the person. */
    private static final Set<String> STEPS = Set.of("waiting", "reading", "comparing", "detecting", "measuring", "drawing", "keeping");

    private final ClusterRunDesk desk;
    private final GraphView graph;
    private final LookDesk looks;
    private final Pages pages;

    ClusterRunPageController(ClusterRunDesk desk, GraphView graph, LookDesk looks, Pages pages) {
        this.desk = desk;
        this.graph = graph;
        this.looks = looks;
        this.pages = pages;
    }

    @GetMapping("/cluster-runs")
    ResponseEntity<String> list(Visit visit) {
        Map<String, Object> values = new HashMap<>(runs(visit));
        values.put("datasets", known(visit));
        return pages.page(visit, "clusterruns", values);
    }

    /** How far they are, for a page that is open. */
    @GetMapping("/cluster-runs/state")
    ResponseEntity<String> state(Visit visit) {
        return pages.page(visit, "runstate", runs(visit));
    }

    /** Orders a run over the datasets chosen; over all that may be seen if none is. A second click while the same run waits or is made orders nothing. */
    @PostMapping("/cluster-runs")
    ResponseEntity<String> order(Visit visit, @RequestParam(required = false) @Nullable List<String> dataset, @RequestParam(defaultValue = "5") @Min(0) @Max(50) int stability) {
        Asker asker = visit.signedIn();
        Collection<String> view = new TreeSet<>(dataset == null ? known(visit) : asker.chosen(String.join(",", dataset)));
        boolean underWay = desk.list(asker, RUNS).stream().anyMatch(card -> !card.ended() && card.stability() == stability && card.seed() == SEED && card.datasets().equals(List.copyOf(view)));
        if (!underWay) {
            desk.order(asker, String.join(",", view), SEED, stability, null);
        }
        return Pages.see("/cluster-runs");
    }

    /** Stops a run; one that has ended meanwhile shows how. */
    @PostMapping("/cluster-runs/{id}/stop")
    ResponseEntity<String> stop(Visit visit, @PathVariable @Pattern(regexp = "^[0-9a-f]{32}$") String id) {
        Asker asker = visit.signedIn();
        if (!desk.find(asker, id).ended()) {
            desk.stop(asker, id);
        }
        return Pages.see("/cluster-runs");
    }

    private Map<String, Object> runs(Visit visit) {
        List<ClusterRunCard> cards = desk.list(visit.signedIn(), RUNS);
        return Map.of("runs", cards, "underWay", cards.stream().anyMatch(card -> !card.ended()), "steps",
                cards.stream().collect(Collectors.toMap(ClusterRunCard::id, ClusterRunPageController::step)));
    }

    private static String step(ClusterRunCard card) {
        String first = String.valueOf(card.step()).split(" ", 2)[0];
        return STEPS.contains(first) ? first : "working";
    }

    private Collection<String> known(Visit visit) {
        return graph.statistics(looks.counts(visit)).datasets().keySet();
    }
}
