package org.ormek.api.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ormek.api.error.Refusal;
import org.springframework.http.HttpStatus;

/** A token bucket for each key, and one for all who have none. There are as many as keys, so they need no clearing. */
final class RateLimit {

    private final ApiLimits limits;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bucket strangers;

    RateLimit(ApiLimits limits) {
        this.limits = limits;
        this.strangers = bucket(limits.strangersPerMinute(), limits.strangersPerMinute());
    }

    /** Takes one request of a key; the refusal if it has none left. */
    Optional<Refusal> take(String key) {
        return take(buckets.computeIfAbsent(key, id -> bucket(limits.burst(), limits.requestsPerMinute())));
    }

    /** Takes one request of somebody without a key; the refusal if there have been too many. */
    Optional<Refusal> takeOfStranger() {
        return take(strangers);
    }

    private static Optional<Refusal> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(new Refusal(HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests. Wait as long as the header 'Retry-After' says, in seconds, then go on more slowly.",
                Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(long capacity, long perMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
