package org.ormek.api.crawls;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One crawl.
 *
 * @param id         32 hexadecimal digits
 * @param dataset    compartment
 * @param state      WAITING, RUNNING, STOPPED (by request), DONE or FAILED
 * @param message    how it ended, or why it failed or was stopped; null before
 * @param scope      PAGE, DOMAIN or WEB
 * @param ingest     whether what was captured is imported
 * @param recheck    whether it visits decided sites again
 * @param createdAt  when it was asked for
 * @param finishedAt when it ended for the last time; null before
 * @param progress   how far it is
 * @param jobs       numbers of its imports, to ask {@code /api/v1/jobs} about
 */
public record CrawlCard(String id, String dataset, String state, @Nullable String message, String scope, boolean ingest, boolean recheck, Instant createdAt,
                        @Nullable Instant finishedAt, Progress progress, List<Long> jobs) {

    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "STOPPED");

    /** Copies the list. */
    public CrawlCard {
        jobs = List.copyOf(jobs);
    }

    /**
     * How far a crawl is. Grows once a second while it runs.
     *
     * @param pages    captured
     * @param maxPages at which it stops
     * @param findings pages and icons that were looked into
     * @param failed   addresses that brought no answer
     * @param refused  addresses that the guard or robots.txt refused
     * @param bytes    of bodies
     * @param queued   addresses that wait
     */
    @Schema(name = "CrawlProgress")
    public record Progress(long pages, int maxPages, long findings, long failed, long refused, long bytes, long queued) {
    }

    /** True if it will not change any more by itself. */
    public boolean ended() {
        return ENDED.contains(state);
    }
}
