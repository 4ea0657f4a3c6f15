CYPHER 25
MATCH (run:ClusterRun {id: $run})
SET run.complete = true
