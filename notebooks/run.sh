#!/bin/sh
# Runs the notebook from start to end against a demo that is served on loopback; with a FILE, keeps what it shows there.
# Usage: notebooks/run.sh [FILE.ipynb]. ORMEK_NOTEBOOK_PYTHON names a Python that has requirements.txt installed already.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
python=${ORMEK_NOTEBOOK_PYTHON:-}
if [ -z "$python" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  python3 -m venv "$work" || { echo "The notebook needs Python 3.11 or newer with venv (package python3-venv)." >&2; exit 3; }
  python="$work/bin/python"
  "$python" -m pip install -q --disable-pip-version-check -r "$root/notebooks/requirements.txt"
fi
"$root/bench/served-demo.sh" "$python" "$root/notebooks/run.py" "$root/notebooks/clusters.ipynb" "$@"
