// The links of an entity in a dataset in the order of their lists, without touching any other dataset's.
CREATE INDEX link_place IF NOT EXISTS FOR ()-[end:HAS_LINK]-() ON (end.entity, end.dataset, end.place);
// A graph of an earlier version: its links get their ends, and every entity the number of links that each dataset states.
MATCH (source:Entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target:Entity)
WHERE NOT EXISTS {
  MATCH (source)-[end:HAS_LINK]->(target)
  WHERE end.type = type(link) AND end.dataset = link.dataset AND end.outgoing
}
CALL (source, link, target) {
  CREATE (source)-[from:HAS_LINK]->(target)
  SET from = {
    entity: source.key,
    dataset: link.dataset,
    type: type(link),
    outgoing: true,
    place: type(link) + ' ' + left(target.key, 700)
  }
  WITH source, link, target
  WHERE source <> target
  CREATE (target)-[to:HAS_LINK]->(source)
  SET to = {
    entity: target.key,
    dataset: link.dataset,
    type: type(link),
    outgoing: false,
    place: type(link) + ' ' + left(source.key, 700)
  }
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (entity:Entity)-[seen:SEEN_IN]->(:Dataset)
WHERE seen.links IS NULL
CALL (entity, seen) {
  SET seen.links = COUNT {
    MATCH (entity)-[end:HAS_LINK]->(:Entity)
    WHERE end.dataset = seen.dataset
  }
} IN TRANSACTIONS OF 1000 ROWS;
