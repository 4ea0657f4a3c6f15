package org.ormek.graph;

import java.time.Instant;
import java.util.List;

/**
 * One run of cluster detection over a view.
 *
 * @param id        its id
 * @param view      name of the set of datasets
 * @param datasets  the datasets it looked at, sorted; only who may see all of them sees the run
 * @param at        when it began
 * @param signals   version of the signals file
 * @param seed      of every random choice
 * @param evidence  pieces of evidence read
 * @param entities  entities in them
 * @param clusters  clusters found
 * @param services  shared services found
 */
public record ClusterRun(String id, String view, List<String> datasets, Instant at, String signals, long seed, long evidence, long entities,
                         long clusters, long services) {

    /** Copies the list. */
    public ClusterRun {
        datasets = List.copyOf(datasets);
    }
}
