CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
UNWIND $keys AS key
MATCH (entity:Entity {key: key})-[:IN_CLUSTER]->(cluster:Cluster {run: run.id})
WITH cluster, collect(entity.key) AS keys
RETURN properties(cluster) AS cluster, keys
