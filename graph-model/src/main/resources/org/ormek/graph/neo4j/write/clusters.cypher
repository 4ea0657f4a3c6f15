CYPHER 25
UNWIND $clusters AS row
CREATE (cluster:Cluster)
SET cluster = row
