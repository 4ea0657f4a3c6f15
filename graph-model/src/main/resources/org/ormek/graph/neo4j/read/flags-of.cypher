CYPHER 25
UNWIND $keys AS key
MATCH (entity:Entity {key: key})-[flagged:REPORTED_IN|SANCTIONED_IN|SERVICE_IN]->(:Dataset)
WHERE flagged.dataset IN $datasets
RETURN
  entity.key AS key,
  type(flagged) AS kind,
  flagged.label AS label,
  flagged.dataset AS dataset,
  flagged.evidence AS evidence,
  flagged.count AS count,
  flagged.lastSeen AS lastSeen
ORDER BY key, kind, label, dataset
