CYPHER 25
MATCH (dataset:Dataset)
RETURN dataset.name AS name
ORDER BY name
