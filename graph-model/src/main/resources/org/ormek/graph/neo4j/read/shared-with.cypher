// Reads the newest $most pieces of evidence, and of those only such as name no more than $largest entities.
CYPHER 25
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = $key AND mention.dataset = dataset AND mention.rank >= 0
  RETURN evidence, mention.rank AS rank
  ORDER BY mention.entity, mention.dataset, mention.rank, evidence.id
  LIMIT $most
}
WITH evidence, rank
ORDER BY rank, evidence.id
LIMIT $most
WITH collect(evidence) AS newest
WITH
  [evidence IN newest WHERE evidence.entities <= $largest] AS usable,
  size(newest) AS newestCount
CALL (usable) {
  UNWIND usable AS evidence
  MATCH (evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.rank >= 0 AND mention.entity <> $key
  WITH mention.entity AS other, collect(evidence.id) AS ids
  ORDER BY size(ids) DESC, other
  RETURN collect({key: other, ids: ids}) AS others
}
RETURN
  newestCount - size(usable) AS skipped,
  size(others) AS total,
  COLLECT {
    UNWIND others[..$limit] AS found
    MATCH (entity:Entity {key: found.key})
    RETURN {
      key: entity.key,
      display: entity.display,
      shared: size(found.ids),
      examples: COLLECT {
        UNWIND found.ids AS id
        RETURN id ORDER BY id LIMIT 3
      },
      service: EXISTS {
        MATCH (entity)-[flagged:SERVICE_IN]->(:Dataset)
        WHERE flagged.dataset IN $datasets
      }
    }
  } AS shared
