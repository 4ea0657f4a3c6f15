#!/bin/sh
# Builds what ships twice, from the committed files, in two clean folders that differ in what must not matter (path, time zone,
# language), and compares the SHA-256 of every file. The JDK and the mask of file modes do matter: the one is
# named in the manifests, the other is what the modes inside of a jar come from, so ./ormek sets it.
# Usage: bench/reproducible.sh [MAVEN ARGUMENTS]. Exit status 1 when a file differs or is there only once.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # folder, time zone, language, then arguments of Maven
  folder=$1 zone=$2 language=$3
  shift 3
  mkdir -p "$folder"
  (cd "$root" && git archive HEAD) | tar -x -C "$folder"
  (cd "$folder" && umask 022 && TZ=$zone LANG=$language LC_ALL=$language \
    mvn -B -ntp -q package -DskipTests -pl neo4j-embedded,document-reader,app -am "$@" >&2)
}

sums() { # folder: one line a file that ships, by name
  (cd "$1" && find app/target/ormek neo4j-embedded/target/lib document-reader/target/lib app/target/sbom.json neo4j-embedded/target/sbom.json \
    document-reader/target/sbom.json -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

build "$work/first" UTC C "$@"
build "$work/second one/deeper" Asia/Almaty C.UTF-8 -Duser.language=kk "$@"
sums "$work/first" >"$work/first.sums"
sums "$work/second one/deeper" >"$work/second.sums"
if cmp -s "$work/first.sums" "$work/second.sums"; then
  echo "| files that ship | differ | SHA-256 of the list of SHA-256 |"
  echo "|---|---|---|"
  echo "| $(wc -l <"$work/first.sums") | 0 | $(sha256sum <"$work/first.sums" | cut -d ' ' -f 1) |"
else
  echo "The two builds differ:" >&2
  diff "$work/first.sums" "$work/second.sums" >&2 || true
  exit 1
fi
