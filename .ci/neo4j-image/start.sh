#!/bin/sh
# Speaks as much of the public image's language as the tests need: NEO4J_AUTH, and NEO4J_a_b__c=v for the setting a.b_c=v.
set -eu
cat >/neo4j/conf/neo4j.conf <<'CONF'
server.default_listen_address=0.0.0.0
server.http.enabled=true
server.https.enabled=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
dbms.memory.transaction.total.max=512m
db.memory.transaction.max=256m
db.logs.query.enabled=OFF
dbms.usage_report.enabled=false
server.fleet_discovery.enabled=false
dbms.fleet_manager.enabled=false
server.bolt.telemetry.enabled=false
server.http.x_forward.enabled=false
CONF
env | sed -n 's/^NEO4J_\([a-z][A-Za-z0-9_]*\)=\(.*\)$/\1 \2/p' | while read -r name value; do
  echo "$(echo "$name" | sed 's/__/\n/g; s/_/./g; s/\n/_/g')=$value" >>/neo4j/conf/neo4j.conf
done
options="--enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED"
case ${NEO4J_AUTH:-neo4j/neo4j} in
  none) echo dbms.security.auth_enabled=false >>/neo4j/conf/neo4j.conf ;;
  neo4j/*) java $options -cp "/neo4j/lib/*" org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "${NEO4J_AUTH#neo4j/}" ;;
esac
exec java -Xmx1g $options -cp "/neo4j/lib/*" org.neo4j.server.Neo4jCommunity --home-dir=/neo4j --config-dir=/neo4j/conf --console-mode
