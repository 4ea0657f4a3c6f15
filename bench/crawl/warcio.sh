#!/bin/sh
# Crawls a farm of made-up sites and has every record of its WARC files read, and every digest checked, by warcio, which shares no code with the crawler.
# Usage: bench/crawl/warcio.sh. ORMEK_WARCIO_PYTHON names a Python that has warcio.txt installed already. Exit status 1 when warcio finds a fault.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${ORMEK_WARCIO_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/venv"
  python="$work/venv/bin/python"
  "$python" -m pip install -q --disable-pip-version-check -r bench/crawl/warcio.txt
fi
mvn -B -q -ntp -pl bench/cluster -am -DskipTests test-compile org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
  -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=runtime >&2
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "bench/cluster/target/classes:$(cat bench/cluster/target/bench.cp)" org.ormek.bench.cluster.ClusterBench farm \
  --seeds 23 --kits 5 --clones 8 --honest 40 --work "$work/crawl" >&2
find "$work/crawl" -name '*.warc.gz' | sort >"$work/files"
[ -s "$work/files" ] || { echo "The crawl left no WARC file." >&2; exit 1; }
xargs "$python" bench/crawl/read_warc.py <"$work/files"
