// All words of the question come from the index; the newest are given.
CYPHER 25
CALL db.index.fulltext.queryNodes('evidence_words', $query)
YIELD node AS evidence
WHERE evidence.dataset IN $datasets
  AND ($from IS NULL OR evidence.observedAt >= $from)
  AND ($until IS NULL OR evidence.observedAt < $until)
WITH evidence
ORDER BY evidence.observedAt IS NULL, evidence.observedAt DESC, evidence.id
LIMIT $limit
RETURN
  evidence {.id, .type, .dataset, .source, .sourceName, .location, .parser, .observedAt, .language, .text} AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    WITH DISTINCT entity
    ORDER BY entity.key
    LIMIT $most
    RETURN entity {.key, .display}
  } AS entities
ORDER BY evidence.observedAt IS NULL, evidence.observedAt DESC, evidence.id
