CYPHER 25
UNWIND $members AS row
MATCH (entity:Entity {key: row.entity})
MATCH (cluster:Cluster {key: row.cluster})
CREATE (entity)-[member:IN_CLUSTER]->(cluster)
SET member = row.properties
