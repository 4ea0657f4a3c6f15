CYPHER 25
CALL db.awaitIndexes($seconds)
