// In the order of the unique index on the key, so that the work ends with the last answer.
CYPHER 25
UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH (entity:Entity)
  WHERE entity.key STARTS WITH prefix AND EXISTS {
    MATCH (entity)-[seen:SEEN_IN]->(:Dataset)
    WHERE seen.dataset IN $datasets
  }
  RETURN entity.key AS key
  ORDER BY key
  LIMIT $limit
}
RETURN key
ORDER BY key
LIMIT $limit
