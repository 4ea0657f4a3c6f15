CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
MATCH (cluster:Cluster {run: run.id})
WHERE cluster.id = $cluster
RETURN properties(cluster) AS cluster
