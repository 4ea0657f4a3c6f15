package org.ormek.api.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ormek.api.error.Refusal;
import org.springframework.http.HttpStatus;

/** Counts the event streams that are open, of each key and of all together: each keeps a connection and asks the store twice a second. */
public final class StreamLimit {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final int ofOneKey;
    private final int ofAll;
    private final Map<String, Integer> open = new HashMap<>();
    private int total;

    /** With how many may be open at once, of one key and of all keys together. */
    public StreamLimit(int ofOneKey, int ofAll) {
        this.ofOneKey = ofOneKey;
        this.ofAll = ofAll;
    }

    /** The place of an open stream; closing it twice does no harm. */
    public final class Place implements AutoCloseable {

        private final String key;
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Place(String key) {
            this.key = key;
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                giveBack(key);
            }
        }
    }

    /** Takes a place for a stream of a key, to be closed when the stream ends. Throws {@link Refusal} (429) if there is none. */
    public synchronized Place take(String key) {
        int ofKey = open.getOrDefault(key, 0);
        if (ofKey >= ofOneKey) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "This key has " + ofKey + " event streams open, which is as many as it may. Close one, or wait as long as 'Retry-After' says.", AGAIN);
        }
        if (total >= ofAll) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "This server has as many event streams open as it takes. Wait as long as 'Retry-After' says, or ask for the job itself.", AGAIN);
        }
        open.put(key, ofKey + 1);
        total++;
        return new Place(key);
    }

    private synchronized void giveBack(String key) {
        total--;
        open.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
