package org.ormek.bench.kill;

/**
 * How to disturb.
 *
 * @param rows               rows of the bulk input
 * @param kills              how many kills altogether
 * @param longestPauseMillis longest time between a start and a kill, or between two kills
 * @param seed               of input and moments
 */
public record KillPlan(long rows, int kills, long longestPauseMillis, long seed) {
}
