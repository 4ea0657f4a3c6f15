package org.ormek.crawl.frontier;

/**
 * Bounds of the frontier.
 *
 * @param maxDepth         steps from a seed
 * @param maxKnownPerQueue addresses that one queue may hold, done or not
 * @param maxDonePerQueue  pages of one queue that are fetched
 * @param maxCalendar      calendar-like addresses of one queue
 */
public record FrontierLimits(int maxDepth, int maxKnownPerQueue, int maxDonePerQueue, int maxCalendar) {

    /** What fits a run over unknown sites. */
    public static FrontierLimits standard() {
        return new FrontierLimits(6, 5_000, 500, 40);
    }
}
