CYPHER 25
MERGE (version:SchemaVersion {version: $version})
ON CREATE SET version.checksum = $checksum
