package org.ormek.api.resources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed on the block lists between two moments. Worked out from the decisions, none of which is ever changed or
 * removed, so that every moment of the past can be asked for.
 *
 * @param since   the earlier moment
 * @param until   where the next question begins: a little before the later moment, so that some changes are told twice and none is left out
 * @param added   sites to block that were not blocked, or with another expiry
 * @param removed sites that are to be blocked no longer
 */
public record BlockListChanges(Instant since, Instant until, List<Added> added, List<Removed> removed) {

    /** A decision gets its time before others can see it, so this much is told again. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /** Copies the lists. */
    public BlockListChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * A site to block.
     *
     * @param site      host
     * @param expiresAt until when
     */
    public record Added(String site, Instant expiresAt) {
    }

    /**
     * A site to block no longer.
     *
     * @param site host
     * @param why  EXPIRED, NOT_ILLEGAL or NEED_INFO
     */
    public record Removed(String site, String why) {
    }

    /** True if the earlier moment is not the earlier one. */
    boolean asksTheFuture() {
        return since.isAfter(until.plus(OVERLAP));
    }

    /** Compares two moments, by all decisions, the newest of a site of a dataset before its older ones. */
    static BlockListChanges between(Instant since, Instant later, List<DecisionStore.Decided> decisions) {
        Map<String, Instant> before = blockedAt(since, decisions, new HashMap<>());
        Map<String, String> verdicts = new HashMap<>();
        Map<String, Instant> now = blockedAt(later, decisions, verdicts);
        List<Added> added = new ArrayList<>();
        now.forEach((site, expires) -> {
            if (!expires.equals(before.get(site))) {
                added.add(new Added(site, expires));
            }
        });
        List<Removed> removed = before.keySet().stream().filter(site -> !now.containsKey(site)).map(site -> new Removed(site, verdicts.getOrDefault(site, "EXPIRED"))).toList();
        return new BlockListChanges(since, later.minus(OVERLAP), added, removed);
    }

    /** Sites that were blocked, each with the latest expiry among its datasets; fills in the verdicts that unblocked others. */
    private static Map<String, Instant> blockedAt(Instant moment, List<DecisionStore.Decided> decisions, Map<String, String> unblocking) {
        Map<List<String>, DecisionStore.Decided> newest = new LinkedHashMap<>();
        decisions.stream().filter(one -> one.decision().heldAt(moment)).forEach(one -> newest.putIfAbsent(List.of(one.dataset(), one.site()), one));
        Map<String, Instant> blocked = new TreeMap<>();
        for (DecisionStore.Decided one : newest.values()) {
            Instant expires = one.decision().expiresAt();
            if (one.decision().verdict() != Status.ILLEGAL) {
                unblocking.put(one.site(), one.decision().verdict().name());
            } else if (expires != null && expires.isAfter(moment)) {
                blocked.merge(one.site(), expires, (first, second) -> first.isAfter(second) ? first : second);
            }
        }
        return blocked;
    }
}
