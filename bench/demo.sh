#!/bin/sh
# Time and memory of the demo from a built tree: wall seconds, and the largest sum of resident memory of all its processes.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
"$root/ormek" --version >&2
begun=$(date +%s)
"$root/ormek" demo --no-serve --home "$home" >"$home.out" 2>"$home.err" &
pid=$!
peak=0
family() { # the process and all below it
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do family "$child"; done
}
while kill -0 "$pid" 2>/dev/null; do
  sum=0
  for one in $(family "$pid"); do
    kib=$(sed -n 's/^VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' /proc/"$one"/status 2>/dev/null || true)
    sum=$((sum + ${kib:-0}))
  done
  if [ "$sum" -gt "$peak" ]; then peak=$sum; fi
  sleep 1
done
wait "$pid"
echo "| demo, wall seconds | largest resident memory of all processes, MiB | evidence |"
echo "|---|---|---|"
echo "| $(($(date +%s) - begun)) | $((peak / 1024)) | $(sed -n 's/^  demo *\([0-9,]*\).*/\1/p' "$home.out") |"
rm -f "$home.out" "$home.err"
