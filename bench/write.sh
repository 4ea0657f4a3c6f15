#!/bin/sh
# Ormek's writer, one MERGE a row, and the offline importer on the same evidence; see README.md here.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g -Dormek.dist="$root" -cp "bench/target/classes:app/target/ormek/lib/*" org.ormek.bench.write.WriteBench "$@"
