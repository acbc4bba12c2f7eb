#!/usr/bin/env python3
"""Reads the presentation of each journey with python-pptx and, where these are installed, LibreOffice and
openxml-audit, which holds it against the standard (ECMA-376).

    .ci/office_check.py PROGRAM JOURNEY...

What it holds: a title for each slide, no two alike; words, an alternative or the mark of decoration for all that
stands on one; a language for all words; a contrast of 4.5 for words on their own ground; lines that are joined to
shapes on the same slide, and stay so when a card is moved; notes of the trainer only where they are asked for; the
same bytes twice. In the PDF of LibreOffice every word stands in its shape, and where the drawing puts it.
"""

import re
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

from pptx import Presentation
from pptx.util import Emu

from documents import check_standard, end_after, has_office, hold, pdf_of, run, text_of_pdf

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
VIEWS = ("kaders", "lijn", "beknopt", "curve")
# How far words may lie from their place and their shape, in mm.
NEAR = 2.0
EMU_IN_MM = 36_000
EMU_IN_POINT = 12_700
LARGEST = 150_000


# A journey with what a trainer keeps with a step.
NOTED = """titel: Klantreis van Noor
verteller: { naam: Noor, fictief: ja }
bron: Verzonnen voorbeeld
stappen:
  - { fase: 1, gebeurtenis: Niemand belt terug, niveau: ontevreden }
  - { fase: 2, gebeurtenis: Toos komt langs, niveau: tevreden, notitie: Laat een stilte vallen. }
"""


def shapes(parent, at=()):
    """All shapes below one, with those inside groups."""
    for child in parent:
        kind = child.tag.removeprefix(P)
        if kind in ("sp", "cxnSp", "graphicFrame", "pic"):
            yield child
        elif kind == "grpSp":
            yield child
            yield from shapes(child)


def identity(shape):
    return next(shape.iter(f"{P}cNvPr"))


def own_words(shape):
    body = shape.find(f"{P}txBody")
    if body is None:
        return ""
    paragraphs = body.findall(f"{A}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{A}t")) for p in paragraphs)


def is_decoration(shape):
    return any(it.tag.endswith("}decorative") and it.get("val") == "1" for it in identity(shape).iter())


