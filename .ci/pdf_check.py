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

DEJAVU = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
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


def check(program, journey, folder, *options):
    pdf, again = folder / "a.pdf", folder / "b.pdf"
    # An SVG in outlines has the lines of the same letters, and their text under them.
    for out, text in ((folder / "a.svg", ("--text", "paths")), (pdf, ()), (again, ())):
        told(program, "render", str(journey), "-o", str(out), *text, *options)
    # Several pages are numbered.
    pages = sorted(folder.glob("*.svg"), key=lambda page: (len(page.name), page.name))
    pages = [tree.parse(page).getroot() for page in pages]
    assert pdf.read_bytes() == again.read_bytes(), "two runs differ"
    drawn = "".join(text.text for page in pages for text in page.iter(f"{SVG}text"))
    read = told("pdftotext", "-raw", "-nopgbrk", str(pdf), "-")
    assert letters(read) == letters(drawn), "the text is not the story in order"
    fonts = [line.split() for line in told("pdffonts", str(pdf)).splitlines()[2:]]
    assert fonts and all(font[-5:-2] == ["yes"] * 3 for font in fonts), "a font is not embedded"
    with pikepdf.open(pdf) as document:
        assert len(document.pages) == len(pages)
        for page, drawing in zip(document.pages, pages):
            for side, name in zip(page.mediabox[2:], ("width", "height")):
                assert abs(float(side) - float(drawing.get(name)) * 0.75) < 0.01, page.mediabox
        check_document(document)


def check_scripts(program, folder):
    """Words that are read from right to left are found as they are typed."""
    if not DEJAVU.exists():
        print(f"Left out: {DEJAVU} is not there")
        return
    words = ["مرحبا", "שלום", "المساعدة"]
    journey, pdf = folder / "a.yaml", folder / "a.pdf"
    journey.write_text(f"title: {' '.join(words)}\nsteps: [{{ event: Ik bel {words[1]} }}]\n", "utf-8")
    told(program, "render", str(journey), "-o", str(pdf), "--font", str(DEJAVU))
    read = told("pdftotext", "-raw", "-nopgbrk", str(pdf), "-")
    # Poppler marks which way a word is read.
    read = re.sub("[\u202a-\u202e]", "", read)
    assert all(read.count(word) == times for word, times in zip(words, (1, 2, 1))), read
    with pikepdf.open(pdf) as document:
        check_document(document)


def check_report(program, journeys, folder):
    """Of several journeys in one document, the list of contents leads to each, and each has its language."""
    english, pdf, again = folder / "a.yaml", folder / "a.pdf", folder / "b.pdf"
    english.write_text("title: Anna calls\nsteps: [{ event: I call, level: neutral }]\n", "utf-8")
    for out in (pdf, again):
        told(program, "report", *map(str, journeys), str(english), "-o", str(out), "-q")
    assert pdf.read_bytes() == again.read_bytes(), "two runs differ"
    with pikepdf.open(pdf) as document:
        tags = check_document(document, several=True)
        parts = [tag for tag in tags if tag.S == "/Part"]
        assert len(parts) == 1 + len(journeys) + 1, "a journey is no part of the document"
        assert str(parts[-1].Lang) == "en" and "/Lang" not in parts[0]
        assert len([tag for tag in tags if tag.S == "/TOC"]) == 1
        numbers = {page.obj.objgen: at + 1 for at, page in enumerate(document.pages)}
        links = [link for page in document.pages for link in page.get("/Annots", [])]
        assert len(links) >= len(journeys) + 2
        pages = [numbers[link.Dest[0].objgen] for link in links]
        entries = [line for line in told("pdftotext", "-l", "1", "-raw", str(pdf), "-").splitlines()]
        assert all(any(line.endswith(f" {page}") for line in entries) for page in pages), entries
        last = told("pdftotext", "-f", str(pages[-1]), "-l", str(pages[-1]), str(pdf), "-")
        assert "Anna calls" in last, last
        with document.open_outline() as outline:
            assert [item.title for item in outline.root][-1] == "Anna calls"


def check_document(document, several=False):
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
    # Each of several journeys has a first step.
    assert several or len(set(steps)) == len(steps), "a step is told twice"
    lists = [tag.K if isinstance(tag.K, pikepdf.Array) else [tag.K] for tag in tags if tag.S == "/L"]
    assert all(str(kid.S) == "/LI" for kids in lists for kid in kids)
    return tags


def main(program, journeys):
    for journey in map(pathlib.Path, journeys):
        for options in ((), ("--page", "a4")):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    check(program, journey, pathlib.Path(folder), *options)
                except AssertionError as wrong:
                    sys.exit(f"{journey} {' '.join(options)}: {wrong}")
    with tempfile.TemporaryDirectory() as folder:
        check_scripts(program, pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        check_report(program, journeys, pathlib.Path(folder))
    print(f"{2 * len(journeys) + 1} documents read")


main(sys.argv[1], sys.argv[2:])
