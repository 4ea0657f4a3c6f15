#!/bin/sh
# The document reader against PDFBox and the Tika facade; prints the table of bench/results/documents.md. Needs a built checkout.
set -eu
cd "$(dirname "$0")/.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
libraries=document-reader/target/lib
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
"${java}c" --release 21 -nowarn -cp "$libraries/*" -d "$out" bench/documents/DocumentBench.java
"$java" -Xmx1g -XX:+UseSerialGC -cp "$out:$libraries/*" DocumentBench "$libraries"
