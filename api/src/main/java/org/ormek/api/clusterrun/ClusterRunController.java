package org.ormek.api.clusterrun;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.security.Asker;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs of cluster detection. */
@RestController
class ClusterRunController {

    private final ClusterRunDesk desk;

    ClusterRunController(ClusterRunDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "orderClusterRun", tags = "Clusters", summary = "Detect clusters", description = "Over a view, which is a set of datasets that the key may all see. Runs are made one "
            + "after another; one that a dying server left is made again. With an Idempotency-Key the request may be repeated.")
    @PostMapping(path = "/api/v1/cluster-runs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClusterRunCard> order(@AuthenticationPrincipal Asker asker,
            @Parameter(description = "1 to 200 visible ASCII characters, for example a UUID", example = "7c4a8d09-ca95-4c28-a5e1-d1f0b2c3a4e5")
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = "^[!-~]{1,200}$", message = "must be 1 to 200 visible ASCII characters") @Nullable String idempotencyKey,
            @Parameter(description = "The view, separated by commas; all that the key may see if left out", example = "case-14") @RequestParam(required = false)
            @Size(max = 2000, message = "must have at most 2000 characters") @Nullable String view,
            @Parameter(description = "Of every random choice") @RequestParam(defaultValue = "1") long seed,
            @Parameter(description = "Resampled runs that measure how firmly members belong; 0 for none") @RequestParam(defaultValue = "5") @Min(0) @Max(50) int stability) {
        ClusterRunCard card = desk.order(asker, view, seed, stability, idempotencyKey);
        return ResponseEntity.accepted().location(URI.create("/api/v1/cluster-runs/" + card.id())).body(card);
    }

    @Operation(operationId = "clusterRuns", tags = "Clusters", summary = "Runs that were asked for, the newest first", description = "Those whose datasets the key may all see.")
    @GetMapping(path = "/api/v1/cluster-runs", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ClusterRunCard> list(@AuthenticationPrincipal Asker asker, @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit) {
        return desk.list(asker, limit);
    }

    @Operation(operationId = "clusterRun", tags = "Clusters", summary = "A run and how far it is")
    @GetMapping(path = "/api/v1/cluster-runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ClusterRunCard find(@AuthenticationPrincipal Asker asker,
            @Parameter(example = "0f343b0931126a20f133d67c2b018a3b") @PathVariable @Pattern(regexp = "^[0-9a-f]{32}$", message = "must be 32 hexadecimal digits") String id) {
        return desk.find(asker, id);
    }
}
