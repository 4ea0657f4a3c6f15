CYPHER 25
CREATE (run:ClusterRun)
SET run = $properties
