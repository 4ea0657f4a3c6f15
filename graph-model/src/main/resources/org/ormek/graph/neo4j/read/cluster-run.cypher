// The widest complete run wholly inside what the asker may see, the newest of those.
CYPHER 25
MATCH (run:ClusterRun)
WHERE run.complete AND all(dataset IN run.datasets WHERE dataset IN $datasets)
RETURN properties(run) AS run
ORDER BY size(run.datasets) DESC, run.at DESC, run.id
LIMIT 1
