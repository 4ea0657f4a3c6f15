CYPHER 25
MATCH (run:ClusterRun {id: $run})<-[service:SHARED_SERVICE_IN]-(entity:Entity)
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
RETURN
  entity.key AS key,
  entity.display AS display,
  service.reason AS reason,
  service.purity AS purity,
  service.sharers AS sharers,
  coalesce(service.brands, []) AS brands,
  service.evidence AS evidence
ORDER BY sharers DESC, key
LIMIT $limit
