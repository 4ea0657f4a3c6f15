#!/bin/sh
# Prints what looking into a page costs (bench/results/crawl.md). Needs a built checkout (./ormek). Properties: -Dpages=40 -Dbytes=12000 -Drounds=250 -Drepeats=5
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q -pl crawlers -am -DskipTests test-compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/crawl-bench.cp -Dmdep.includeScope=test >&2
path="crawlers/target/classes:crawlers/target/test-classes:$(cat crawlers/target/crawl-bench.cp)"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p crawlers/target/crawl-bench
"${java}c" --release 21 -nowarn -cp "$path" -d crawlers/target/crawl-bench bench/crawl/LookBench.java
"$java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Djdk.httpclient.allowRestrictedHeaders=host "$@" -cp "crawlers/target/crawl-bench:$path" LookBench
