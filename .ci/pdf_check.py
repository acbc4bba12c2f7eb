"""Reads PDFs with programs that did not write them: poppler and pikepdf.

Usage: pdf_check.py KLANTREIS JOURNEY...
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import pikepdf

SVG = "{http://www.w3.org/2000/svg}"


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def letters(text):
    """What is read, whatever the spaces; a hyphen that only ends a line is soft in the PDF."""
    return re.sub(r"\s", "", text.replace("\u00ad", "-"))


def elements(node):
    """The structure, from the top down, in reading order."""
    yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def check(program, journey, folder):
    svg, pdf, again = (folder / name for name in ("a.svg", "a.pdf", "b.pdf"))
    for out in (svg, pdf, again):
        told(program, "render", str(journey), "-o", str(out))
    assert pdf.read_bytes() == again.read_bytes(), "two runs differ"
    drawn = "".join(text.text for text in tree.parse(svg).iter(f"{SVG}text"))
    read = told("pdftotext", "-raw", "-nopgbrk", str(pdf), "-")
    assert letters(read) == letters(drawn), "the text is not the story in order"
    fonts = [line.split() for line in told("pdffonts", str(pdf)).splitlines()[2:]]
    assert fonts and all(font[-5:-2] == ["yes"] * 3 for font in fonts), "a font is not embedded"
    with pikepdf.open(pdf) as document:
        page = document.pages[0].mediabox
        size = [float(tree.parse(svg).getroot().get(side)) for side in ("width", "height")]
        assert [float(side) for side in page[2:]] == [side * 0.75 for side in size], page
        check_document(document)


def check_document(document):
    root = document.Root
    assert root.MarkInfo.Marked and root.ViewerPreferences.DisplayDocTitle
    assert str(root.Lang) in ("nl", "en") and len(root.OutputIntents) == 1
    assert len(root.Outlines.First.keys()) and str(document.docinfo["/Title"])
    meta = document.open_metadata()
    assert meta["pdfuaid:part"] == "1"
    assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")
    top = root.StructTreeRoot.K
    tags = list(elements(top[0] if isinstance(top, pikepdf.Array) else top))
    kinds = [str(tag.S) for tag in tags]
    assert kinds[0] == "/Document"
    headings = [kind for kind in kinds if re.fullmatch(r"/H\d", kind)]
    assert headings[0] == "/H1" and headings.count("/H1") == 1, headings
    told_by = [str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure"]
    assert all(told_by), "a figure says nothing"
    steps = [alt for alt in told_by if re.match(r"(Stap|Step) \d", alt)]
    assert len(set(steps)) == len(steps), "a step is told twice"
    assert all(str(kid.S) == "/LI" for tag in tags if tag.S == "/L" for kid in tag.K)


def main(program, journeys):
    for journey in map(pathlib.Path, journeys):
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(program, journey, pathlib.Path(folder))
            except AssertionError as wrong:
                sys.exit(f"{journey}: {wrong}")
    print(f"{len(journeys)} documents read")


main(sys.argv[1], sys.argv[2:])
