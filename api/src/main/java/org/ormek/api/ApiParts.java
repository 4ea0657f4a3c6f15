package org.ormek.api;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.ormek.api.audit.AuditLog;
import org.ormek.api.clusterrun.ClusterRunQueue;
import org.ormek.api.crawls.CrawlDesk;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.jobs.RollBackDesk;
import org.ormek.api.jobs.StopDesk;
import org.ormek.api.resources.RecheckDesk;
import org.ormek.api.search.EntityReader;
import org.ormek.api.security.ApiKeys;
import org.ormek.api.statistics.IssueCounts;
import org.ormek.api.victim.VictimFile;
import org.ormek.comparison.Comparisons;
import org.ormek.comparison.Explanations;
import org.ormek.graph.ClusterView;
import org.ormek.graph.GraphView;

/**
 * All that the HTTP interface stands on; given by the assembly.
 *
 * @param graph    the read side of the graph
 * @param clusters the clusters in it
 * @param comparisons compares entities
 * @param explanations tells why members are in clusters
 * @param clusterRuns makes runs of cluster detection
 * @param store    relational store for keys, audit log and receipts
 * @param keys     API keys, in that store
 * @param audit    log of reads, in that store
 * @param reader   reads what people type
 * @param desk     takes files in
 * @param board    the imports
 * @param victims  finds who a victim is
 * @param stops    stops imports
 * @param rollBacks takes imports back
 * @param issues   counts the issues of imports
 * @param crawls   runs crawls
 * @param rechecks visits decided sites again
 * @param clock    dates reports and receipts
 * @param home     where uploads may wait, on the same disk as the archive
 */
public record ApiParts(GraphView graph, ClusterView clusters, Comparisons comparisons, Explanations explanations, ClusterRunQueue clusterRuns, DataSource store, ApiKeys keys, AuditLog audit, EntityReader reader, ImportDesk desk,
                       JobBoard board, VictimFile victims, StopDesk stops, RollBackDesk rollBacks, IssueCounts issues, CrawlDesk crawls, RecheckDesk rechecks, Clock clock, Path home) {
}
