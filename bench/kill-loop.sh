#!/bin/sh
# Kills imports and databases at random moments and compares the end with an undisturbed run; see README.md here.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "bench/target/classes:app/target/ormek/lib/*" org.ormek.bench.kill.KillCommand "$@"
