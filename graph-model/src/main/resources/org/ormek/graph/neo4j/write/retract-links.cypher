// A link is added up anew from the evidence that is left; its source has fewer mentions than its target as a rule.
CYPHER 25
UNWIND $links AS row
MATCH (source:Entity {key: $entities[row.source].key})-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target:Entity {key: $entities[row.target].key})
WHERE type(link) = row.type AND link.dataset = row.properties.dataset
CALL (source, target, link, row) {
  MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
  WHERE mention.entity = source.key AND mention.dataset = link.dataset AND mention.rank >= 0
  UNWIND range(0, size(evidence.links) - 1, 4) AS i
  WITH evidence, i
  WHERE evidence.links[i] = source.key AND evidence.links[i + 1] = row.type AND evidence.links[i + 2] = target.key
  RETURN
    min(evidence.id) AS first,
    max(evidence.links[i + 3]) AS extractor,
    min(evidence.observedAt) AS firstSeen,
    max(evidence.observedAt) AS lastSeen
}
FOREACH (gone IN CASE WHEN first IS NULL THEN [link] ELSE [] END |
  DELETE gone
)
FOREACH (left IN CASE WHEN first IS NULL THEN [] ELSE [link] END |
  SET
    left.evidence = first,
    left.extractor = extractor,
    left.firstSeen = firstSeen,
    left.lastSeen = lastSeen
)
