#!/bin/sh
# Clusters of real phishing sites: which are found, and that hosting platforms and token contracts join nobody.
# Usage: bench/cluster/real-sites.sh DATA     DATA holds graphsense-tagpacks/*.yaml, scamsniffer/combined.json and address.json,
#        polkadot-phishing/sites_by_date.csv and phishing-kits/kits.csv, as their projects publish them.
# Exit code 0 only if no platform and no token contract joins sites. Needs a built tree and python3.
set -eu
data=$(CDPATH= cd -- "$1" && pwd)
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
work=$here/target
mkdir -p "$work"
home=$(mktemp -d "$work/real.XXXXXX")
server=
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; [ -z "$server" ] || wait "$server" 2>/dev/null || true; rm -rf "$home"; }
trap finish EXIT
trap 'exit 3' INT TERM
examples=$root/docs/formats/examples

# What is told of bad rows is for who imports; here only the last line of each import.
take() { "$root/ormek" ingest "$@" --home "$home" 2>&1 | tail -n 1; }
take tags "$data"/graphsense-tagpacks --dataset tags
take sites "$data/scamsniffer/combined.json" --mapping "$examples/scamsniffer.yaml" --dataset scamsniffer
take entities "$data/scamsniffer/address.json" --mapping "$examples/scamsniffer-addresses.yaml" --dataset scamsniffer
take sites "$data/polkadot-phishing/sites_by_date.csv" --mapping "$examples/polkadot-sites.yaml" --dataset polkadot
take sites "$data/phishing-kits/kits.csv" --mapping "$examples/phishing-kits.yaml" --dataset kits
"$root/ormek" cluster --stability 0 --home "$home" 2>&1 | tail -n 2 | head -n 1

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ORMEK_API_BURST=1000000 ORMEK_API_REQUESTSPERMINUTE=1000000 "$root/ormek" serve --home "$home" --port "$port" >"$work/server.log" 2>&1 &
server=$!
python3 "$here/real_sites.py" "http://127.0.0.1:$port/api/v1" "$home/admin.key" "$data/scamsniffer/combined.json"
