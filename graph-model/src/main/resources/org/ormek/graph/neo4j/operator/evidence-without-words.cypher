// One page of all evidence; the text is given only where its words are missing.
CYPHER 25
MATCH (evidence:Evidence)
WHERE evidence.id > $after
WITH evidence
ORDER BY evidence.id
LIMIT $page
RETURN
  evidence.id AS id,
  CASE
    WHEN evidence.words IS NULL THEN evidence.text
    ELSE ''
  END AS text
ORDER BY id
