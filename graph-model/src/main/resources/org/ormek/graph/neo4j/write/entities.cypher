// Rows come sorted by key. The last SET changes nothing, but takes the entity's lock in that order,
// so that what follows in this transaction can neither deadlock nor count beside another writer.
CYPHER 25
UNWIND $entities AS row
MERGE (entity:Entity {key: row.key})
ON CREATE SET
  entity:$(row.label),
  entity.display = row.display,
  entity.attributes = row.attributes,
  entity.searchText = row.searchText
SET entity.type = row.type
