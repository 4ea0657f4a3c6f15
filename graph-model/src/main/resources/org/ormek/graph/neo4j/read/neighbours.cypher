// One step from every key: by shared evidence (the newest $most pieces) and by stated links, but for those of $hubs. Each key gives at most
// $each neighbours, in order of their keys; with $flagged only such as are reported or sanctioned.
CYPHER 25
UNWIND $keys AS key
MATCH (entity:Entity {key: key})
CALL (entity, key) {
  CALL (entity, key) {
    UNWIND $datasets AS dataset
    CALL (dataset, key) {
      MATCH (evidence:Evidence)-[mention:MENTIONS]->(:Entity)
      WHERE mention.entity = key AND mention.dataset = dataset AND mention.rank >= 0
      RETURN evidence, mention.rank AS rank
      ORDER BY mention.entity, mention.dataset, mention.rank, evidence.id
      LIMIT $most
    }
    WITH evidence, key, rank
    ORDER BY rank, evidence.id
    LIMIT $most
    FILTER evidence.entities <= $largest
    MATCH (evidence)-[mention:MENTIONS]->(otherEntity:Entity)
    WHERE mention.rank >= 0 AND mention.entity <> key
    RETURN otherEntity, mention.entity AS other, 'SAME_EVIDENCE ' + evidence.type AS reason, min(evidence.id) AS via
    UNION ALL
    WITH entity
    WHERE NOT key IN $hubs
    MATCH (entity)-[link:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]-(otherEntity:Entity)
    WHERE link.dataset IN $datasets AND otherEntity <> entity
    RETURN otherEntity, otherEntity.key AS other, type(link) AS reason, min(link.evidence) AS via
  }
  WITH otherEntity, other, reason, via
  FILTER NOT $flagged OR EXISTS {
    MATCH (otherEntity)-[flag:REPORTED_IN|SANCTIONED_IN]->(:Dataset)
    WHERE flag.dataset IN $datasets
  }
  RETURN other, reason, via
  ORDER BY other, reason, via
  LIMIT $each
}
RETURN key, other, reason, via
ORDER BY key, other, reason, via
