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
import org.ormek.comparison.Explanations;
import org.ormek.comparison.MemberExplanation;
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

/** Why is an entity in its cluster? */
@RestController
class ExplanationController {

    private static final String DESCRIPTION = "The strongest way of evidence to the member that most of the cluster hangs on, step by step with its documents; bits by signal; "
            + "what speaks against it; how firmly it belongs; what analysts have decided of it.";
    private final GraphView graph;
    private final ClusterDesk clusters;
    private final Explanations explanations;
    private final PurposeDesk desk;

    ExplanationController(GraphView graph, ClusterDesk clusters, Explanations explanations, PurposeDesk desk) {
        this.graph = graph;
        this.clusters = clusters;
        this.explanations = explanations;
        this.desk = desk;
    }

    /** Why an entity is a member: a sentence, the grounds, the run and cluster they are of, and the sentence that every reader must see. */
    record ClusterExplanation(String statement, ClusterRun run, ClusterCard cluster, MemberExplanation explanation, String caveat) {
    }

    /** By path, for keys without a slash. */
    @Operation(operationId = "explainMember", tags = "Clusters", summary = "Why an entity is in a cluster", description = DESCRIPTION)
    @GetMapping(path = "/api/v1/clusters/{id}/explain/{entity}", produces = MediaType.APPLICATION_JSON_VALUE)
    ClusterExplanation byPath(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "run-20260601080000-1.1") @PathVariable @Pattern(regexp = ClusterController.ID, message = ClusterController.ID_WORDS) String id,
            @Parameter(example = "phone:+77011234567") @PathVariable @Size(max = 3000, message = "must have at most 3000 characters")
            @Pattern(regexp = NotFound.PATH_KEY, message = "must have no slash, backslash, semicolon, per cent sign or control character here; send such a key as ?entity=") String entity,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        return answer(asker, purpose, id, entity, lang);
    }

    /** By parameter, for any key. */
    @Operation(operationId = "explainMemberByParameter", tags = "Clusters", summary = "Why an entity is in a cluster, for keys that hold a slash", description = DESCRIPTION)
    @GetMapping(path = "/api/v1/clusters/{id}/explain", produces = MediaType.APPLICATION_JSON_VALUE)
    ClusterExplanation byParameter(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose,
            @Parameter(example = "run-20260601080000-1.1") @PathVariable @Pattern(regexp = ClusterController.ID, message = ClusterController.ID_WORDS) String id,
            @Parameter(example = "page:https://example.kz/pay") @RequestParam @Size(max = 3000, message = "must have at most 3000 characters") String entity,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "^(kk|ru|en)$", message = "must be kk, ru or en") String lang) {
        return answer(asker, purpose, id, entity, lang);
    }

    private ClusterExplanation answer(Asker asker, @Nullable String purpose, String id, String entity, String lang) {
        Scope scope = asker.scope(graph);
        desk.admit(asker, purpose, "cluster-explain", List.of(id, entity), scope);
        ClusterRun run = clusters.getRun(scope);
        ClusterCard card = clusters.getCluster(id, scope);
        EntityKey key = EntityKey.parse(entity).filter(parsed -> graph.findEntity(parsed, scope).isPresent()).orElseThrow(() -> NotFound.entity(entity));
        MemberExplanation explanation = explanations.explain(run, card.id(), key, scope).orElseThrow(() -> NotFound.member(entity, id));
        ReportWords words = ReportWords.of(lang);
        String statement = words.get("cluster.hold." + explanation.hold()) + (explanation.doubtful() ? " " + words.get("cluster.doubtful") : "");
        return new ClusterExplanation(statement, run, card, explanation, words.get("cluster.caveat"));
    }
}
