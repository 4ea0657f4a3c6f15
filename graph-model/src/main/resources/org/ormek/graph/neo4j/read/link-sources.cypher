// How many entities have a link of a kind: those that could share its other end.
CYPHER 25
MATCH (source:Entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target:Entity)
WHERE link.dataset IN $datasets
RETURN type(link) AS type, target.type AS target, count(DISTINCT source) AS total
ORDER BY type, target
