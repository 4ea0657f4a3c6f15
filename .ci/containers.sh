#!/usr/bin/env bash
# Runs the contract tests of the graph against Neo4j in a container: with the engine that answers at the usual place, else with
# one of its own, which is stopped at the end.
# Needs root, a built tree and JAVA_HOME. Exit status: 0 passed; 1 the tests failed; 3 there is no engine to run them with, the
# reason being on the last lines of standard error.
set -euo pipefail
cd "$(dirname "$0")/.."
image=neo4j:2026.08.1-local # the name that Neo4jForTests looks for
tests=GraphContractTest,WriteContractTest,ClusterContractTest,SchemaMigrationTest
engine=$(mktemp -d)
socket=$engine/docker.sock
pid=''
stop() {
  if [ -n "$pid" ]; then
    kill "$pid" 2>/dev/null || true
    for second in $(seq 20); do kill -0 "$pid" 2>/dev/null || break; sleep 1; done
    ip link delete docker0 2>/dev/null || true # the bridge that this engine has made
  fi
  rm -rf "$engine" 2>/dev/null || echo "Left behind: $engine" >&2
}
trap stop EXIT
no_engine() { # the reason, then what the engine itself said
  grep -E 'level=(error|fatal)|^failed' "$engine/log" 2>/dev/null | tail -n 5 >&2 || true
  echo "$1" >&2
  exit 3
}

# A plain question to the socket, which cannot hang as a client can.
answers() { [ -S "$1" ] && [ "$(curl -s --max-time 2 --unix-socket "$1" http://docker/_ping)" = OK ]; }
start() { # further arguments of dockerd; at most 30 seconds
  dockerd --data-root "$engine/data" --exec-root "$engine/exec" --pidfile "$engine/pid" --host "unix://$socket" \
    --log-level warn --ip 127.0.0.1 --iptables=false --ip6tables=false "$@" >"$engine/log" 2>&1 &
  pid=$!
  for second in $(seq 30); do
    if answers "$socket"; then return 0; fi
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 1
  done
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  return 1
}

for program in docker busybox curl; do command -v "$program" >/dev/null || no_engine "$program is not installed"; done
if answers /var/run/docker.sock; then
  socket=/var/run/docker.sock
else
  command -v dockerd >/dev/null || no_engine "dockerd is not installed"
  # The kernel's own layers where they work, else plain copies. No rules of iptables: ports go through dockerd's own proxy.
  start || start --storage-driver vfs || no_engine "dockerd did not answer within a minute"
fi
export DOCKER_HOST="unix://$socket"
timeout 400 .ci/neo4j-image/build.sh "$image" >&2 || no_engine "the image could not be built"

# Ryuk and the search for a gateway would each pull an image.
export ORMEK_TEST_NEO4J=container TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost TESTCONTAINERS_CHECKS_DISABLE=true
reports=graph-model/target/surefire-reports
rm -rf $reports
code=0
timeout 900 mvn -B -ntp -q surefire:test -pl graph-model -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=true || code=$?
if [ "$code" -ne 0 ]; then
  if [ "$code" -eq 124 ]; then no_engine "the tests did not end within 15 minutes"; fi
  if grep -q -E 'Container(Launch|Fetch)Exception' $reports/*.txt; then no_engine "the container did not start"; fi
  exit 1
fi
echo "Neo4j in a container: $(sed -n 's/^Tests run: \([0-9]*\),.*/\1/p' $reports/*Test.txt | awk '{ sum += $1 } END { print sum }') tests passed."
