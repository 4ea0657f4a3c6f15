CYPHER 25
UNWIND $datasets AS name
MERGE (dataset:Dataset {name: name})
