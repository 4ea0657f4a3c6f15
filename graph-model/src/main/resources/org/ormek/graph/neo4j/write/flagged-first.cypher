// The entity's lock is held, see seen-first.cypher.
CYPHER 25
UNWIND $flags AS row
MATCH (entity:Entity {key: row.entity})
WHERE NOT EXISTS {
  MATCH (entity)-[known:FLAGGED]->(:Dataset)
  WHERE known.dataset = row.dataset AND known.kind = row.kind AND known.label = row.label
}
MATCH (dataset:Dataset {name: row.dataset})
CREATE (entity)-[:FLAGGED {
  dataset: row.dataset, kind: row.kind, label: row.label, count: 0, evidence: row.evidence
}]->(dataset)
