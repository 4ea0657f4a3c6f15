// Evidence that names any of the entities, the newest of each in each dataset; see evidence-of for the order.
CYPHER 25
UNWIND $keys AS key
UNWIND $datasets AS dataset
CALL (key, dataset) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = key AND mention.dataset = dataset AND mention.rank >= 0
  RETURN evidence
  ORDER BY mention.entity, mention.dataset, mention.rank, evidence.id
  LIMIT $each
}
WITH DISTINCT evidence
RETURN
  evidence {.id, .type, .dataset, .language, .source, .sourceName, .parser, .location, .observedAt, .text, .subject, .losses,
    .attributes, .flags, .links} AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    RETURN mention {.*, display: entity.display, attributes: entity.attributes}
  } AS mentions
ORDER BY evidence.id
