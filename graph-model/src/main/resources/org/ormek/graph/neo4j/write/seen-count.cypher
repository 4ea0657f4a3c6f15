CYPHER 25
UNWIND $seen AS row
MATCH (entity:Entity {key: row.entity})-[seen:SEEN_IN]->(:Dataset)
WHERE seen.dataset = row.dataset
SET seen.mentions = seen.mentions + row.mentions,
  seen.evidence = seen.evidence + row.evidence,
  seen.firstSeen = CASE
    WHEN row.firstSeen IS NULL OR seen.firstSeen <= row.firstSeen THEN seen.firstSeen
    ELSE row.firstSeen
  END,
  seen.lastSeen = CASE
    WHEN row.lastSeen IS NULL OR seen.lastSeen >= row.lastSeen THEN seen.lastSeen
    ELSE row.lastSeen
  END
