package org.ormek.crawl.frontier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.ormek.crawl.capture.CaptureKind;
import org.ormek.crawl.fetch.WebAddress;

/**
 * A frontier in one H2 MVStore file. What is in memory does not grow with the number of addresses: the page cache, the
 * leases, and the pages changed since the last commit. Nothing is kept until {@link #commit()}, which is atomic; an item
 * that was handed out and not acknowledged by then is handed out again after a restart.
 */
public final class StoredFrontier implements Frontier, AutoCloseable {

    private static final int CACHE_MEGABYTES = 24;
    private static final int GIVE_UP_AFTER = 5;
    private static final int COMPACT_EVERY = 64;

    private final MVStore store;
    private final MVMap<String, String> urls;
    private final MVMap<String, String> ready;
    private final MVMap<String, String> due;
    private final MVMap<String, String> queues;
    private final MVMap<String, String> facts;
    private final Map<String, Lease> leases = new HashMap<>();
    private final FrontierLimits limits;
    private final Clock clock;
    private final long delayMillis;
    private long sequence;
    private long done;
    private long givenUp;
    private int commits;

    /**
     * Opens or makes the store.
     *
     * @param file   where it lies
     * @param limits bounds
     * @param delay  pause between two items of a queue unless set otherwise
     * @param clock  for calendar rules
     */
    public StoredFrontier(Path file, FrontierLimits limits, Duration delay, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        delayMillis = delay.toMillis();
        store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().autoCommitBufferSize(0).cacheSize(CACHE_MEGABYTES)
                .compress().open();
        store.setVersionsToKeep(0);
        urls = store.openMap("urls");
        ready = store.openMap("ready");
        due = store.openMap("due");
        queues = store.openMap("queues");
        facts = store.openMap("facts");
        sequence = Long.parseLong(facts.getOrDefault("sequence", "0"));
        done = Long.parseLong(facts.getOrDefault("done", "0"));
        givenUp = Long.parseLong(facts.getOrDefault("givenUp", "0"));
    }

    /** A map in the same store and the same commits, for what belongs to the run. */
    public Map<String, String> openMap(String name) {
        return store.openMap("run." + name);
    }

    @Override
    public synchronized Put put(FrontierItem item) {
        String queue = item.queue();
        String canonical = CanonicalUrl.of(item.address());
        String key = urlKey(queue, item.kind(), canonical);
        if (urls.containsKey(key)) {
            return Put.KNOWN;
        }
        QueueState state = state(queue);
        boolean page = item.kind() == CaptureKind.PAGE && item.depth() > 0;
        boolean calendar = page && TrapRules.isCalendar(canonical);
        if (page) {
            Put refusal = refusal(item, canonical, state, calendar);
            if (refusal != null) {
                return refusal;
            }
        }
        enqueue(key, queue, item, state.withKnown(calendar));
        return Put.QUEUED;
    }

    private @Nullable Put refusal(FrontierItem item, String canonical, QueueState state, boolean calendar) {
        if (item.depth() > limits.maxDepth()) {
            return Put.TOO_DEEP;
        }
        if (TrapRules.hasTrapShape(canonical)) {
            return Put.TRAP_SHAPE;
        }
        if (calendar && (state.calendar() >= limits.maxCalendar() || TrapRules.isFarAway(canonical, clock))) {
            return Put.CALENDAR;
        }
        return state.known() >= limits.maxKnownPerQueue() ? Put.QUEUE_FULL : null;
    }

    private static String urlKey(String queue, CaptureKind kind, String canonical) {
        return queue + ' ' + kind.ordinal() + ' ' + canonical;
    }

    private void enqueue(String urlKey, String queue, FrontierItem item, QueueState state) {
        String rest = "%03d %011x".formatted(999 - Math.clamp(item.priority(), 0, 999), sequence++);
        urls.put(urlKey, rest);
        ready.put(queue + ' ' + rest, item.line());
        boolean scheduled = due.containsKey(dueKey(state.due(), queue));
        queues.put(queue, state.line());
        if (!scheduled) {
            due.put(dueKey(state.due(), queue), "");
        }
    }

    private static String dueKey(long time, String queue) {
        return "%013d ".formatted(time) + queue;
    }

    private QueueState state(String queue) {
        String line = queues.get(queue);
        return line == null ? QueueState.fresh(delayMillis) : QueueState.parse(line);
    }

    private void schedule(String queue, QueueState before, QueueState after) {
        due.remove(dueKey(before.due(), queue));
        queues.put(queue, after.line());
        if (first(queue) != null) {
            due.put(dueKey(after.due(), queue), "");
        }
    }

    private @Nullable String first(String queue) {
        String key = ready.ceilingKey(queue + ' ');
        return key != null && key.startsWith(queue + ' ') ? key : null;
    }

    @Override
    public synchronized Optional<Lease> get(Instant now) {
        return get(now, null);
    }