def place(shape):
    """Left, top, width and height of a shape that is not turned, in EMU."""
    form = shape.find(f"{P}spPr/{A}xfrm")
    if form is None:
        return None
    off, ext = form.find(f"{A}off"), form.find(f"{A}ext")
    return tuple(int(it) for it in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")))


def colour(fill, theme):
    if fill is None:
        return None
    named, plain = fill.find(f"{A}schemeClr"), fill.find(f"{A}srgbClr")
    if plain is not None:
        return plain.get("val")
    names = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
    return theme[names.get(named.get("val"), named.get("val"))]


def luminance(value):
    parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def theme_of(package):
    text = package.read("ppt/theme/theme1.xml").decode()
    return dict(re.findall(r'<a:(\w+)><a:srgbClr val="(\w+)"/></a:\1>', text))


def check_shape(shape, theme, where):
    words = own_words(shape).strip()
    told = identity(shape).get("descr")
    name = identity(shape).get("name")
    hold(name, f"{where}: a shape without a name")
    if words or told:
        hold(not is_decoration(shape), f"{where}: {name!r} says something and is called decoration")
    else:
        hold(is_decoration(shape), f"{where}: {name!r} says nothing and is no decoration")
    hold("\u00ad" not in words, f"{where}: a soft hyphen in {words!r}")
    hold(not list(shape.iter(f"{A}br")), f"{where}: a line break in {words!r}")
    if shape.tag != f"{P}sp":
        return
    ground = colour(shape.find(f"{P}spPr/{A}solidFill"), theme)
    for run in shape.iter(f"{A}rPr"):
        hold(run.get("lang") or run.get("noProof"), f"{where}: no language for {words!r}")
        ink = colour(run.find(f"{A}solidFill"), theme)
        if ink and ground:
            size, bold = int(run.get("sz")), run.get("b") == "1"
            # WCAG 2.2: of large letters.
            least = 3.0 if size >= 1800 or bold and size >= 1400 or is_number(shape) else 4.5
            hold(contrast(ink, ground) >= least, f"{where}: {ink} on {ground} in {words!r}")


def is_number(shape):
    """The number on a point of a curve is part of a mark; it stands with its step too."""
    return shape.find(f"{P}txBody/{A}bodyPr").get("anchor") == "ctr"


def check_lines(tree, where):
    known = {int(identity(shape).get("id")): shape for shape in shapes(tree)}
    hold(len(known) == len(list(shapes(tree))), f"{where}: two shapes have one id")
    count = 0
    for line in tree.iter(f"{P}cxnSp"):
        for end in ("stCxn", "endCxn"):
            joined = next(line.iter(f"{A}{end}"), None)
            hold(joined is not None, f"{where}: a line is joined to nothing")
            shape = known.get(int(joined.get("id")))
            hold(shape is not None, f"{where}: a line is joined to what is not there")
            own = len(list(shape.iter(f"{A}cxn")))
            preset = next((it.get("prst") for it in shape.iter(f"{A}prstGeom")), None)
            sites = own or {"ellipse": 8}.get(preset, 4)
            hold(int(joined.get("idx")) < sites, f"{where}: a line is joined to no site of its shape")
        count += 1
    return count


def check(path):
    package = zipfile.ZipFile(path)
    theme = theme_of(package)
    deck = Presentation(path)
    titles, lines = [], 0
    for number, slide in enumerate(deck.slides, 1):
        where = f"slide {number}"
        title = slide.shapes.title
        hold(title is not None and title.text_frame.text.strip(), f"{where}: no title")
        titles.append(title.text_frame.text)
        tree = slide.shapes._spTree
        for shape in shapes(tree):
            check_shape(shape, theme, where)
        for table in tables(slide):
            check_table(table, theme, where)
        lines += check_lines(tree, where)
    hold(len(set(titles)) == len(titles), f"two slides have one title: {titles}")
    hold(deck.core_properties.title and deck.core_properties.language, "no title or language")
    return deck, lines


def check_move(path):
    """A card that is moved keeps its lines, also once it is saved and read again."""
    deck = Presentation(path)
    for slide in deck.slides:
        for line in slide.shapes._spTree.iter(f"{P}cxnSp"):
            wanted = int(next(line.iter(f"{A}endCxn")).get("id"))
            card = next(it for it in shapes(slide.shapes._spTree) if int(identity(it).get("id")) == wanted)
            off = card.find(f"{P}spPr/{A}xfrm/{A}off")
            off.set("x", str(int(off.get("x")) + Emu(914_400)))
            moved = path.with_name("moved.pptx")
            deck.save(moved)
            check(moved)
            return True
    return False


def words_in_pdf(pdf):
    """The words of each page with their edges, in mm."""
    text = text_of_pdf(pdf, "-bbox")
    pages = []
    mm = 25.4 / 72
    for page in text.split("<page ")[1:]:
        found = re.findall(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page)
        unescape = lambda it: it.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
        pages.append([(unescape(w), *(float(v) * mm for v in edges)) for *edges, w in found])
    return pages


def check_pdf(path, folder):
    pages = words_in_pdf(pdf_of(path, folder))
    deck = Presentation(path)
    hold(len(pages) == len(deck.slides), "the PDF has other pages")
    for number, (slide, found) in enumerate(zip(deck.slides, pages), 1):
        for shape in shapes(slide.shapes._spTree):
            if shape.tag == f"{P}sp" and own_words(shape).strip():
                check_place(shape, found, f"slide {number}")
        for table in tables(slide):
            check_cells(table, found, f"slide {number}")


def tables(slide):
    return [it for it in slide.shapes if it.has_table]


def check_table(frame, theme, where):
    """A row of headings, a text for each of them, and in each row as many cells."""
    table = frame.table
    hold(table.first_row, f"{where}: a table without a row of headings")
    hold(all(cell.text.strip() for cell in table.rows[0].cells), f"{where}: a column without a heading")
    hold(len(table.rows) > 1, f"{where}: a table with nothing but headings")
    for row in table.rows:
        hold(row.cells[0].text.strip(), f"{where}: a row that does not say what it is")
        hold(len(row.cells) == len(table.columns), f"{where}: a row with other cells")
    for run in frame._element.iter(f"{A}rPr"):
        hold(run.get("lang"), f"{where}: a cell without a language")
        ink = colour(run.find(f"{A}solidFill"), theme)
        hold(contrast(ink, theme["lt1"]) >= 4.5, f"{where}: {ink} on {theme['lt1']} in a table")


def check_cells(frame, found, where):
    """The words of each cell stand in its column, below those of the row above it."""
    left, above = frame.left / EMU_IN_MM, frame.top / EMU_IN_MM
    top = above
    for row in frame.table.rows:
        x, bottom = left, top + row.height / EMU_IN_MM
        for column, cell in zip(frame.table.columns, row.cells):
            right = x + column.width / EMU_IN_MM
            inside = [w for w in found if w[1] >= x - 0.5 and w[3] <= right + 0.5 and top - NEAR <= w[2] and w[4] <= bottom + NEAR]
            missing = letters(cell.text) - letters("".join(w[0] for w in inside))
            hold(not missing, f"{where}: outside of its cell, or lost: {cell.text!r} ({''.join(missing)})")
            x = right
        top = bottom


def letters(text):
    return Counter(c for c in text if c.isalnum())


def check_place(shape, found, where):
    words = own_words(shape)
    left, top, width, height = (it / EMU_IN_MM for it in place(shape))
    if top + height <= 0:
        # A title that is not to be seen.
        return
    body = shape.find(f"{P}txBody/{A}bodyPr")
    is_free = body.get("wrap") == "none"
    right, bottom = left + width, top + height
    slack = 0.5
    inside = [
        w for w in found
        if w[1] >= left - slack and w[2] >= top - NEAR and w[4] <= bottom + NEAR and (is_free or w[3] <= right + slack)
    ]
    have = letters("".join(w[0] for w in inside))
    missing = letters(words) - have
    hold(not missing, f"{where}: outside of its shape, or lost: {words!r} ({''.join(missing)})")
    if body.get("anchor") == "t" and not is_rtl(shape):
        first = words.split()[0]
        insets = [int(body.get(it)) / EMU_IN_MM for it in ("lIns", "tIns")]
        starts = [w for w in inside if w[0].startswith(first[:2]) or first.startswith(w[0])]
        near = [w for w in starts if abs(w[2] - top - insets[1]) <= NEAR + 1.0]
        hold(near or body.get("wrap") == "none", f"{where}: {first!r} of {words[:40]!r} does not begin in its place")


def is_rtl(shape):
    return any(it.get("rtl") == "1" for it in shape.iter(f"{A}pPr"))


def check_journey(program, journey, options, folder, with_office):
    view = options[1]
    path = folder / f"{journey.stem}-{'-'.join(options[1::2])}.pptx"
    run(program, "render", journey, *options, "-o", path)
    bytes_of = path.read_bytes()
    hold(len(bytes_of) <= LARGEST or journey.stem != "inge", f"{len(bytes_of)} bytes")
    run(program, "render", journey, *options, "-o", path)
    hold(path.read_bytes() == bytes_of, "not the same bytes twice")
    deck, lines = check(path)
    hold(not any(slide.has_notes_slide for slide in deck.slides), "notes that nobody asked for")
    moved = check_move(path)
    check_standard(path)
    if with_office:
        check_pdf(path, folder)
    count = sum(len(tables(slide)) for slide in deck.slides)
    print(
        f"{journey.stem:18} {view:8} {len(deck.slides):2} slides, {lines:2} lines, {count} tables, "
        f"{len(bytes_of)} bytes{', moved' if moved else ''}"
    )


def check_notes(program, folder):
    journey, path = folder / "noor.yaml", folder / "noor.pptx"
    journey.write_text(NOTED)
    run(program, "render", journey, "-o", path)
    hold(not any(slide.has_notes_slide for slide in Presentation(path).slides), "a note that nobody asked for")
    run(program, "render", journey, "--reveal", "notities", "-o", path)
    check(path)
    noted = [it for it in Presentation(path).slides if it.has_notes_slide]
    hold(len(noted) == 1, "not one slide with a note")
    text = noted[0].notes_slide.notes_text_frame.text
    hold("Stap 2" in text and "Laat een stilte vallen." in text, f"another note: {text!r}")


def ways(journey):
    """How a journey is made: in each view, and with its tables where it has any."""
    own = [("--view", view) for view in VIEWS]
    has_tables = re.search(r"^(vergelijkingen|comparisons):", journey.read_text(), re.M)
    return own + [("--view", "kaders", "--with", "vergelijkingen")] if has_tables else own


def main():
    program, *journeys = sys.argv[1:]
    with_office = has_office()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        checks = [("notes", lambda: check_notes(program, folder))]
        for it in map(Path, journeys):
            for options in ways(it):
                check = lambda it=it, own=options: check_journey(program, it, own, folder, with_office)
                checks.append((f"{it.stem} {' '.join(options)}", check))
        end_after(checks)


if __name__ == "__main__":
    main()
