CYPHER 25
MATCH (entity:Entity)-[flagged:SERVICE_IN]->(:Dataset)
WHERE flagged.dataset IN $datasets
RETURN entity.type AS name, count(DISTINCT entity) AS count
