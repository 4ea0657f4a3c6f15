// An entity that no evidence mentions any more goes, with its place in clusters.
CYPHER 25
UNWIND $entities AS row
MATCH (entity:Entity {key: row[0]})
CALL (entity) {
  MATCH (entity)-[seen:SEEN_IN]->(:Dataset)
  WHERE seen.evidence = 0
  DELETE seen
}
WITH entity
WHERE NOT EXISTS { (entity)-[:SEEN_IN]->(:Dataset) }
DETACH DELETE entity
