CYPHER 25
MATCH (evidence:Evidence)
WHERE evidence.dataset IN $datasets
RETURN evidence.dataset AS dataset, evidence.type AS type, count(*) AS count
