CYPHER 25
UNWIND $keys AS key
MATCH (entity:Entity {key: key})-[seen:SEEN_IN]->(:Dataset)
WHERE seen.dataset IN $datasets
RETURN key, sum(seen.evidence) AS total
ORDER BY key
