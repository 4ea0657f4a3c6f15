// A link is added up anew from the evidence that is left; its source has fewer mentions than its target as a rule.
CYPHER 25
UNWIND $links AS row
MATCH (source:Entity {key: $entities[row.source][0]})-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target:Entity {key: $entities[row.target][0]})
WHERE type(link) = row.type AND link.dataset = row.properties.dataset
CALL (source, target, link, row) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = source.key AND mention.dataset = link.dataset AND mention.rank >= 0
  UNWIND range(0, size(coalesce(evidence.links, [])) - 1, 4) AS i
  WITH evidence, i
  WHERE evidence.links[i] = source.key AND evidence.links[i + 1] = row.type AND evidence.links[i + 2] = target.key
  RETURN
    min(evidence.id) AS first,
    max(evidence.links[i + 3]) AS extractor,
    min(evidence.observedAt) AS firstSeen,
    max(evidence.observedAt) AS lastSeen
}
FOREACH (left IN CASE WHEN first IS NULL THEN [] ELSE [link] END |
  SET
    left.evidence = first,
    left.extractor = extractor,
    left.firstSeen = firstSeen,
    left.lastSeen = lastSeen
)
WITH row, source, target, link, first
WHERE first IS NULL
OPTIONAL MATCH (source)-[from:HAS_LINK]->(target)
WHERE from.dataset = row.properties.dataset AND from.type = row.type AND from.outgoing
OPTIONAL MATCH (target)-[to:HAS_LINK]->(source)
WHERE to.dataset = row.properties.dataset AND to.type = row.type AND NOT to.outgoing
DELETE link, from, to
WITH row, source, target
UNWIND CASE WHEN source = target THEN [source] ELSE [source, target] END AS end
WITH end, row.properties.dataset AS dataset, count(*) AS gone
MATCH (end)-[seen:SEEN_IN]->(:Dataset)
WHERE seen.dataset = dataset
SET seen.links = seen.links - gone
