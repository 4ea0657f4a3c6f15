// A pair counts in the first of the asker's datasets that states it.
CYPHER 25
MATCH (source:Entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target:Entity)
WHERE link.dataset IN $datasets AND (size($datasets) = 1 OR NOT EXISTS {
  MATCH (source)-[earlier:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target)
  WHERE type(earlier) = type(link) AND earlier.dataset IN $datasets AND earlier.dataset < link.dataset
})
RETURN type(link) AS name, count(*) AS count
