CYPHER 25
UNWIND $evidence AS row
CREATE (evidence:Evidence)
SET evidence = row.properties
WITH evidence, row
UNWIND row.mentions AS properties
MATCH (entity:Entity {key: properties.entity})
CREATE (evidence)-[mention:MENTIONS]->(entity)
SET mention = properties
