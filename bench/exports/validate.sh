#!/bin/sh
# Runs the reference validators on clusters of the demo: the OASIS validator on STIX bundles, FollowTheMoney's own library on its lines.
# Usage: bench/exports/validate.sh [CLUSTERS]. ORMEK_EXPORTS_PYTHON names a Python that has requirements.txt installed already;
# ORMEK_EXPORTS_HOME a home in which clusters were found already.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
count=${1:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1" >&2; tail -n 20 "$2" >&2; exit 1; }

python=${ORMEK_EXPORTS_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/python"
  python="$work/python/bin/python"
  "$python" -m pip install -q --disable-pip-version-check -r "$root/bench/exports/requirements.txt" >"$work/pip" 2>&1 || fail "The validators could not be installed:" "$work/pip"
fi
home=${ORMEK_EXPORTS_HOME:-}
if [ -z "$home" ]; then
  home="$work/home"
  "$root/ormek" demo --no-serve --home "$home" >"$work/demo" 2>&1 || fail "The demo failed:" "$work/demo"
  "$root/ormek" cluster --stability 0 --home "$home" >"$work/cluster" 2>&1 || fail "No clusters were found:" "$work/cluster"
fi
"$root/ormek" clusters --limit "$count" --home "$home" 2>"$work/list.err" | sed -n 's/^\(c-[0-9a-f]*\) .*/\1/p' >"$work/ids"
[ -s "$work/ids" ] || fail "There are no clusters:" "$work/list.err"
mkdir "$work/files"
while read -r id; do
  for format in stix ftm; do
    "$root/ormek" clusters "$id" --format "$format" --out "$work/files/$id.$format" --home "$home" 2>"$work/export.err" </dev/null || fail "$id could not be written as $format:" "$work/export.err"
  done
done <"$work/ids"
"$python" "$root/bench/exports/validate.py" "$work/files"
