// The first $most statements of each dataset, from an index in the order of the answer, so that the work ends there, however
// many links there are and however many of them the asker may not see. What is among the first pairs of all datasets
// together is among the first of each dataset that states it.
CYPHER 25
UNWIND $datasets AS dataset
CALL (dataset) {
  MATCH (:Entity)-[end:HAS_LINK]->(other:Entity)
  WHERE end.entity = $key AND end.dataset = dataset AND end.place > ''
  RETURN end, other.key AS other
  ORDER BY end.entity, end.dataset, end.place, other
  LIMIT $most
}
WITH DISTINCT end.type AS type, other, end.outgoing AS outgoing
ORDER BY type, other, outgoing
WITH collect({type: type, other: other, outgoing: outgoing}) AS pairs
RETURN
  size(pairs) AS total,
  COLLECT {
    UNWIND pairs[..$limit] AS pair
    MATCH (entity:Entity {key: $key})
    MATCH (other:Entity {key: pair.other})
    RETURN pair {
      .*,
      display: other.display,
      statements: COLLECT {
        MATCH (entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]-(other)
        WHERE type(link) = pair.type AND link.dataset IN $datasets AND (startNode(link) = entity) = pair.outgoing
        RETURN properties(link)
        ORDER BY link.dataset
      }
    }
    ORDER BY pair.type, pair.other, pair.outgoing
  } AS pairs
