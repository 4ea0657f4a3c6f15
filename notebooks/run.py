"""Runs a notebook from start to end: run.py SOURCE [TARGET]; ends with an error if a cell fails or pictures are missing."""
import sys

import nbclient
import nbformat

PICTURES = 3


def main(source, target=None):
    notebook = nbformat.read(source, as_version=4)
    nbformat.validate(notebook)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    pictures = sum("image/png" in output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", []))
    if pictures < PICTURES:
        sys.exit(f"The notebook drew {pictures} pictures instead of {PICTURES}.")
    if target:
        nbformat.write(notebook, target)
    print(f"The notebook ran from start to end: {len(notebook.cells)} cells, {pictures} pictures.")


if __name__ == "__main__":
    main(*sys.argv[1:])
