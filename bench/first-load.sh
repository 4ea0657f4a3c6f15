#!/bin/sh
# The first load of a home from raw rows to a graph that can be asked, against the offline importer alone; see README.md here.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g -Dormek.dist="$root" -cp "bench/target/classes:app/target/ormek/lib/*" org.ormek.bench.write.FirstLoadBench "$@"
