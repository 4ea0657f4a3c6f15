package org.ormek.api.jobs;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.events.StateEvents;
import org.ormek.api.security.Asker;
import org.ormek.api.security.StreamLimit;
import org.ormek.graph.Scope;
import org.springframework.http.HttpStatus;
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

/** Imports, their progress and their issues. */
@RestController
class JobController {

    private final JobBoard board;
    private final StopDesk stops;
    private final RollBackDesk rollBacks;
    private final PurposeDesk purposes;
    private final StreamLimit streams;

    JobController(JobBoard board, StopDesk stops, RollBackDesk rollBacks, PurposeDesk purposes, StreamLimit streams) {
        this.board = board;
        this.stops = stops;
        this.rollBacks = rollBacks;
        this.purposes = purposes;
        this.streams = streams;
    }

    @Operation(operationId = "jobs", tags = "Imports", summary = "Imports, newest first")
    @GetMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
    List<JobCard> jobs(@AuthenticationPrincipal Asker asker, @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit) {
        return board.listJobs(limit, scopeOf(asker));
    }

    @Operation(operationId = "job", tags = "Imports", summary = "An import and how far it is")
    @GetMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JobCard job(@AuthenticationPrincipal Asker asker, @PathVariable long id) {
        return find(id, scopeOf(asker));
    }

    @Operation(operationId = "jobIssues", tags = "Imports", summary = "What was wrong with its rows, in order of place")
    @GetMapping(path = "/api/v1/jobs/{id}/issues", produces = MediaType.APPLICATION_JSON_VALUE)
    List<JobIssue> issues(@AuthenticationPrincipal Asker asker, @PathVariable long id, @RequestParam(defaultValue = "0") @Min(0) int offset,
                          @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        find(id, scopeOf(asker));
        return board.listIssues(id, offset, limit);
    }

    @Operation(operationId = "jobEvents", tags = "Imports", summary = "Its state as server-sent events", description = "An event 'job' with the import whenever "
            + "it changes, looked at twice a second; the stream ends when the import has. A key may have few streams open at once.")
    @GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal Asker asker, @PathVariable long id, HttpServletResponse response) throws IOException {
        Scope scope = scopeOf(asker);
        find(id, scope);
        return new StateEvents<>("job", () -> board.findJob(id, scope), JobCard::ended).stream(streams.take(asker.key()), response);
    }

    @Operation(operationId = "stopJob", tags = "Imports", summary = "Stop an import", description = "One that waits is not begun, one that runs ends after its "
            + "present chunk. What was written stays; the same file sent again goes on from there.")
    @PostMapping(path = "/api/v1/jobs/{id}/stop", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobCard> stop(@AuthenticationPrincipal Asker asker, @PathVariable long id) {
        Scope scope = scopeOf(asker);
        find(id, scope);
        if (!stops.stop(id, asker.label())) {
            throw new Refusal(HttpStatus.CONFLICT, "Job " + id + " does not wait or run here, so it cannot be stopped. GET /api/v1/jobs/" + id + " says how it ended.");
        }
        return ResponseEntity.accepted().body(find(id, scope));
    }

    @Operation(operationId = "rollBackJob", tags = "Imports", summary = "Roll an import back", description = "What only this import stated leaves the graph; what another "
            + "import states as well stays. The file stays in the archive and can be imported again. The purpose is kept with the import as the reason.")
    @PostMapping(path = "/api/v1/jobs/{id}/roll-back", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobCard> rollBack(@AuthenticationPrincipal Asker asker, @RequestHeader(name = "X-Purpose", required = false) @Nullable String purpose, @PathVariable long id) {
        Scope scope = scopeOf(asker);
        find(id, scope);
        String reason = purposes.admit(asker, purpose, "roll-back", List.of("import " + id), scope);
        if (!rollBacks.rollBack(id, asker.label(), reason)) {
            throw new Refusal(HttpStatus.CONFLICT, "Job " + id + " waits, runs or was rolled back before. Stop it first: POST /api/v1/jobs/" + id + "/stop.");
        }
        return ResponseEntity.accepted().body(find(id, scope));
    }

    /** The graph does not know the dataset of an import that has only begun. */
    private Scope scopeOf(Asker asker) {
        return asker.scopeAmong(board.listDatasets());
    }

    private JobCard find(long id, Scope scope) {
        return board.findJob(id, scope).orElseThrow(() -> NotFound.job(id));
    }
}
