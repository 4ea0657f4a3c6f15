package org.ormek.api.clusterrun;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ormek.api.events.StateEvents;
import org.ormek.api.security.Asker;
import org.ormek.api.security.StreamLimit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs of cluster detection. */
@RestController
class ClusterRunController {

    private static final String ID = "^[0-9a-f]{32}$";
    private static final String ID_WORDS = "must be 32 hexadecimal digits";
    private static final String ID_EXAMPLE = "0f343b0931126a20f133d67c2b018a3b";

    private final ClusterRunDesk desk;
    private final StreamLimit streams;

    ClusterRunController(ClusterRunDesk desk, StreamLimit streams) {
        this.desk = desk;
        this.streams = streams;
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
            @Parameter(example = ID_EXAMPLE) @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        return desk.find(asker, id);
    }

    @Operation(operationId = "clusterRunEvents", tags = "Clusters", summary = "Its state as server-sent events", description = "An event 'run' with the run whenever it changes, "
            + "looked at twice a second; the stream ends when the run has. A key may have few streams open at once.")
    @GetMapping(path = "/api/v1/cluster-runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal Asker asker, @Parameter(example = ID_EXAMPLE) @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id,
            HttpServletResponse response) throws IOException {
        desk.find(asker, id);
        return new StateEvents<>("run", () -> Optional.of(desk.find(asker, id)), ClusterRunCard::ended).stream(streams.take(asker.key()), response);
    }

    @Operation(operationId = "stopClusterRun", tags = "Clusters", summary = "Stop a run", description = "One that waits is not begun; one that runs ends soon, and nothing is kept of it. "
            + "The clusters of earlier runs stay.")
    @PostMapping(path = "/api/v1/cluster-runs/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClusterRunCard> stop(@AuthenticationPrincipal Asker asker, @Parameter(example = ID_EXAMPLE) @PathVariable @Pattern(regexp = ID, message = ID_WORDS) String id) {
        return ResponseEntity.accepted().body(desk.stop(asker, id));
    }
}
