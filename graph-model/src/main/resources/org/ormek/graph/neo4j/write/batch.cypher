// Everything that new evidence brings. Rows are lists of fields in a fixed order and what many rows share is sent once,
// since reading the parameters costs the server as much as some of the work. Entities come sorted by key; other rows name
// them by their place in that list, so that each is looked up once. `SET entity.type` changes nothing, but takes the
// entity's lock in that order: what follows can neither deadlock with another writer nor count beside it. MERGE of
// relationships would lock the dataset's node as well, which all writers share, and look through relationships of all
// types. Every step starts from an index of its own or a node in hand, so no statistics can make a better plan: without
// `replan=skip` the growing graph has it planned anew again and again. Each new link gets two ends: what an index holds in
// the order of lists, from either side. A key may be as long as an index entry, so its end carries the beginning. Links are
// counted here, since only here it is known which are new.
CYPHER 25 replan=skip
UNWIND $entities AS row
MERGE (entity:Entity {key: row[0]})
ON CREATE SET
  entity:$(row[2]),
  entity.display = row[3],
  entity.attributes = row[4],
  entity.searchText = row[5]
SET entity.type = row[1]
WITH collect(entity) AS entities

CALL (entities) {
  UNWIND $seen AS row
  WITH row, entities[row[0]] AS entity
  OPTIONAL MATCH (entity)-[known:SEEN_IN]->(:Dataset)
  WHERE known.dataset = row[1]
  FOREACH (seen IN CASE WHEN known IS NULL THEN [] ELSE [known] END |
    SET
      seen.mentions = seen.mentions + row[2],
      seen.evidence = seen.evidence + row[3],
      seen.firstSeen = CASE
        WHEN row[4] IS NULL OR seen.firstSeen <= row[4] THEN seen.firstSeen
        ELSE row[4]
      END,
      seen.lastSeen = CASE
        WHEN row[5] IS NULL OR seen.lastSeen >= row[5] THEN seen.lastSeen
        ELSE row[5]
      END
  )
  WITH row, entity, known
  WHERE known IS NULL
  MATCH (dataset:Dataset {name: row[1]})
  CREATE (entity)-[seen:SEEN_IN]->(dataset)
  SET seen = {dataset: row[1], mentions: row[2], evidence: row[3], links: 0, firstSeen: row[4], lastSeen: row[5]}
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
  WITH row, $origins[row[1]] AS origin
  CREATE (evidence:Evidence)
  SET
    evidence = {
      id: row[0],
      type: origin[0],
      dataset: origin[1],
      language: origin[2],
      source: origin[3],
      sourceName: origin[4],
      parser: origin[5],
      location: row[2],
      observedAt: row[3],
      text: row[4],
      subject: row[5],
      losses: row[6],
      attributes: row[7],
      flags: row[8],
      links: row[9],
      entities: row[10],
      words: row[12]
    }
  WITH evidence, origin, row
  UNWIND row[11] AS place
  WITH evidence, origin, place, $readings[place[1]] AS reading, entities[place[0]] AS entity
  CREATE (evidence)-[mention:MENTIONS]->(entity)
  SET
    mention = {
      entity: $entities[place[0]][0],
      dataset: origin[1],
      role: reading[0],
      field: reading[1],
      certainty: reading[2],
      extractor: reading[3],
      raw: place[2],
      start: place[3],
      end: place[4],
      rank: place[5]
    }
}

CALL (entities) {
  UNWIND $links AS row
  WITH row, entities[row.source] AS source, entities[row.target] AS target
  OPTIONAL MATCH (source)-[known:HAS_CONTACT|PUBLISHES_WALLET|RESOLVED_TO|USES_NAME_SERVER|SERVES_CERTIFICATE|USES_TRACKER|HOSTED_KIT|HAS_FAVICON|REDIRECTS_TO|PART_OF|REGISTERED_BY]->(target)
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
