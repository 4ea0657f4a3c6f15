// $most is far above the limit that people ask for; one more row than that says that the entity is a hub.
CYPHER 25
MATCH (entity:Entity {key: $key})-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|REDIRECTS_TO|PART_OF|REGISTERED_BY]-(other:Entity)
WHERE link.dataset IN $datasets
RETURN
  type(link) AS type,
  other.key AS other,
  startNode(link) = entity AS outgoing,
  link.dataset AS dataset,
  other.display AS display,
  link.firstSeen AS firstSeen,
  link.lastSeen AS lastSeen,
  link.evidence AS evidence
ORDER BY type, other, outgoing, dataset
LIMIT $most
