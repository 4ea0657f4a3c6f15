package org.ormek.bench.kill;

/**
 * How to disturb.
 *
 * @param rows               rows of the bulk input
 * @param kills              how many kills altogether
 * @param killsOfLaterJobs   how many of them in each home fall on the roll back and the detection of clusters after the import
 * @param longestPauseMillis longest time between a start and a kill, or between two kills
 * @param seed               of input and moments
 */
public record KillPlan(long rows, int kills, int killsOfLaterJobs, long longestPauseMillis, long seed) {
}
