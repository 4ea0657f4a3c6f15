// The rank stands on the first mention of an entity in a piece of evidence; small is new. One index,
// one range per dataset, and an order that is the index's own, so that reading stops at the limit.
CYPHER 25
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = $key AND mention.dataset = dataset AND mention.rank >= 0
  RETURN evidence, mention.rank AS rank
  ORDER BY mention.entity, mention.dataset, mention.rank, evidence.id
  LIMIT $limit
}
WITH evidence, rank
ORDER BY rank, evidence.id
LIMIT $limit
RETURN
  evidence {.id, .type, .dataset, .language, .source, .sourceName, .parser, .location, .observedAt, .text, .subject, .losses,
    .attributes, .flags, .links} AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(:Entity)
    WHERE mention.entity = $key
    RETURN properties(mention)
  } AS mentions
ORDER BY rank, evidence.id
