CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
MATCH (entity:Entity {key: $key})-[:IN_CLUSTER]->(cluster:Cluster {run: run.id})
RETURN properties(cluster) AS cluster
