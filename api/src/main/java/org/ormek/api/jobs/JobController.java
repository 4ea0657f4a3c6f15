package org.ormek.api.jobs;

import java.io.IOException;
import java.util.List;
import org.ormek.api.error.BadRequest;
import org.ormek.api.error.NotFound;
import org.ormek.api.security.Asker;
import org.ormek.graph.GraphView;
import org.ormek.graph.Scope;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Imports, their progress and their issues. */
@RestController
class JobController {

    private static final long HOUR_MILLIS = 3_600_000;

    private final JobBoard board;
    private final GraphView graph;

    JobController(JobBoard board, GraphView graph) {
        this.board = board;
        this.graph = graph;
    }

    @GetMapping("/api/v1/jobs")
    List<JobCard> jobs(@AuthenticationPrincipal Asker asker, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > 1000) {
            throw new BadRequest("'limit' must be 1 to 1000.");
        }
        return board.listJobs(limit, asker.scope(graph));
    }

    @GetMapping("/api/v1/jobs/{id}")
    JobCard job(@AuthenticationPrincipal Asker asker, @PathVariable long id) {
        return find(id, asker.scope(graph));
    }

    @GetMapping("/api/v1/jobs/{id}/issues")
    List<JobIssue> issues(@AuthenticationPrincipal Asker asker, @PathVariable long id, @RequestParam(defaultValue = "0") int offset,
                          @RequestParam(defaultValue = "100") int limit) {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new BadRequest("'offset' must not be negative and 'limit' must be 1 to 1000.");
        }
        find(id, asker.scope(graph));
        return board.listIssues(id, offset, limit);
    }

    /** Tells the state once a second until the import has ended. */
    @GetMapping(path = "/api/v1/jobs/{id}/events", produces = "text/event-stream")
    SseEmitter events(@AuthenticationPrincipal Asker asker, @PathVariable long id) {
        Scope scope = asker.scope(graph);
        find(id, scope);
        SseEmitter emitter = new SseEmitter(HOUR_MILLIS);
        Thread.ofVirtual().start(() -> tell(emitter, id, scope));
        return emitter;
    }

    private void tell(SseEmitter emitter, long id, Scope scope) {
        try {
            JobCard card = find(id, scope);
            emitter.send(SseEmitter.event().name("job").data(card));
            while (card.state().equals("WAITING") || card.state().equals("RUNNING")) {
                Thread.sleep(1000);
                card = find(id, scope);
                emitter.send(SseEmitter.event().name("job").data(card));
            }
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private JobCard find(long id, Scope scope) {
        return board.findJob(id, scope).orElseThrow(() -> new NotFound("There is no job " + id + "."));
    }
}
