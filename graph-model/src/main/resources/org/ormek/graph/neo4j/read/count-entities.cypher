// An entity counts in the first of the asker's datasets that knows it, so that nothing has to be remembered.
CYPHER 25
MATCH (dataset:Dataset)<-[seen:SEEN_IN]-(entity:Entity)
WHERE dataset.name IN $datasets AND (size($datasets) = 1 OR NOT EXISTS {
  MATCH (entity)-[earlier:SEEN_IN]->(:Dataset)
  WHERE earlier.dataset IN $datasets AND earlier.dataset < dataset.name
})
RETURN entity.type AS name, count(*) AS count
