package org.ormek.crawl.frontier;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One visitor at a time for each address, with a pause between, however many sites share it. Safe for use by several threads. */
public final class IpTurns {

    private static final int CLEAN_AT = 10_000;

    private final long pauseMillis;
    private final Map<InetAddress, Long> next = new HashMap<>();

    /** With the pause between the end of one visit and the beginning of the next; zero switches this off. */
    public IpTurns(Duration pause) {
        pauseMillis = pause.toMillis();
    }

    /** Takes the turn if it is free (empty), else says when to ask again. */
    public synchronized Optional<Instant> enter(InetAddress address, Instant now) {
        if (pauseMillis == 0) {
            return Optional.empty();
        }
        if (next.size() > CLEAN_AT) {
            next.values().removeIf(time -> time < now.toEpochMilli());
        }
        long free = next.getOrDefault(address, 0L);
        if (free == Long.MAX_VALUE) {
            return Optional.of(now.plusMillis(pauseMillis));
        }
        if (free > now.toEpochMilli()) {
            return Optional.of(Instant.ofEpochMilli(free));
        }
        next.put(address, Long.MAX_VALUE);
        return Optional.empty();
    }

    /** Gives the turn back. */
    public synchronized void leave(InetAddress address, Instant now) {
        if (pauseMillis > 0) {
            next.put(address, now.toEpochMilli() + pauseMillis);
        }
    }
}
