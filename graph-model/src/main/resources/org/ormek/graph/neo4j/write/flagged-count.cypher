CYPHER 25
UNWIND $flags AS row
MATCH (entity:Entity {key: row.entity})-[flagged:FLAGGED]->(:Dataset)
WHERE flagged.dataset = row.dataset AND flagged.kind = row.kind AND flagged.label = row.label
SET flagged.count = flagged.count + row.count,
  flagged.evidence = CASE
    WHEN flagged.evidence <= row.evidence THEN flagged.evidence
    ELSE row.evidence
  END,
  flagged.lastSeen = CASE
    WHEN row.lastSeen IS NULL OR flagged.lastSeen >= row.lastSeen THEN flagged.lastSeen
    ELSE row.lastSeen
  END
