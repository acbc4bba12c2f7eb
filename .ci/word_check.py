#!/usr/bin/env python3
"""Reads the Word document of each journey with python-docx and, where they are installed, LibreOffice and a
validator of the standard.

    pip install python-docx openxml-audit ruamel.yaml
    .ci/word_check.py PROGRAM JOURNEY...

What it holds: headings in their order; an alternative or the mark of decoration for every picture; a caption with a
number for every figure; a header row for every table; a language and a title; no empty paragraph; every word of the
story, also in the PDF of LibreOffice; the same bytes twice. In a house style the same, with the letters, margins,
header and footer of the house, and nothing of what its document says. What is renewed leaves the rest as it was.
"""

import re
import sys
import tempfile
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from ruamel.yaml import YAML

from documents import check_standard, end_after, has_office, hold, pdf_of, run, text_of_pdf

LARGEST = 1_500_000
SECRET = "Geheime tekst van het huis"


def level(paragraph):
    """The outline level of a heading, whatever its style is called."""
    style = paragraph.style
    while style is not None:
        found = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if found is not None:
            return int(found.get(qn("w:val"))) + 1
        style = style.base_style
    return None


def text_of(element):
    return "".join(it.text or "" for it in element.iter(qn("w:t")))


def check(path, language="nl-NL"):
    document = Document(path)
    body = document.element.body
    levels = [found for found in map(level, document.paragraphs) if found]
    hold(levels and levels[0] == 1, "the first heading is not the highest")
    for one, other in zip(levels, levels[1:]):
        hold(other <= one + 1, f"a heading of level {other} stands under one of level {one}")
    figures = 0
    for picture in body.iter(qn("wp:docPr")):
        decorative = any(it.tag.endswith("}decorative") for it in picture.iter())
        hold(bool(picture.get("descr")) != decorative, f"no alternative: {picture.get('name')!r}")
        figures += picture.get("name", "").startswith("klantreis: ")
    captions = [it for it in document.paragraphs if it.style.name.lower() == "caption"]
    numbers = [re.match(r"(Figuur|Figure) (\d+)\. ", text_of(it._p)) for it in captions]
    hold(all(numbers), "a caption without a number")
    hold([int(it[2]) for it in numbers] == list(range(1, figures + 1)), "figures are not numbered in their order")
    for table in document.tables:
        header = table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
        hold(header is not None, "a table without a header row")
        hold(table._tbl.tblPr.find(qn("w:tblCaption")) is not None, "a table without a name")
    for paragraph in body.iter(qn("w:p")):
        hold(text_of(paragraph).strip() or paragraph.find(f".//{qn('w:drawing')}") is not None, "an empty paragraph")
    properties = document.core_properties
    hold(properties.title and properties.language == language, f"title or language: {properties.language}")
    return document, figures


def check_figures(document):
    """Every figure is as wide as the text beside it."""
    sections = iter(document.sections)
    section = next(sections)
    for paragraph in document.element.body.iter(qn("w:p")):
        for picture in paragraph.iter(qn("wp:inline")):
            if picture.find(qn("wp:docPr")).get("name").startswith("klantreis: "):
                width = int(picture.find(qn("wp:extent")).get("cx"))
                room = section.page_width - section.left_margin - section.right_margin
                hold(abs(width - room) < Mm(0.2), f"a figure of {width / 36000} mm in {room / 36000}")
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            section = next(sections)


def words(text):
    """Words without what separates them, so that it does not matter where a line ends."""
    return re.sub(r"[\W_]+", "", text)


def said(journey):
    """What happens, is felt and is done, as the file says it in running text."""
    def texts(value, key=None):
        if isinstance(value, dict):
            for own, inner in value.items():
                yield from texts(inner, own)
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner, key)
        elif isinstance(value, str) and key in ("gebeurtenis", "emotie", "gedachte", "doet", "event", "emotion", "thought"):
            yield value

    # A reader of YAML 1.2, as ours: that of 1.1 takes other words for numbers and signs.
    content = YAML(typ="safe", pure=True).load(journey.read_text())
    return list(texts(content.get("stappen") or content.get("steps")))


def check_words(journey, found, where):
    found = words(found)
    for text in said(journey):
        hold(words(text) in found, f"{where}: lost: {text!r}")


