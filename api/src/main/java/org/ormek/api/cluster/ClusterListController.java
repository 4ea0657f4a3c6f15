package org.ormek.api.cluster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.security.Asker;
import org.ormek.api.words.ClusterSummary;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterQuestion;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.Cut;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.graph.SharedServiceCard;
import org.ormek.model.UtcDays;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of clusters and of what many of them share. */
@RestController
class ClusterListController {

    private static final String TYPES = "^(CALL_CENTRE|SITE_FARM|WALLET_CLUSTER|MIXED)$";
    private final GraphView graph;
    private final ClusterDesk clusters;
    private final PurposeDesk desk;

    ClusterListController(GraphView graph, ClusterDesk clusters, PurposeDesk desk) {
        this.graph = graph;
        this.clusters = clusters;
        this.desk = desk;
    }

    /** Clusters of a run, those to look at first in front, and what each is in a few sentences, in their order. */
    record ClusterList(ClusterRun run, long total, int shown, @Nullable String cutBy, List<ClusterCard> items, List<String> summaries) {
    }

    /** Shared services of a run, those with most sharers first. */
    record ServiceList(ClusterRun run, long total, int shown, @Nullable String cutBy, List<SharedServiceCard> items) {
    }

    @Operation(operationId = "clusters", tags = "Clusters", summary = "Clusters by priority",
            description = "Of the widest, newest run whose datasets the key may all see. Counts only; members are asked for cluster by cluster, with a purpose.")
    @GetMapping(path = "/api/v1/clusters", produces = MediaType.APPLICATION_JSON_VALUE)
    ClusterList clusters(@AuthenticationPrincipal Asker asker,
            @Parameter(example = "CALL_CENTRE") @RequestParam(required = false)
            @Pattern(regexp = TYPES, message = "must be CALL_CENTRE, SITE_FARM, WALLET_CLUSTER or MIXED") @Nullable String type,
            @Parameter(description = "Of number plan or hosting, not of persons", example = "KZ") @RequestParam(required = false)
            @Pattern(regexp = "^[A-Z]{2}$", message = "must be two capital letters, for example KZ") @Nullable String country,
            @Parameter(description = "Of the evidence", example = "ru") @RequestParam(required = false)
            @Pattern(regexp = "^[a-z]{2}$", message = "must be two small letters, for example kk") @Nullable String language,
            @Parameter(description = "With so many members or more") @RequestParam(defaultValue = "2") @Min(1) int smallest,
            @Parameter(description = "Posing as this brand, by its id", example = "kaspi") @RequestParam(required = false)
            @Pattern(regexp = "^[a-z0-9]{1,40}$", message = "must be the id of a brand in small letters, for example kaspi") @Nullable String brand,
            @Parameter(description = "With evidence on this day or later (UTC)", example = "2026-01-31") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "With evidence on this day or earlier (UTC)", example = "2026-02-28") @RequestParam(required = false) @Nullable LocalDate to,
            @Parameter(description = "With so many members or more that were first named in the last 30 days of the evidence") @RequestParam(defaultValue = "0") @Min(0) int fresh,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset, @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        Scope scope = asker.scope(graph);
        ClusterRun run = clusters.getRun(scope);
        ClusterQuestion.Seen seen = new ClusterQuestion.Seen(brand, UtcDays.begin(from), UtcDays.last(to), fresh);
        Cut<ClusterCard> cut = clusters.listClusters(new ClusterQuestion(type == null ? null : ClusterCard.Type.valueOf(type), country, language, smallest, seen, offset, limit), scope);
        return new ClusterList(run, cut.total(), cut.shown(), cut.cutBy(), cut.items(), cut.items().stream().map(card -> ClusterSummary.of(card, lang)).toList());
    }

    @Operation(operationId = "clusterServices", tags = "Clusters", summary = "Shared services",
            description = "What so many use that it ties nobody: context, member of no cluster. Those with most sharers first.")
    @GetMapping(path = "/api/v1/clusters/services", produces = MediaType.APPLICATION_JSON_VALUE)
    ServiceList services(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "services", List.of("limit " + limit), scope);
        ClusterRun run = clusters.getRun(scope);
        Cut<SharedServiceCard> cut = clusters.listServices(run, limit, scope);
        return new ServiceList(run, cut.total(), cut.shown(), cut.cutBy(), cut.items());
    }
}
