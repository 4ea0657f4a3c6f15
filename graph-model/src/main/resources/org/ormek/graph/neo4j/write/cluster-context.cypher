CYPHER 25
UNWIND $services AS row
MATCH (entity:Entity {key: row.entity})
MATCH (cluster:Cluster {key: row.cluster})
CREATE (entity)-[:CONTEXT_OF {evidence: row.evidence}]->(cluster)
