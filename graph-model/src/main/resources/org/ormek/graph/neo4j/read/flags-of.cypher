CYPHER 25
UNWIND $keys AS key
MATCH (entity:Entity {key: key})-[flagged:FLAGGED]->(:Dataset)
WHERE flagged.dataset IN $datasets
RETURN
  entity.key AS key,
  flagged.kind AS kind,
  flagged.label AS label,
  flagged.dataset AS dataset,
  flagged.evidence AS evidence,
  flagged.count AS count,
  flagged.lastSeen AS lastSeen
ORDER BY key, kind, label, dataset
