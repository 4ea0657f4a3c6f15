CYPHER 25
MATCH (entity:Entity)
WHERE entity.searchText CONTAINS $text AND EXISTS {
  MATCH (entity)-[seen:SEEN_IN]->(:Dataset)
  WHERE seen.dataset IN $datasets
}
RETURN entity.key AS key
ORDER BY key
LIMIT $limit
