// Members of all clusters of a run, page by page behind the last cluster and key.
CYPHER 25
MATCH (cluster:Cluster {run: $run})<-[member:IN_CLUSTER]-(entity:Entity)
WITH cluster.id AS cluster, entity.key AS entity, member.bits AS bits, cluster.lastSeen AS lastSeen
WHERE cluster > $after OR cluster = $after AND entity > $key
RETURN cluster, entity, bits, lastSeen
ORDER BY cluster, entity
LIMIT $page
