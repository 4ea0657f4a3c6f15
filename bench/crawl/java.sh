#!/bin/sh
# Compiles a program of this folder and runs it: bench/crawl/java.sh PROGRAM [OPTIONS OF JAVA]. Needs a built checkout (./ormek).
set -eu
cd "$(dirname "$0")/../.."
program=$1
shift
mvn -B -q -pl crawlers -am -DskipTests test-compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/crawl-bench.cp -Dmdep.includeScope=test >&2
path="crawlers/target/classes:crawlers/target/test-classes:$(cat crawlers/target/crawl-bench.cp)"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p crawlers/target/crawl-bench
"${java}c" --release 21 -nowarn -cp "$path" -d crawlers/target/crawl-bench "bench/crawl/$program.java"
exec "$java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Djdk.httpclient.allowRestrictedHeaders=host "$@" -cp "crawlers/target/crawl-bench:$path" "$program"
