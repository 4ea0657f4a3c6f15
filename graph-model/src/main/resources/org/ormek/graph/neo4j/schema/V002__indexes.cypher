// Search inside keys and displays.
CREATE TEXT INDEX entity_search IF NOT EXISTS FOR (entity:Entity) ON (entity.searchText);
// Counting evidence by dataset and type.
CREATE INDEX evidence_dataset_type IF NOT EXISTS FOR (evidence:Evidence) ON (evidence.dataset, evidence.type);
// The newest evidence of an entity in a dataset, without touching any other dataset's mentions, however many there are.
CREATE INDEX mention_rank IF NOT EXISTS FOR ()-[mention:MENTIONS]-() ON (mention.entity, mention.dataset, mention.rank);
