CYPHER 25
MATCH (version:SchemaVersion)
RETURN version.version AS version, version.checksum AS checksum
