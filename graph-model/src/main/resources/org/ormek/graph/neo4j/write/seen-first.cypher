// The entity's lock is held, so nobody else can create the same relationship. MERGE would lock the dataset as well.
CYPHER 25
UNWIND $seen AS row
MATCH (entity:Entity {key: row.entity})
WHERE NOT EXISTS {
  MATCH (entity)-[known:SEEN_IN]->(:Dataset)
  WHERE known.dataset = row.dataset
}
MATCH (dataset:Dataset {name: row.dataset})
CREATE (entity)-[:SEEN_IN {dataset: row.dataset, mentions: 0, evidence: 0}]->(dataset)
