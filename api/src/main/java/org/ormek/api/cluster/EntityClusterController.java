package org.ormek.api.cluster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.api.words.ReportWords;
import org.ormek.graph.ClusterCard;
import org.ormek.graph.ClusterRun;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.ormek.model.EntityKey;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which cluster is an entity in? */
@RestController
class EntityClusterController {

    private final GraphView graph;
    private final ClusterDesk clusters;
    private final PurposeDesk desk;

    EntityClusterController(GraphView graph, ClusterDesk clusters, PurposeDesk desk) {
        this.graph = graph;
        this.clusters = clusters;
        this.desk = desk;
    }

    /** The entity asked about, its cluster, the run that found it, and the sentence that every reader must see. */
    record EntityCluster(EntityKey key, ClusterRun run, ClusterCard cluster, String caveat) {
    }

    /** By path, for keys without a slash. */
    @Operation(operationId = "clusterOfEntity", tags = "Clusters", summary = "The cluster of an entity")
    @GetMapping(path = "/api/v1/entities/{key}/cluster", produces = MediaType.APPLICATION_JSON_VALUE)
    EntityCluster byPath(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "phone:+77011234567") @PathVariable @Size(max = 3000, message = "must have at most 3000 characters")
            @Pattern(regexp = NotFound.PATH_KEY, message = "must have no slash, backslash, semicolon, per cent sign or control character here; send such a key as ?key=") String key,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        return answer(asker, purpose, key, lang);
    }

    /** By parameter, for any key. */
    @Operation(operationId = "clusterOfEntityByParameter", tags = "Clusters", summary = "The cluster of an entity, for keys that hold a slash")
    @GetMapping(path = "/api/v1/entities/cluster", produces = MediaType.APPLICATION_JSON_VALUE)
    EntityCluster byParameter(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "page:https://example.kz/pay") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String key,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        return answer(asker, purpose, key, lang);
    }

    private EntityCluster answer(Asker asker, @Nullable String purpose, String printed, String lang) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "cluster", List.of(printed), scope);
        ClusterRun run = clusters.getRun(scope);
        EntityKey key = EntityKey.parse(printed).orElseThrow(() -> NotFound.entity(printed));
        graph.findEntity(key, scope).orElseThrow(() -> NotFound.entity(printed));
        ClusterCard card = clusters.findClusterOf(key, scope).orElseThrow(() -> NotFound.clusterOf(printed));
        return new EntityCluster(key, run, card, ReportWords.of(lang).get("cluster.caveat"));
    }
}
