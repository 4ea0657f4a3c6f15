// All evidence in the asker's datasets, page by page behind the last id.
CYPHER 25
MATCH (evidence:Evidence)
WHERE evidence.id > $after AND evidence.dataset IN $datasets
WITH evidence
ORDER BY evidence.id
LIMIT $page
RETURN
  evidence {.id, .type, .dataset, .language, .source, .sourceName, .parser, .location, .observedAt, .text, .subject, .losses,
    .attributes, .flags, .links} AS evidence,
  COLLECT {
    MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
    RETURN mention {.*, display: entity.display, attributes: entity.attributes}
  } AS mentions
ORDER BY evidence.id
