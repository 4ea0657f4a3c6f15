CYPHER 25
MATCH (evidence:Evidence {id: $id})
WHERE evidence.dataset IN $datasets
RETURN
  evidence {.id, .type, .dataset, .language, .source, .sourceName, .parser, .location, .observedAt, .text, .subject, .losses,
    .attributes, .flags, .links} AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    RETURN mention {.*, display: entity.display, attributes: entity.attributes}
  } AS mentions
