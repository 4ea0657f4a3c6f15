#!/bin/sh
# Sends requests made from the OpenAPI document to a running demo and finds every 5xx, undocumented status and answer that does not fit.
# Usage: bench/api-abuse/run.sh [SECONDS]   (default 600; 60 for a short run). Exit code 0 only if nothing was found.
# Needs python3 with venv and a built tree; everything it makes lies in bench/api-abuse/target.
set -eu
seconds=${1:-600}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
work=$here/target
mkdir -p "$work"
[ -x "$work/venv/bin/schemathesis" ] || { python3 -m venv "$work/venv" && "$work/venv/bin/pip" -q install -r "$here/requirements.txt"; }

home=$(mktemp -d "$work/home.XXXXXX")
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; [ -z "$server" ] || wait "$server" 2>/dev/null || true; rm -rf "$home"; }
trap finish EXIT
trap 'exit 3' INT TERM

"$root/ormek" demo --no-serve --home "$home" >"$work/demo.log" 2>&1 || { cat "$work/demo.log" >&2; exit 3; }
# Not the rate limit is to be tried here, but what stands behind it.
ORMEK_API_BURST=1000000 ORMEK_API_REQUESTSPERMINUTE=1000000 ORMEK_API_STRANGERSPERMINUTE=1000000 \
  "$root/ormek" serve --home "$home" --port "$port" >"$work/server.log" 2>&1 &
server=$!
url=http://127.0.0.1:$port
for i in $(seq 1 120); do
  if python3 -c "import urllib.request as u; u.urlopen('$url/actuator/health', timeout=2)" 2>/dev/null; then break; fi
  kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 3; }
  sleep 1
done

cd "$work" # where Schemathesis keeps its notes
key=$(cat "$home/admin.key")
end=$(($(date +%s) + seconds))
found=0
round=0
while [ "$(date +%s)" -lt "$end" ]; do
  round=$((round + 1))
  left=$((end - $(date +%s)))
  # Each round has its own seed, which is printed, so that a finding can be repeated.
  "$work/venv/bin/schemathesis" --config-file "$here/schemathesis.toml" run "$url/v3/api-docs" --header "Authorization: Bearer $key" \
    --header "X-Purpose: api abuse run" --max-examples 150 --max-time "$left" --request-timeout 30 --seed $((20260700 + round)) --no-color --output-sanitize true \
    >"$work/round-$round.log" 2>&1 || found=1
  grep -E '^ +[0-9]+ generated|Failures:|❌ ST|^Seed' "$work/round-$round.log" || true
  [ $found -eq 0 ] || { sed -n '/FAILURES/,$p' "$work/round-$round.log"; break; }
done

traces=$(grep -cE '^\s+at [a-z]+\.|Request failed, incident' "$work/server.log" || true)
echo "rounds $round, unexpected errors in the server's log $traces"
[ "$found" -eq 0 ] && [ "$traces" -eq 0 ]
