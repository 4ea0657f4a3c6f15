CYPHER 25
MATCH (run:ClusterRun {id: $run})
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
MATCH (cluster:Cluster {run: run.id})<-[context:CONTEXT_OF]-(entity:Entity)
WHERE cluster.id = $cluster
RETURN
  entity.key AS key,
  entity.display AS display,
  context.evidence AS evidence
ORDER BY evidence DESC, key
LIMIT $limit
