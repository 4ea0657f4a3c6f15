// A flag is added up anew from the evidence that is left.
CYPHER 25
UNWIND $flags AS row
MATCH (entity:Entity {key: $entities[row.entity][0]})-[flag:REPORTED_IN|SANCTIONED_IN|SERVICE_IN]->(:Dataset {name: row.properties.dataset})
WHERE type(flag) = row.type AND flag.label = row.properties.label
CALL (entity, flag, row) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = entity.key
    AND mention.dataset = flag.dataset
    AND mention.rank >= 0
    AND any(i IN range(0, size(coalesce(evidence.flags, [])) - 1, 3) WHERE evidence.flags[i] = entity.key
      AND evidence.flags[i + 1] + '_IN' = row.type
      AND evidence.flags[i + 2] = flag.label)
  RETURN
    count(evidence) AS count,
    min(evidence.id) AS first,
    min(evidence.observedAt) AS firstSeen,
    max(evidence.observedAt) AS lastSeen
}
FOREACH (gone IN CASE WHEN count = 0 THEN [flag] ELSE [] END |
  DELETE gone
)
FOREACH (left IN CASE WHEN count = 0 THEN [] ELSE [flag] END |
  SET
    left.count = count,
    left.evidence = first,
    left.firstSeen = firstSeen,
    left.lastSeen = lastSeen
)
