#!/bin/sh
# Runs the reference validators on the clusters of a demo: the OASIS validator on STIX bundles, FollowTheMoney's own library on its lines.
# Usage: bench/exports/validate.sh [CLUSTERS]. ORMEK_EXPORTS_PYTHON names a Python that has requirements.txt installed already.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
python=${ORMEK_EXPORTS_PYTHON:-}
if [ -z "$python" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  python3 -m venv "$work"
  python="$work/bin/python"
  "$python" -m pip install -q --disable-pip-version-check -r "$root/bench/exports/requirements.txt"
fi
"$root/bench/served-demo.sh" "$python" "$root/bench/exports/validate.py" "${1:-200}"
