#!/bin/sh
# Crawls a farm of made-up sites with kills on the way and compares pages, identifiers, signs and clusters with what was planted: the tables of
# bench/results/crawl-farm.md. Usage: bench/cluster/crawl-farm.sh [--hosts 1000] [--seed N] [--kill-at 40] [--show N]. Needs a built tree.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
work=$(mktemp -d "$here/target/crawl-farm.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 3' INT TERM
path="$here/target/classes:$root/simulation/target/classes:$(find "$root/app/target/ormek" -name '*.jar' | tr '\n' ':')"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$path" org.ormek.bench.cluster.ClusterBench crawl-farm --work "$work" "$@"
