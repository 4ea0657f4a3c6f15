// What the graph has added up for each entity: counts, flags and outgoing links.
CYPHER 25
MATCH (entity:Entity)
WHERE entity.key > $after
WITH entity
ORDER BY entity.key
LIMIT $page
RETURN
  entity.key AS key,
  COLLECT {
    MATCH (entity)-[fact:SEEN_IN|REPORTED_IN|SANCTIONED_IN|SERVICE_IN]->(:Dataset)
    RETURN fact {.*, relation: type(fact)}
  } AS facts,
  COLLECT {
    MATCH (entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(other:Entity)
    RETURN link {.*, relation: type(link), other: other.key}
  } AS links
ORDER BY entity.key
