#!/bin/sh
# Makes a demo, finds its clusters, serves them on loopback, runs the command with ORMEK_URL and ORMEK_KEY_FILE set, and ends the server.
# Usage: bench/served-demo.sh COMMAND [ARGUMENTS]. ORMEK_DEMO_HOME names a home in which clusters were found already.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
server=
end() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM
fail() { echo "$1" >&2; tail -n 20 "$2" >&2; exit 1; }

home=${ORMEK_DEMO_HOME:-}
if [ -z "$home" ]; then
  home="$work/home"
  "$root/ormek" demo --no-serve --home "$home" >"$work/demo" 2>&1 || fail "The demo failed:" "$work/demo"
  "$root/ormek" cluster --stability 0 --home "$home" >"$work/cluster" 2>&1 || fail "No clusters were found:" "$work/cluster"
fi
"$root/ormek" serve --port 0 --home "$home" >"$work/serve" 2>&1 &
server=$!
url=
for second in $(seq 240); do # a busy machine takes its time
  url=$(sed -n 's,.*\(http://127\.0\.0\.1:[0-9]*\).*,\1,p' "$work/serve" | head -n 1)
  if [ -n "$url" ]; then break; fi
  kill -0 "$server" 2>/dev/null || fail "The server ended:" "$work/serve"
  sleep 1
done
[ -n "$url" ] || fail "The server did not say where it answers in $second seconds:" "$work/serve"
ORMEK_URL=$url ORMEK_KEY_FILE=$home/admin.key ORMEK_ROOT=$root "$@"
