package org.ormek.api.linkreport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ormek.api.error.Refusal;
import org.ormek.graph.EntitySummary;
import org.springframework.http.HttpStatus;

/**
 * Lets few reports on hubs be built at once, since each costs as much as many ordinary ones: the others wait in a row, and
 * one asker has few places in it. So whoever asks for ordinary things does not wait for those who ask for hubs.
 */
public final class HubGate {

    /** Mentions in scope from which on a report is one on a hub. */
    static final long HUB_MENTIONS = 2_000;
    private static final int PLACES_OF_ONE = 2;

    private final Semaphore places;
    private final Duration patience;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /**
     * A gate.
     *
     * @param atOnce   how many are built at the same time; positive
     * @param patience longest wait in the row
     */
    public HubGate(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** For this machine: half of its processors, at least one, and a wait of ten seconds. */
    public static HubGate ofMachine() {
        return new HubGate(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(10));
    }

    static boolean isHub(EntitySummary entity) {
        return entity.mentions() > HUB_MENTIONS;
    }

    /** Does the work when it is its turn; throws {@link Refusal} 429 if that takes too long, or if the asker has too many in the row. */
    <T> T through(String asker, Supplier<T> work) {
        if (waiting.merge(asker, 1, Integer::sum) > PLACES_OF_ONE) {
            leave(asker);
            throw refusal("Your key has " + PLACES_OF_ONE + " reports on very frequent entities under way already.", Duration.ofSeconds(1));
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw refusal("Too many reports on very frequent entities are asked for at the moment.", patience);
            }
            try {
                return work.get();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("The program is being stopped.", patience);
        } finally {
            leave(asker);
        }
    }

    private void leave(String asker) {
        waiting.computeIfPresent(asker, (key, count) -> count == 1 ? null : count - 1);
    }

    private static Refusal refusal(String reason, Duration retryAfter) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, reason + " Wait as long as the header 'Retry-After' says, in seconds, then ask again.", retryAfter);
    }
}