    /** An item of a kind that is due and stands first in its queue; of any kind if null. */
    public synchronized Optional<Lease> get(Instant now, @Nullable CaptureKind kind) {
        Iterator<String> keys = due.keyIterator(null);
        while (keys.hasNext()) {
            String key = keys.next();
            if (Long.parseLong(key.substring(0, 13)) > now.toEpochMilli()) {
                return Optional.empty();
            }
            String queue = key.substring(14);
            if (!leases.containsKey(queue)) {
                String first = first(queue);
                String line = first == null ? null : ready.get(first);
                if (line != null && kind != null && FrontierItem.parse(line).kind() != kind) {
                    continue;
                }
                if (first != null && line != null) {
                    Lease lease = new Lease(FrontierItem.parse(line), queue, first);
                    leases.put(queue, lease);
                    return Optional.of(lease);
                }
                due.remove(key);
            }
        }
        return Optional.empty();
    }

    /** True if an item of the kind stands first in a queue, due or not. */
    public synchronized boolean isAhead(CaptureKind kind) {
        Iterator<String> keys = due.keyIterator(null);
        while (keys.hasNext()) {
            String first = first(keys.next().substring(14));
            String line = first == null ? null : ready.get(first);
            if (line != null && FrontierItem.parse(line).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized Optional<Instant> findNextDue() {
        Iterator<String> keys = due.keyIterator(null);
        while (keys.hasNext()) {
            String key = keys.next();
            if (!leases.containsKey(key.substring(14))) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(key.substring(0, 13))));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void acknowledge(Lease lease, Instant now) {
        finish(lease, state(lease.queue()).withFailures(0), now);
    }

    private void finish(Lease lease, QueueState state, Instant now) {
        leases.remove(lease.queue());
        QueueState before = state(lease.queue());
        if (ready.remove(lease.key()) != null) {
            urls.put(urlKey(lease.queue(), lease.item().kind(), CanonicalUrl.of(lease.item().address())), "");
            done++;
        }
        QueueState after = lease.item().kind() == CaptureKind.PAGE ? state.withDone() : state;
        if (after.done() >= limits.maxDonePerQueue()) {
            drop(lease.queue());
        }
        schedule(lease.queue(), before, after.withDue(now.toEpochMilli() + after.delayMillis()));
    }

    @Override
    public synchronized void putBack(Lease lease, Instant until) {
        leases.remove(lease.queue());
        QueueState state = state(lease.queue());
        schedule(lease.queue(), state, state.withDue(until.toEpochMilli()));
    }

    @Override
    public synchronized void fail(Lease lease, Instant until, int maxAttempts) {
        QueueState before = state(lease.queue());
        QueueState after = before.withFailures(before.failures() + 1);
        if (lease.item().attempt() + 1 >= maxAttempts) {
            finish(lease, after, until);
        } else {
            leases.remove(lease.queue());
            ready.remove(lease.key());
            FrontierItem again = lease.item().again();
            enqueue(urlKey(lease.queue(), again.kind(), CanonicalUrl.of(again.address())), lease.queue(), again, before);
            schedule(lease.queue(), before, after.withDue(until.toEpochMilli()));
        }
        if (after.failures() >= GIVE_UP_AFTER) {
            givenUp += drop(lease.queue());
        }
    }

    /** Takes all waiting items out of a queue; they stay known. */
    private long drop(String queue) {
        long dropped = 0;
        for (String key = first(queue); key != null; key = first(queue)) {
            ready.remove(key);
            dropped++;
        }
        due.remove(dueKey(state(queue).due(), queue));
        return dropped;
    }

    @Override
    public synchronized void blockQueueUntil(String queue, Instant until) {
        QueueState state = state(queue);
        schedule(queue, state, state.withDue(Math.max(state.due(), until.toEpochMilli())));
    }

    @Override
    public synchronized void setDelay(String queue, Duration delay) {
        queues.put(queue, state(queue).withDelay(delay.toMillis()).line());
    }

    /** The delay of a queue now. */
    public synchronized Duration delay(String queue) {
        return Duration.ofMillis(state(queue).delayMillis());
    }

    /** Marks an address as done that was captured before a crash but not acknowledged. */
    public synchronized void markDone(WebAddress address, CaptureKind kind, Instant at) {
        String queue = QueueKey.of(address.host());
        String key = urlKey(queue, kind, CanonicalUrl.of(address));
        String rest = urls.get(key);
        if (rest != null && rest.isEmpty()) {
            return;
        }
        FrontierItem item = new FrontierItem(address, kind, 0, null, 0, 0);
        if (rest == null) {
            urls.put(key, "");
            queues.put(queue, state(queue).withKnown(false).line());
        } else {
            finish(new Lease(item, queue, queue + ' ' + rest), state(queue), at);
        }
    }

    @Override
    public synchronized boolean isDrained() {
        return leases.isEmpty() && ready.isEmpty();
    }

    @Override
    public synchronized FrontierCounts count() {
        return new FrontierCounts(urls.sizeAsLong(), done, ready.sizeAsLong(), due.size(), givenUp);
    }

    /** Keeps all changes since the last commit, or none of them. */
    public synchronized void commit() {
        facts.put("sequence", String.valueOf(sequence));
        facts.put("done", String.valueOf(done));
        facts.put("givenUp", String.valueOf(givenUp));
        store.commit();
        store.sync();
        if (++commits % COMPACT_EVERY == 0) {
            store.compact(50, 8 << 20);
        }
    }

    /** Closes the store; what was not committed is not kept. */
    @Override
    public synchronized void close() {
        if (!store.isClosed()) {
            store.rollback();
            store.close();
        }
    }
}
