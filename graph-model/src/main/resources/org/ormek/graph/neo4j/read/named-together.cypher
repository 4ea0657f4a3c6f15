// How many entities stand with others in a complaint or a message: those that could stand in the same one.
CYPHER 25
MATCH (evidence:Evidence)-[mention:MENTIONS]->(entity:Entity)
WHERE mention.dataset IN $datasets
  AND evidence.type IN ['COMPLAINT', 'MESSAGE']
  AND evidence.entities > 1
RETURN evidence.type AS type, count(DISTINCT entity) AS total
ORDER BY type
