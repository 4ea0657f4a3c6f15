// Runs of cluster detection and what they found. A run is read only when it is complete.
CREATE CONSTRAINT cluster_run_id IF NOT EXISTS FOR (run:ClusterRun) REQUIRE run.id IS UNIQUE;
CREATE CONSTRAINT cluster_key IF NOT EXISTS FOR (cluster:Cluster) REQUIRE cluster.key IS UNIQUE;
CREATE INDEX cluster_of_run IF NOT EXISTS FOR (cluster:Cluster) ON (cluster.run);
