package org.ormek.api.events;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ormek.api.security.StreamLimit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a state as server-sent events: at once, whenever it changes, and for the last time when the work has ended.
 *
 * @param name  of the events
 * @param state as it is now; empty ends the stream
 * @param ended true of the last state
 * @param <T>   what is told
 */
public record StateEvents<T>(String name, Supplier<Optional<T>> state, Predicate<T> ended) {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long PAUSE_MILLIS = 500;

    /** A stream that ends when the work does, or after an hour; it gives its place back then, or when the listener has gone. */
    public SseEmitter stream(StreamLimit.Place place, HttpServletResponse response) throws IOException {
        try {
            // The headers go out here: another thread that writes the first event at the same moment would send them by half.
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.flushBuffer();
        } catch (IOException | RuntimeException e) {
            // The listener has gone, and no stream will give the place back.
            place.close();
            throw e;
        }
        SseEmitter emitter = new SseEmitter(HOUR_MILLIS);
        Thread.ofVirtual().name(name + "-events").start(() -> {
            try (place) {
                tell(emitter);
            }
        });
        return emitter;
    }

    private void tell(SseEmitter emitter) {
        try {
            Optional<T> told = Optional.empty();
            Optional<T> now = state.get();
            while (now.isPresent()) {
                if (!now.equals(told)) {
                    emitter.send(SseEmitter.event().name(name).data(now.get()));
                } else {
                    // A comment shows that the line is alive, and finds out that the listener has gone.
                    emitter.send(SseEmitter.event().comment("still"));
                }
                if (ended.test(now.get())) {
                    break;
                }
                told = now;
                Thread.sleep(PAUSE_MILLIS);
                now = state.get();
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
