CYPHER 25
MATCH (run:ClusterRun {view: $view})
RETURN run.id AS id, run.complete AS complete
ORDER BY run.at DESC, run.id
