CYPHER 25
MATCH (evidence:Evidence {id: $id})
WHERE evidence.dataset IN $datasets
RETURN
  properties(evidence) AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    RETURN mention {.*, display: entity.display, attributes: entity.attributes}
  } AS mentions
