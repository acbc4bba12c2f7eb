"""What the program is made of: the crates in it, their licences, and both as a list for programs (SBOM)."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
LICENCE = re.compile(r"^(licen[cs]e|copying|notice|unlicense)", re.IGNORECASE)


def of_program(target):
    """The crates that are compiled into the program for a target, our own left out."""
    told = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", target],
        check=True, capture_output=True, cwd=REPOSITORY,
    )
    tree = json.loads(told.stdout)
    nodes = {node["id"]: node for node in tree["resolve"]["nodes"]}
    packages = {package["id"]: package for package in tree["packages"]}
    waiting = [one["id"] for one in tree["packages"] if one["name"] == "klantreis-cli"]
    reached = set()
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            compiled = (it for it in nodes[here]["deps"] if any(kind["kind"] is None for kind in it["dep_kinds"]))
            waiting += [it["pkg"] for it in compiled]
    others = [packages[one] for one in reached if packages[one]["source"]]
    return sorted(others, key=lambda one: (one["name"], one["version"]))


def licences(components):
    """The licences of all crates, each text once below those that have it."""
    holders = {}
    for one in components:
        title = f"{one['name']} {one['version']} ({one['license'] or 'see its files'})"
        folder = Path(one["manifest_path"]).parent
        found = sorted(path for path in folder.iterdir() if path.is_file() and LICENCE.match(path.name))
        texts = [path.read_text(encoding="utf-8", errors="replace").strip() for path in found]
        for text in texts or ["Its files hold no text; those of MIT and Apache-2.0 stand in LICENSE-MIT and LICENSE-APACHE."]:
            holders.setdefault(text, []).append(title)
    blocks = ["\n".join(titles) + "\n\n" + text for text, titles in holders.items()]
    opening = "klantreis holds these crates. Letters, hyphenation patterns and dictionaries stand in NOTICE."
    return ("\n\n" + "-" * 80 + "\n\n").join([opening, *blocks]) + "\n"


def sbom(components, version):
    """The crates in the form of CycloneDX 1.5."""
    lock = tomllib.loads((REPOSITORY / "Cargo.lock").read_text(encoding="utf-8"))
    sums = {(one["name"], one["version"]): one.get("checksum") for one in lock["package"]}
    listed = [
        {
            "type": "library",
            "name": one["name"],
            "version": one["version"],
            "purl": f"pkg:cargo/{one['name']}@{one['version']}",
            "licenses": [{"expression": (one["license"] or "NOASSERTION").replace("/", " OR ")}],
            "hashes": [{"alg": "SHA-256", "content": sums[one["name"], one["version"]]}],
        }
        for one in components
    ]
    itself = {"type": "application", "name": "klantreis", "version": version}
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": itself}, "components": listed}
    return json.dumps(bill, indent=2) + "\n"
