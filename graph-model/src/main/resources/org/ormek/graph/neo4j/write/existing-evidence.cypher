CYPHER 25
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
RETURN evidence.id AS id
