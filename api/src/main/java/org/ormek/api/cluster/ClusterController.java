package org.ormek.api.cluster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.security.Asker;
import org.ormek.api.words.ClusterSummary;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.ClusterBridge;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterMember;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.ClusterService;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One cluster with its members, as an answer or as a file. */
@RestController
class ClusterController {

    static final String ID = "^[A-Za-z0-9._-]{1,100}$";
    static final String ID_WORDS = "must have 1 to 100 letters, digits, dots, dashes and underscores, for example run-20260601080000-1.3";
    private final GraphView graph;
    private final ClusterDesk clusters;
    private final ClusterFiles files;
    private final PurposeDesk desk;

    ClusterController(GraphView graph, ClusterDesk clusters, ClusterFiles files, PurposeDesk desk) {
        this.graph = graph;
        this.clusters = clusters;
        this.files = files;
        this.desk = desk;
    }

    /**
     * A cluster, what it is in a few sentences, some of its members by role, shared services that its evidence names, its weakest bridge if it has one, the run that found it,
     * and the sentence that every reader must see.
     */
    record ClusterAnswer(ClusterRun run, ClusterCard cluster, String summary, Cut<ClusterMember> members, List<ClusterService> services, @Nullable ClusterBridge weakestBridge,
                         String caveat) {
    }

    @Operation(operationId = "cluster", tags = "Clusters", summary = "A cluster with its members", description = "Members by role, those with most weight first, and where it would first fall into two.")
    @GetMapping(path = "/api/v1/clusters/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ClusterAnswer cluster(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "run-20260601080000-1.1") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "cluster", List.of(id), scope);
        ClusterRun run = clusters.getRun(scope);
        ClusterCard card = clusters.getCluster(id, scope);
        return new ClusterAnswer(run, card, ClusterSummary.of(card, lang), clusters.listMembers(card, offset, limit, scope), clusters.listServicesOf(card, scope),
                clusters.findBridge(card, scope).orElse(null), ReportWords.of(lang).get("cluster.caveat"));
    }

    @Operation(operationId = "clusterExport", tags = "Clusters", summary = "A cluster as a file", description = "JSON, GraphML, STIX 2.1 and FollowTheMoney hold all members and the links that "
            + "sources state among them; CSV holds the members, and a text that a spreadsheet could take for a formula begins with an apostrophe there.")
    @GetMapping(path = "/api/v1/clusters/{id}/export")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "run-20260601080000-1.1") @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "^(json|csv|graphml|stix|ftm)$", message = "must be json, csv, graphml, stix or ftm") String format) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "cluster-export", List.of(id, format), scope);
        ClusterRun run = clusters.getRun(scope);
        ClusterCard card = clusters.getCluster(id, scope);
        ClusterFormat written = ClusterFormat.of(format);
        return ResponseEntity.ok().header("Content-Disposition", "attachment; filename=\"ormek-cluster-" + card.id() + "." + written.ending() + "\"")
                .contentType(MediaType.parseMediaType(written.mediaType())).body(files.write(run, card, written, lang, scope));
    }
}
