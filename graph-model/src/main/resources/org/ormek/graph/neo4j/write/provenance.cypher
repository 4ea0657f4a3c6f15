// Evidence that was first received in a source which is taken back, and stands in another as well.
CYPHER 25
UNWIND $evidence AS row
MATCH (evidence:Evidence {id: row.id})
WHERE evidence.source = $source
SET
  evidence.source = row.source,
  evidence.sourceName = row.sourceName,
  evidence.location = row.location,
  evidence.parser = row.parser
RETURN count(evidence) AS moved
