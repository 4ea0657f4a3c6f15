// Words of texts. The dataset stands in the index as well, so that a question does not touch what its asker may not see.
CREATE FULLTEXT INDEX evidence_words IF NOT EXISTS FOR (evidence:Evidence) ON EACH [evidence.words, evidence.dataset]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
