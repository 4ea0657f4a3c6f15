CYPHER 25
MATCH (run:ClusterRun {id: $run})
UNWIND $services AS row
MATCH (entity:Entity {key: row.entity})
CREATE (entity)-[service:SHARED_SERVICE_IN]->(run)
SET service = row.properties