def check_journey(program, journey, folder, with_office):
    path = folder / f"{journey.stem}.docx"
    run(program, "render", journey, "-o", path)
    size = path.stat().st_size
    hold(size <= LARGEST or journey.stem != "inge", f"{size} bytes")
    document, figures = check(path)
    table_words = " ".join(text_of(table._tbl) for table in document.tables)
    check_words(journey, table_words, "document")
    check_figures(document)
    check_standard(path, "-f", "microsoft365")
    if with_office:
        # A cell is parted between two pages, or words between two lines: only letters are compared.
        check_words(journey, text_of_pdf(pdf_of(path, folder), "-raw"), "PDF")
    print(f"{journey.stem:18} {figures:2} figures, {len(document.tables):2} tables, {size} bytes")


def house(path):
    """A document of a house that is unlike ours, and says something that must not come along."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(35), Mm(25)
    document.styles["Normal"].font.name = "DejaVu Serif"
    document.styles["Heading 1"].font.color.rgb = RGBColor(0, 0x6B, 0x54)
    document.styles["Heading 1"].font.size = Pt(20)
    section.header.paragraphs[0].text = "Ministerie van Voorbeelden"
    section.footer.paragraphs[0].text = "Directie Voorbeeld"
    document.add_heading(SECRET, 1)
    document.core_properties.author = SECRET
    document.save(path)
    # As Dutch Word calls them.
    names = {"Heading1": "Kop1", "Heading2": "Kop2", "Caption": "Bijschrift", "Normal": "Standaard"}
    with zipfile.ZipFile(path) as package:
        parts = [(it, package.read(it)) for it in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for info, content in parts:
            if info.filename.startswith("word/") and info.filename.endswith(".xml"):
                text = content.decode()
                for name, dutch in names.items():
                    text = re.sub(rf'(w:styleId|w:val)="{name}"', rf'\1="{dutch}"', text)
                content = text.encode()
            package.writestr(info, content)


def check_house(program, journey, folder):
    reference, path = folder / "huisstijl.docx", folder / "huis.docx"
    house(reference)
    run(program, "render", journey, "-o", path, "--reference", reference)
    document, _ = check(path)
    section = document.sections[0]
    hold(section.header.paragraphs[0].text == "Ministerie van Voorbeelden", "no header of the house")
    hold(section.footer.paragraphs[0].text == "Directie Voorbeeld", "no footer of the house")
    hold(abs(section.left_margin - Mm(35)) < Mm(1), "no margins of the house")
    hold(document.styles["Heading 1"].font.size == Pt(20), "no heading of the house")
    picture = next(it for it in document.inline_shapes if it.width > Mm(100))
    hold(abs(picture.width - Mm(150)) < Mm(1), f"the picture is {picture.width.mm} mm wide")
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            hold(SECRET.encode() not in package.read(name), f"{name} says what the house said")
    print("house style         held")


def check_refresh(program, journey, folder):
    own = folder / "eigen.yaml"
    own.write_text(journey.read_text())
    path = folder / "eigen.docx"
    run(program, "render", own, "-o", path)
    before = {it: zipfile.ZipFile(path).read(it) for it in zipfile.ZipFile(path).namelist()}
    run(program, "refresh", path)
    after = {it: zipfile.ZipFile(path).read(it) for it in zipfile.ZipFile(path).namelist()}
    hold(before == after, "what did not change is not the same")
    text = own.read_text()
    first = said(own)[0]
    own.write_text(text.replace(first.split(".")[0][:20], "Iets heel anders staat hier", 1))
    run(program, "refresh", path)
    again = {it: zipfile.ZipFile(path).read(it) for it in zipfile.ZipFile(path).namelist()}
    changed = [it for it in before if before[it] != again[it]]
    hold(changed and all("media/" in it or it == "word/document.xml" for it in changed), f"changed: {changed}")
    check(path)
    print("renewing            held")


def main():
    program, *journeys = sys.argv[1:]
    with_office = has_office()
    journeys = list(map(Path, journeys))
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        checks = [(it.stem, lambda it=it: check_journey(program, it, folder, with_office)) for it in journeys]
        checks.append(("house style", lambda: check_house(program, journeys[0], folder)))
        checks.append(("renewing", lambda: check_refresh(program, journeys[0], folder)))
        end_after(checks)


if __name__ == "__main__":
    main()
