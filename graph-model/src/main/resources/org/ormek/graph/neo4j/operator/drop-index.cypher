// An index of a constraint that a killed database never finished; in its own transaction.
CYPHER 25
DROP INDEX $name IF EXISTS
