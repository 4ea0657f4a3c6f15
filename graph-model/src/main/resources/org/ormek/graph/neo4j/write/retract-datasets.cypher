CYPHER 25
UNWIND $datasets AS name
MATCH (dataset:Dataset {name: name})
WHERE NOT EXISTS { (:Entity)-[:SEEN_IN]->(dataset) }
  AND NOT EXISTS {
    MATCH (evidence:Evidence)
    WHERE evidence.dataset = name
  }
DETACH DELETE dataset
