package org.ormek.api.jobs;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.ormek.api.security.StreamLimit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the state of an import as server-sent events: at once, whenever it changes, and for the last time when it has ended. */
final class JobEvents {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long PAUSE_MILLIS = 500;

    private JobEvents() {
    }

    /** A stream that ends when the job does, or after an hour; it gives its place back then, or when the listener has gone. */
    static SseEmitter of(Supplier<Optional<JobCard>> job, StreamLimit.Place place) {
        SseEmitter emitter = new SseEmitter(HOUR_MILLIS);
        Thread.ofVirtual().name("job-events").start(() -> {
            try (place) {
                tell(emitter, job);
            }
        });
        return emitter;
    }

    private static void tell(SseEmitter emitter, Supplier<Optional<JobCard>> job) {
        try {
            Optional<JobCard> told = Optional.empty();
            Optional<JobCard> now = job.get();
            while (now.isPresent()) {
                if (!now.equals(told)) {
                    emitter.send(SseEmitter.event().name("job").data(now.get()));
                } else {
                    // A comment shows that the line is alive, and finds out that the listener has gone.
                    emitter.send(SseEmitter.event().comment("still"));
                }
                if (now.get().ended()) {
                    break;
                }
                told = now;
                Thread.sleep(PAUSE_MILLIS);
                now = job.get();
            }
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            // The status has been sent, so there is no problem document to answer with; the stream just ends.
            emitter.complete();
        }
    }
}
