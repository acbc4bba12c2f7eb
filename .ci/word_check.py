#!/usr/bin/env python3
"""Reads the Word document of each journey with python-docx and, where they are installed, LibreOffice and a
validator of the standard.

    pip install python-docx openxml-audit
    .ci/word_check.py PROGRAM JOURNEY...

What it holds: headings in their order; an alternative or the mark of decoration for every picture; a caption with a
number for every figure; a header row for every table; a language and a title; no empty paragraph; every word of the
story, also in the PDF of LibreOffice; the same bytes twice. In a house style the same, with the letters, margins,
header and footer of the house, and nothing of what its document says. What is renewed leaves the rest as it was.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

LARGEST = 1_500_000
SECRET = "Geheime tekst van het huis"


class Failed(Exception):
    """What does not hold, in words."""


def hold(truth, message):
    if not truth:
        raise Failed(message)


def run(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    hold(done.returncode == 0, done.stderr)
    return done.stdout


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


def words(text):
    """Words without what separates them, so that it does not matter where a line ends."""
    return re.sub(r"[\W_]+", "", text)


def said(journey):
    """What happens, is felt and is done, as the file says it in running text."""
    import yaml

    def texts(value, key=None):
        if isinstance(value, dict):
            for own, inner in value.items():
                yield from texts(inner, own)
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner, key)
        elif isinstance(value, str) and key in ("gebeurtenis", "emotie", "gedachte", "doet", "event", "emotion", "thought"):
            yield value

    content = yaml.safe_load(journey.read_text())
    return list(texts(content.get("stappen") or content.get("steps")))


def check_words(journey, found, where):
    found = words(found)
    for text in said(journey):
        hold(words(text) in found, f"{where}: lost: {text!r}")


def validate(path):
    if importlib.util.find_spec("openxml_audit") is None:
        return
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "-f", "microsoft365", str(path)], capture_output=True, text=True
    )
    hold(done.returncode == 0, done.stdout)


def pdf_of(path, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return subprocess.run(["pdftotext", path.with_suffix(".pdf"), "-"], check=True, capture_output=True, text=True).stdout


def check_journey(program, journey, folder, with_office):
    path = folder / f"{journey.stem}.docx"
    run(program, "render", journey, "-o", path)
    size = path.stat().st_size
    hold(size <= LARGEST or journey.stem != "inge", f"{size} bytes")
    document, figures = check(path)
    table_words = " ".join(text_of(table._tbl) for table in document.tables)
    check_words(journey, table_words, "document")
    validate(path)
    if with_office:
        # A cell is parted between two pages, or words between two lines: only letters are compared.
        pdf_of(path, folder)
        run_of_pdf = subprocess.run(["pdftotext", "-raw", path.with_suffix(".pdf"), "-"], check=True, capture_output=True, text=True)
        missing = [text for text in said(journey) if words(text) not in words(run_of_pdf.stdout)]
        hold(not missing, f"PDF: lost: {missing[:2]}")
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
    with_office = shutil.which("soffice") is not None
    if not with_office:
        print("LibreOffice is not installed: its PDF is left out.")
    failed = 0
    journeys = list(map(Path, journeys))
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        checks = [lambda it=it: check_journey(program, it, folder, with_office) for it in journeys]
        checks += [lambda: check_house(program, journeys[0], folder), lambda: check_refresh(program, journeys[0], folder)]
        for what in checks:
            try:
                what()
            except Failed as error:
                failed += 1
                print(f"failed: {error}")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
