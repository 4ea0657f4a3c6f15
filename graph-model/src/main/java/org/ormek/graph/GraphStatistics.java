package org.ormek.graph;

import java.util.SortedMap;

/**
 * Counts of what is in scope.
 *
 * @param entities distinct entities by type prefix, for example {@code wallet}
 * @param links    distinct pairs by link type name
 * @param evidence pieces by evidence type name
 * @param datasets pieces of evidence by dataset
 * @param services distinct entities flagged as a service, by type prefix
 */
public record GraphStatistics(SortedMap<String, Long> entities, SortedMap<String, Long> links,
                              SortedMap<String, Long> evidence, SortedMap<String, Long> datasets,
                              SortedMap<String, Long> services) {
}
