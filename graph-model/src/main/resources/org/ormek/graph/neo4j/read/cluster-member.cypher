CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
MATCH (cluster:Cluster {run: run.id})<-[member:IN_CLUSTER]-(entity:Entity {key: $key})
WHERE cluster.id = $cluster
RETURN
  entity.key AS key,
  entity.display AS display,
  member.role AS role,
  member.bits AS bits,
  member.stability AS stability,
  cluster.centre AS centre,
  properties(member) AS grounds
