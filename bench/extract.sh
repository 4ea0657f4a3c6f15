#!/bin/sh
# How well and how fast identifiers are found in text, next to findNumbers of libphonenumber; see README.md here.
# Prints the tables of bench/results/extraction.md. Arguments go to the speed measurement.
set -eu
cd "$(dirname "$0")/.."
# The list of measurements is written by a full compilation only.
rm -rf bench/text/target/classes
mvn -B -q -pl graph-model,bench/text -am -DskipTests compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=runtime >&2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
path="bench/text/target/classes:graph-model/target/classes:$(cat bench/text/target/bench.cp)"
"$java" -cp "$path" org.ormek.bench.text.measure.TextBench quality
"$java" -cp "$path" org.ormek.bench.text.measure.TextBench speed "$@"
