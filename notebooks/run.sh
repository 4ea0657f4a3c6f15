#!/bin/sh
# Runs the notebook from start to end against a demo that is served on loopback; with a FILE, keeps what it shows there.
# Usage: notebooks/run.sh [FILE.ipynb]. ORMEK_NOTEBOOK_PYTHON names a Python that has requirements.txt installed already.
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

python=${ORMEK_NOTEBOOK_PYTHON:-}
if [ -z "$python" ]; then
  python3 -m venv "$work/python" || { echo "The notebook needs Python 3.11 or newer with venv (package python3-venv)." >&2; exit 3; }
  python="$work/python/bin/python"
  "$python" -m pip install -q --disable-pip-version-check -r "$root/notebooks/requirements.txt" >"$work/pip" 2>&1 || fail "The libraries of the notebook could not be installed:" "$work/pip"
fi
"$root/ormek" demo --no-serve --home "$work/home" >"$work/demo" 2>&1 || fail "The demo failed:" "$work/demo"
"$root/ormek" cluster --stability 0 --home "$work/home" >"$work/cluster" 2>&1 || fail "No clusters were found:" "$work/cluster"
"$root/ormek" serve --port 0 --home "$work/home" >"$work/serve" 2>&1 &
server=$!
url=
for try in $(seq 60); do
  url=$(sed -n 's,.*\(http://127\.0\.0\.1:[0-9]*\).*,\1,p' "$work/serve" | head -n 1)
  if [ -n "$url" ]; then break; fi
  kill -0 "$server" 2>/dev/null || fail "The server ended:" "$work/serve"
  sleep 1
done
[ -n "$url" ] || fail "The server did not say where it answers within a minute:" "$work/serve"
ORMEK_URL=$url ORMEK_KEY_FILE=$work/home/admin.key ORMEK_ROOT=$root "$python" - "$root/notebooks/clusters.ipynb" "${1:-}" <<'PYTHON'
import sys

import nbclient
import nbformat

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
nbformat.validate(notebook)
nbclient.NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
pictures = sum("image/png" in output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", []))
if pictures < 3:
    sys.exit(f"The notebook drew {pictures} pictures instead of 3.")
if target:
    nbformat.write(notebook, target)
print(f"The notebook ran from start to end: {len(notebook.cells)} cells, {pictures} pictures.")
PYTHON
