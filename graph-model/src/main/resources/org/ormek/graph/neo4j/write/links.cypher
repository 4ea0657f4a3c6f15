// One relationship for each pair, type and dataset; smallest and largest values, so that the order of writing does not matter.
CYPHER 25
UNWIND $links AS row
MATCH (source:Entity {key: row.source})
MATCH (target:Entity {key: row.target})
MERGE (source)-[link:$(row.type) {dataset: row.dataset}]->(target)
ON CREATE SET
  link.evidence = row.evidence,
  link.extractor = row.extractor,
  link.firstSeen = row.firstSeen,
  link.lastSeen = row.lastSeen
ON MATCH SET
  link.evidence = CASE
    WHEN link.evidence <= row.evidence THEN link.evidence
    ELSE row.evidence
  END,
  link.extractor = CASE
    WHEN link.extractor >= row.extractor THEN link.extractor
    ELSE row.extractor
  END,
  link.firstSeen = CASE
    WHEN row.firstSeen IS NULL OR link.firstSeen <= row.firstSeen THEN link.firstSeen
    ELSE row.firstSeen
  END,
  link.lastSeen = CASE
    WHEN row.lastSeen IS NULL OR link.lastSeen >= row.lastSeen THEN link.lastSeen
    ELSE row.lastSeen
  END
