// One node per identifier, whoever writes at the same time. Without these, MERGE doubles.
CREATE CONSTRAINT schema_version IF NOT EXISTS FOR (version:SchemaVersion) REQUIRE version.version IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.key IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (evidence:Evidence) REQUIRE evidence.id IS UNIQUE;
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (dataset:Dataset) REQUIRE dataset.name IS UNIQUE;
