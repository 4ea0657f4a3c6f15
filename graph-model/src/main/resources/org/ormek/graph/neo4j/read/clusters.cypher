CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
CALL (run) {
  MATCH (cluster:Cluster {run: run.id})
  WHERE ($type = '' OR cluster.type = $type)
    AND ($country = '' OR $country IN cluster.countries)
    AND ($language = '' OR $language IN cluster.languages)
    AND cluster.size >= $smallest
    AND ($brand = '' OR $brand IN coalesce(cluster.brands, []))
    AND ($from IS NULL OR cluster.lastSeen >= $from)
    AND ($to IS NULL OR cluster.firstSeen <= $to)
    AND coalesce(cluster.fresh, 0) >= $fresh
  WITH cluster
  ORDER BY cluster.priority DESC, cluster.id
  RETURN collect(cluster) AS clusters
}
RETURN
  size(clusters) AS total,
  [cluster IN clusters[$offset..$offset + $limit] | properties(cluster)] AS page
