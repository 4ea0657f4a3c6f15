package org.ormek.api.clusterrun;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that was asked for.
 *
 * @param id        its number
 * @param datasets  the view, sorted
 * @param seed      of every random choice
 * @param stability resampled runs that measure how firmly members belong; 0 for none
 * @param state     how far it is
 * @param step      what is being done; null unless it runs
 * @param message   why it failed; null otherwise
 * @param stoppedBy who asked it to stop; null if nobody did
 * @param by        who asked
 * @param askedAt   when
 * @param endedAt   when it ended; null before
 * @param outcome   what it found; null unless it is done
 */
public record ClusterRunCard(String id, List<String> datasets, long seed, int stability, State state, @Nullable String step, @Nullable String message, @Nullable String stoppedBy, String by, Instant askedAt,
                             @Nullable Instant endedAt, @Nullable Outcome outcome) {

    /** How far a run is. */
    public enum State {
        /** Another is before it. */
        WAITING,
        /** It is being made. */
        RUNNING,
        /** Its clusters are there. */
        DONE,
        /** Nothing was kept of it. */
        FAILED,
        /** Somebody stopped it; nothing was kept of it. */
        STOPPED
    }

    /**
     * What a run found.
     *
     * @param run      id of the run, as answers about clusters name it
     * @param evidence pieces of evidence read
     * @param entities entities in them
     * @param clusters clusters found
     * @param services shared services found
     */
    public record Outcome(String run, long evidence, long entities, long clusters, long services) {
    }

    /** True if it will not change any more. */
    public boolean ended() {
        return state != State.WAITING && state != State.RUNNING;
    }
}
