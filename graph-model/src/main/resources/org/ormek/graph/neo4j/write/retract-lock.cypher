// The entities' locks in the order in which writers take them.
CYPHER 25
UNWIND $entities AS row
MATCH (entity:Entity {key: row[0]})
SET entity.type = entity.type
