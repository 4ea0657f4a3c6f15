// Drops some clusters of a run, and the run itself when none is left; to be repeated until it gives 0.
CYPHER 25
MATCH (run:ClusterRun {id: $run})
SET run.complete = false
WITH run, COLLECT {
  MATCH (cluster:Cluster {run: $run})
  RETURN cluster LIMIT $page
} AS clusters
FOREACH (cluster IN clusters | DETACH DELETE cluster)
FOREACH (ended IN CASE WHEN size(clusters) = 0 THEN [run] ELSE [] END | DETACH DELETE ended)
RETURN size(clusters) AS dropped
