// Counts are taken off. Dates are looked up only if they were those of what is gone: the first and the last rank of the
// mentions that are left, and then all of that millisecond, since ranks tell no nearer.
CYPHER 25
UNWIND $seen AS row
MATCH (entity:Entity {key: $entities[row[0]][0]})-[seen:SEEN_IN]->(:Dataset {name: row[1]})
SET
  seen.mentions = seen.mentions - row[2],
  seen.evidence = seen.evidence - row[3]
WITH row, entity, seen
WHERE seen.firstSeen = row[4] OR seen.lastSeen = row[5]
CALL (entity, seen) {
  OPTIONAL MATCH (:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = entity.key
    AND mention.dataset = seen.dataset
    AND mention.rank >= 0
    AND mention.rank < $undatedRank
  RETURN mention.rank / $rankSpan AS last
  ORDER BY mention.entity, mention.dataset, mention.rank
  LIMIT 1
}
CALL (entity, seen) {
  OPTIONAL MATCH (:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = entity.key
    AND mention.dataset = seen.dataset
    AND mention.rank >= 0
    AND mention.rank < $undatedRank
  RETURN mention.rank / $rankSpan AS first
  ORDER BY mention.entity DESC, mention.dataset DESC, mention.rank DESC
  LIMIT 1
}
CALL (entity, seen, last) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = entity.key
    AND mention.dataset = seen.dataset
    AND mention.rank >= last * $rankSpan
    AND mention.rank < (last + 1) * $rankSpan
  RETURN max(evidence.observedAt) AS lastSeen
}
CALL (entity, seen, first) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = entity.key
    AND mention.dataset = seen.dataset
    AND mention.rank >= first * $rankSpan
    AND mention.rank < (first + 1) * $rankSpan
  RETURN min(evidence.observedAt) AS firstSeen
}
SET
  seen.firstSeen = firstSeen,
  seen.lastSeen = lastSeen
