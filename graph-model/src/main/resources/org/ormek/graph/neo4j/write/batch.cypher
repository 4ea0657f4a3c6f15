// Everything that new evidence brings. Entities come sorted by key; other rows name them by their place in that list, so
// that each is looked up once. `SET entity.type` changes nothing, but takes the entity's lock in that order: what follows
// can neither deadlock with another writer nor count beside it. MERGE of relationships would lock the dataset's node as
// well, which all writers share, and look through relationships of all types. Each new link gets two ends: what an index
// holds in the order of lists, from either side. A key may be as long as an index entry, so its end carries the beginning.
CYPHER 25
UNWIND $entities AS row
MERGE (entity:Entity {key: row.key})
ON CREATE SET
  entity:$(row.label),
  entity.display = row.display,
  entity.attributes = row.attributes,
  entity.searchText = row.searchText
SET entity.type = row.type
WITH collect(entity) AS entities

CALL (entities) {
  UNWIND $seen AS row
  WITH row, entities[row.entity] AS entity
  OPTIONAL MATCH (entity)-[known:SEEN_IN]->(:Dataset)
  WHERE known.dataset = row.properties.dataset
  FOREACH (seen IN CASE WHEN known IS NULL THEN [] ELSE [known] END |
    SET
      seen.mentions = seen.mentions + row.properties.mentions,
      seen.evidence = seen.evidence + row.properties.evidence,
      seen.firstSeen = CASE
        WHEN row.properties.firstSeen IS NULL OR seen.firstSeen <= row.properties.firstSeen THEN seen.firstSeen
        ELSE row.properties.firstSeen
      END,
      seen.lastSeen = CASE
        WHEN row.properties.lastSeen IS NULL OR seen.lastSeen >= row.properties.lastSeen THEN seen.lastSeen
        ELSE row.properties.lastSeen
      END
  )
  WITH row, entity, known
  WHERE known IS NULL
  MATCH (dataset:Dataset {name: row.properties.dataset})
  CREATE (entity)-[seen:SEEN_IN]->(dataset)
  SET seen = row.properties
}

CALL (entities) {
  UNWIND $flags AS row
  WITH row, entities[row.entity] AS entity
  OPTIONAL MATCH (entity)-[known:REPORTED_IN|SANCTIONED_IN|SERVICE_IN]->(:Dataset)
  WHERE type(known) = row.type
    AND known.dataset = row.properties.dataset
    AND known.label = row.properties.label
  FOREACH (flagged IN CASE WHEN known IS NULL THEN [] ELSE [known] END |
    SET
      flagged.count = flagged.count + row.properties.count,
      flagged.evidence = CASE
        WHEN flagged.evidence <= row.properties.evidence THEN flagged.evidence
        ELSE row.properties.evidence
      END,
      flagged.firstSeen = CASE
        WHEN row.properties.firstSeen IS NULL OR flagged.firstSeen <= row.properties.firstSeen THEN flagged.firstSeen
        ELSE row.properties.firstSeen
      END,
      flagged.lastSeen = CASE
        WHEN row.properties.lastSeen IS NULL OR flagged.lastSeen >= row.properties.lastSeen THEN flagged.lastSeen
        ELSE row.properties.lastSeen
      END
  )
  WITH row, entity, known
  WHERE known IS NULL
  MATCH (dataset:Dataset {name: row.properties.dataset})
  CREATE (entity)-[flagged:$(row.type)]->(dataset)
  SET flagged = row.properties
}

CALL (entities) {
  UNWIND $evidence AS row
  CREATE (evidence:Evidence)
  SET evidence = row.properties
  WITH evidence, row
  UNWIND row.mentions AS place
  WITH evidence, place, entities[place.entity] AS entity
  CREATE (evidence)-[mention:MENTIONS]->(entity)
  SET mention = place.properties
}

CALL (entities) {
  UNWIND $links AS row
  WITH row, entities[row.source] AS source, entities[row.target] AS target
  OPTIONAL MATCH (source)-[known:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target)
  WHERE type(known) = row.type AND known.dataset = row.properties.dataset
  FOREACH (link IN CASE WHEN known IS NULL THEN [] ELSE [known] END |
    SET
      link.evidence = CASE
        WHEN link.evidence <= row.properties.evidence THEN link.evidence
        ELSE row.properties.evidence
      END,
      link.extractor = CASE
        WHEN link.extractor >= row.properties.extractor THEN link.extractor
        ELSE row.properties.extractor
      END,
      link.firstSeen = CASE
        WHEN row.properties.firstSeen IS NULL OR link.firstSeen <= row.properties.firstSeen THEN link.firstSeen
        ELSE row.properties.firstSeen
      END,
      link.lastSeen = CASE
        WHEN row.properties.lastSeen IS NULL OR link.lastSeen >= row.properties.lastSeen THEN link.lastSeen
        ELSE row.properties.lastSeen
      END
  )
  WITH row, source, target, known
  WHERE known IS NULL
  CREATE (source)-[link:$(row.type)]->(target)
  SET link = row.properties
  CREATE (source)-[from:HAS_LINK]->(target)
  SET from = {
    entity: source.key,
    dataset: row.properties.dataset,
    type: row.type,
    outgoing: true,
    place: row.type + ' ' + left(target.key, 700)
  }
  FOREACH (other IN CASE WHEN source = target THEN [] ELSE [target] END |
    CREATE (other)-[to:HAS_LINK]->(source)
    SET to = {
      entity: target.key,
      dataset: row.properties.dataset,
      type: row.type,
      outgoing: false,
      place: row.type + ' ' + left(source.key, 700)
    }
  )
  WITH row, source, target
  UNWIND CASE WHEN source = target THEN [source] ELSE [source, target] END AS end
  WITH end, row.properties.dataset AS dataset, count(*) AS added
  MATCH (end)-[seen:SEEN_IN]->(:Dataset)
  WHERE seen.dataset = dataset
  SET seen.links = seen.links + added
}
