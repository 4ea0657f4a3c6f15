CYPHER 25
MATCH (entity:Entity)-[flagged:FLAGGED]->(:Dataset)
WHERE flagged.kind = 'SERVICE' AND flagged.dataset IN $datasets
RETURN entity.type AS name, count(DISTINCT entity) AS count
