CYPHER 25
UNWIND $keys AS key
MATCH (entity:Entity {key: key})-[seen:SEEN_IN]->(:Dataset)
WHERE seen.dataset IN $datasets
WITH entity, seen ORDER BY seen.dataset
WITH
  entity,
  min(seen.firstSeen) AS firstSeen,
  max(seen.lastSeen) AS lastSeen,
  sum(seen.mentions) AS mentions,
  sum(seen.evidence) AS evidence,
  sum(seen.links) AS links,
  count(CASE WHEN seen.links > 0 THEN 1 END) AS stating,
  collect(seen.dataset) AS seenIn
RETURN
  entity.key AS key,
  entity.display AS display,
  entity.attributes AS attributes,
  firstSeen,
  lastSeen,
  mentions,
  evidence,
  links,
  stating,
  seenIn
ORDER BY key
