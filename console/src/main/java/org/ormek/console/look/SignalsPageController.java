package org.ormek.console.look;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ormek.analysis.signal.EvidenceWeight;
import org.ormek.analysis.signal.Signal;
import org.ormek.analysis.signal.SignalWeight;
import org.ormek.analysis.signal.Signals;
import org.ormek.analysis.signal.SignalsFile;
import org.ormek.console.page.LookDesk;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.graph.ClusterView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of weights by which clusters are found and links are explained. It holds nothing of anybody. */
@Controller
class SignalsPageController {

    private final Signals signals = SignalsFile.builtIn();
    private final ClusterView clusters;
    private final LookDesk desk;
    private final Pages pages;

    SignalsPageController(ClusterView clusters, LookDesk desk, Pages pages) {
        this.clusters = clusters;
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * A line of the table.
     *
     * @param weight as the signals file has it
     * @param most   bits of a fresh clue that two alone share
     */
    record Row(SignalWeight weight, double most) {
    }

    @GetMapping("/clusters/signals")
    ResponseEntity<String> signals(Visit visit) {
        List<Row> rows = Arrays.stream(Signal.values()).map(signals::get).map(weight -> new Row(weight, EvidenceWeight.bits(weight, 1, Integer.MAX_VALUE))).toList();
        Map<String, Object> values = new HashMap<>(Map.of("rows", rows, "version", signals.version()));
        clusters.findRun(desk.counts(visit)).ifPresent(run -> values.put("run", run));
        return pages.page(visit, "signals", values);
    }
}
