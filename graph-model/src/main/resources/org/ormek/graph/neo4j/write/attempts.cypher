CYPHER 25
SHOW TRANSACTIONS
YIELD transactionId AS id, metaData, startTime
WHERE metaData.attemptOf = $write
RETURN id
ORDER BY startTime
