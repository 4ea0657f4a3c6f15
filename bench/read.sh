#!/bin/sh
# Reports, paths and hubs with many clients, against an empty question and a naive one; see README.md here.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx3g -Dormek.dist="$root" -cp "bench/target/classes:app/target/ormek/lib/*" org.ormek.bench.read.ReadBench "$@"
