#!/usr/bin/env python3
"""Holds that every crate comes from crates.io or this repository, under a licence that `deny.toml` allows.

The same as `cargo deny check licenses sources`, for a machine that would have to build cargo-deny first.
"""

import json
import re
import subprocess
import sys
import tomllib

CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index"


def is_allowed(expression, allowed):
    """Whether a choice of licences, such as "MIT OR (Apache-2.0 AND Zlib)", can be met with the allowed ones."""
    # A licence with an exception is one of its own.
    words = re.findall(r"[()/]|[^\s()/]+(?: WITH [^\s()/]+)?", expression)
    terms = {"(": "(", ")": ")", "OR": "or", "or": "or", "/": "or", "AND": "and"}
    return eval(" ".join(terms.get(word) or str(word in allowed) for word in words))


def main():
    with open("deny.toml", "rb") as file:
        licences = tomllib.load(file)["licenses"]
    told = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--all-features", "--locked"],
        check=True, capture_output=True,
    )
    tree = json.loads(told.stdout)
    built = {node["id"] for node in tree["resolve"]["nodes"]}
    packages = [package for package in tree["packages"] if package["id"] in built]
    more = {one["crate"]: one["allow"] for one in licences["exceptions"]}
    faults = []
    for package in packages:
        allowed = {*licences["allow"], *more.get(package["name"], [])}
        name = f"{package['name']} {package['version']}"
        if package["source"] not in (None, CRATES_IO):
            faults.append(f"{name} comes from {package['source']}")
        if not is_allowed(package["license"] or "none", allowed):
            faults.append(f"{name} has the licence {package['license']}")
    print("\n".join(faults) or f"{len(packages)} crates, each from crates.io or here, under an allowed licence")
    sys.exit(bool(faults))


main()
