CYPHER 25
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
RETURN
  properties(evidence) AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    RETURN mention {.*, display: entity.display, attributes: entity.attributes}
  } AS mentions
