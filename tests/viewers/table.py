"""The results as a table: numbers for who tests, and a section of a chapter of the manual."""

import math
import re

RESVG = "resvg"
WORDS = {
    "manual/en/src/formats.md": {
        "head": ["Program", "Version", "Inge", "Bea", "Joint journey", "Only DejaVu Sans"],
        "reference": "is compared with",
        "fits": "everything fits",
        "own": "has its own letters",
        "documents": ["Document from LibreOffice to PDF", "Words of Inge in the PDF"],
        "of": "{} of {}",
        "forms": {".odt": ".odt", "docx_png": ".docx with SVG and PNG, as Word writes it"},
        "point": ".",
    },
    "manual/nl/src/formats.md": {
        "head": ["Programma", "Versie", "Inge", "Bea", "Gezamenlijk", "Alleen DejaVu Sans"],
        "reference": "daarmee is vergeleken",
        "fits": "alles past",
        "own": "heeft eigen letters",
        "documents": ["Document via LibreOffice naar PDF", "Woorden van Inge in de PDF"],
        "of": "{} van {}",
        "forms": {".odt": ".odt", "docx_png": ".docx met SVG en PNG, zoals Word het maakt"},
        "point": ",",
    },
}
MARKS = ("<!-- viewers: made by tests/viewers/run --write-docs -->", "<!-- /viewers -->")


def numbers(measured, versions):
    """Everything that was measured, in columns."""
    rows = ["viewer        version          journey      font    differs  worst  shift   room"]
    for (viewer, journey, font), found in measured.items():
        room = "" if math.isinf(found.room) else f"{found.room:.1f}"
        rows.append(
            f"{viewer:13} {versions.get(viewer, ''):16} {journey:12} {font:7} {found.share:7.2%} "
            f"{found.tile:6} {found.shift:6} {room:>6}"
        )
    return "\n".join(rows)


def _difference(measured, viewer, journey, point):
    found = measured.get((viewer, journey, "arimo"))
    return f"{found.share:.2%}".replace(".", point).replace("%", "\u00a0%") if found else "–"


def _with_dejavu(measured, viewer, journeys, words):
    if viewer == RESVG:
        return words["own"]
    found = [measured.get((viewer, journey, "dejavu")) for journey in journeys]
    return words["fits"] if all(one and not one.wrong for one in found) else "–"


def _markdown(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def section(words, measured, versions, documents, journeys):
    """The two tables for the readers of one page."""
    rows = []
    for viewer, version in versions.items():
        cells = [_difference(measured, viewer, journey, words["point"]) for journey in journeys]
        if viewer == next(iter(versions)):
            cells = [words["reference"], "", ""]
        dejavu = _with_dejavu(measured, viewer, journeys, words)
        rows.append([viewer, ".".join(version.split(".")[:2]), *cells, dejavu])
    held = [
        [words["forms"][form], words["of"].format(total - lost, total)]
        for form, total, lost in documents
        if form in words["forms"]
    ]
    return f"{_markdown(words['head'], rows)}\n\n{_markdown(words['documents'], held)}"


def write(repository, measured, versions, documents, journeys):
    """Puts the tables between their marks in the two pages."""
    for page, words in WORDS.items():
        path = repository / page
        text = path.read_text(encoding="utf-8")
        body = section(words, measured, versions, documents, journeys)
        begin, end = map(re.escape, MARKS)
        made, count = re.subn(f"{begin}.*?{end}", lambda _: f"{MARKS[0]}\n\n{body}\n\n{MARKS[1]}", text, flags=re.S)
        if count != 1:
            raise ValueError(f"{page} has not one place for the tables, but {count}")
        path.write_text(made, encoding="utf-8")
