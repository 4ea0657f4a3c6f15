"""Says what the reference tools think of the clusters that a server exports, as a Markdown table; ends with 1 if they find an error."""
import collections
import json
import os
import pathlib
import re
import sys
import tempfile
import urllib.request

from followthemoney import model
from stix2validator import ValidationOptions, validate_file


def ask(path):
    """The bytes of an answer of the server."""
    key = pathlib.Path(os.environ["ORMEK_KEY_FILE"]).read_text().strip()
    request = urllib.request.Request(os.environ["ORMEK_URL"] + "/api/v1/" + path, headers={"Authorization": "Bearer " + key, "X-Purpose": "validation of exports"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read()


def fetch(count, folder):
    """Exports so many clusters in both formats into the folder."""
    for cluster in json.loads(ask(f"clusters?limit={count}"))["items"]:
        for name in ("stix", "ftm"):
            (folder / f"{cluster['id']}.{name}").write_bytes(ask(f"clusters/{cluster['id']}/export?format={name}"))


def stix(path):
    """Objects, errors and warnings of a bundle by the OASIS validator, references checked."""
    results = validate_file(str(path), ValidationOptions(version="2.1", enforce_refs=True))
    objects = len(json.loads(path.read_text())["objects"])
    errors = [str(error) for result in results.object_results for error in result.errors]
    warnings = [str(warning) for result in results.object_results for warning in result.warnings]
    if results.fatal:
        errors.append(str(results.fatal))
    if not results.is_valid and not errors:
        errors.append("not valid")
    return objects, errors, warnings


def ftm(path):
    """Entities of a file by the reference library: each must be valid, and cleaning must keep every value."""
    errors = []
    ids = set()
    references = []
    lines = path.read_text().splitlines()
    for number, line in enumerate(lines, 1):
        data = json.loads(line)
        schema = model.get(data["schema"])
        try:
            schema.validate(data)
            clean = model.get_proxy(data, cleaned=False)
        except Exception as error:  # whatever the library refuses is a finding
            errors.append(f"line {number}: {error}")
            continue
        ids.add(data["id"])
        for name, values in data["properties"].items():
            kept = clean.get(name)
            if len(kept) != len(values):
                errors.append(f"line {number}: {name} {values} became {kept}")
            if schema.get(name).type.name == "entity":
                references += values
    errors += [f"reference to nothing: {name}" for name in references if name not in ids]
    return len(lines), errors, []


def main(folder):
    print("| format | clusters | objects | errors | warnings |")
    print("|---|---|---|---|---|")
    wrong = []
    for name, check in (("stix", stix), ("ftm", ftm)):
        files = sorted(pathlib.Path(folder).glob("*." + name))
        results = [check(file) for file in files]
        errors = [f"{file.name}: {error}" for file, result in zip(files, results) for error in result[1]]
        warnings = [warning for result in results for warning in result[2]]
        print(f"| {name} | {len(files)} | {sum(result[0] for result in results)} | {len(errors)} | {len(warnings)} |")
        wrong += errors if files else [f"no {name} files"]
        kinds = collections.Counter()
        for warning in warnings:
            kinds[re.sub(r"'?[a-z0-9-]+--[0-9a-f-]{36}'?:?", "ID", warning)] += 1
        for text, times in kinds.most_common(8):
            print(f"warning, {times} times: {text}", file=sys.stderr)
    for text in wrong[:20]:
        print("error:", text, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as exported:
        fetch(int(sys.argv[1]), pathlib.Path(exported))
        sys.exit(main(exported))
