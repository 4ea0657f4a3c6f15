CYPHER 25
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row[0]})
SET evidence.words = row[1]
