#!/bin/sh
# Trains the weights of the page classifier on made pages and measures them on sites of later months; see README.md here.
# Prints the tables of bench/results/page-classifier.md. --model FILE writes the weights, --shipped measures those that ship.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
mvn -B -q -pl bench/pages -am -DskipTests test-compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=runtime >&2
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "bench/pages/target/classes:crawlers/target/classes:graph-model/target/classes:$(cat bench/pages/target/bench.cp)" org.ormek.bench.pages.PagesBench "$@"
