CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
CALL (run) {
  MATCH (cluster:Cluster {run: run.id})
  WHERE ($type = '' OR cluster.type = $type)
    AND ($country = '' OR $country IN cluster.countries)
    AND ($language = '' OR $language IN cluster.languages)
    AND cluster.size >= $smallest
  WITH cluster
  ORDER BY cluster.priority DESC, cluster.id
  RETURN collect(cluster) AS clusters
}
RETURN
  size(clusters) AS total,
  [cluster IN clusters[$offset..$offset + $limit] | properties(cluster)] AS page
