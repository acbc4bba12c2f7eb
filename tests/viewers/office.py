"""Puts a drawing into a document as a writer of a report does, and reads the document back."""

import re
import shutil
import zipfile
from collections import Counter
from dataclasses import dataclass

from viewers import LIBREOFFICE, call, convert

EMU_PER_PX = 9525
CM_PER_PX = 2.54 / 96

ODT_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="Pictures/journey.svg" manifest:media-type="image/svg+xml"/>
</manifest:manifest>
"""
ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
)
ODT_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content {names}><office:body><office:text><text:p>
<draw:frame draw:name="journey" text:anchor-type="as-char" svg:width="{width:.3f}cm" svg:height="{height:.3f}cm">
<draw:image xlink:href="Pictures/journey.svg" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>
</draw:frame></text:p></office:text></office:body></office:document-content>
"""
ODT_STYLES = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles {names}><office:automatic-styles><style:page-layout style:name="page">
<style:page-layout-properties fo:page-width="{width:.3f}cm" fo:page-height="{height:.3f}cm" fo:margin="1cm"/>
</style:page-layout></office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="page"/>
</office:master-styles></office:document-styles>
"""

DOCX_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="svg" ContentType="image/svg+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>
"""
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCX_ROOT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>
"""
DOCX_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{relations}/image" Target="media/{picture}"/>
<Relationship Id="rId2" Type="{relations}/image" Target="media/journey.svg"/></Relationships>
"""
# Word names two pictures: a PNG for programs that know no SVG, and the SVG for those that do.
DOCX_DOCUMENT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main">
<w:body><w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="journey"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="1" name="journey"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="rId1"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">
<asvg:svgBlip r:embed="rId2"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:sectPr><w:pgSz w:w="{page_width}" w:h="{page_height}"/>
<w:pgMar w:top="567" w:right="567" w:bottom="567" w:left="567" w:header="0" w:footer="0" w:gutter="0"/>
</w:sectPr></w:body></w:document>
"""


def _pack(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            plain = zipfile.ZIP_STORED if name == "mimetype" else None
            package.writestr(name, content, compress_type=plain)


def odt(drawing, svg, png, path):
    """A LibreOffice document with the drawing on it."""
    width, height = drawing.width * CM_PER_PX / 2, drawing.height * CM_PER_PX / 2
    page = ODT_STYLES.format(names=ODT_NAMES, width=width + 3, height=height + 4)
    _pack(
        path,
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("META-INF/manifest.xml", ODT_MANIFEST),
            ("content.xml", ODT_CONTENT.format(names=ODT_NAMES, width=width, height=height)),
            ("styles.xml", page),
            ("Pictures/journey.svg", svg.read_bytes()),
        ],
    )


def docx(drawing, svg, png, path):
    """A Word document with the drawing as its only picture."""
    _docx(drawing, svg, png, path, "journey.svg")


def word_docx(drawing, svg, png, path):
    """A Word document with the drawing as Word writes it: beside a PNG of it."""
    _docx(drawing, svg, png, path, "journey.png")


def _docx(drawing, svg, png, path, picture):
    width, height = drawing.width * EMU_PER_PX // 2, drawing.height * EMU_PER_PX // 2
    twips = {"page_width": width // 635 + 1500, "page_height": height // 635 + 2000}
    _pack(
        path,
        [
            ("[Content_Types].xml", DOCX_TYPES),
            ("_rels/.rels", DOCX_ROOT),
            ("word/document.xml", DOCX_DOCUMENT.format(width=width, height=height, **twips)),
            ("word/_rels/document.xml.rels", DOCX_RELATIONS.format(relations=RELATIONS, picture=picture)),
            ("word/media/journey.png", png.read_bytes()),
            ("word/media/journey.svg", svg.read_bytes()),
        ],
    )


def _words(text):
    return Counter(re.findall(r"\w+", text))


@dataclass
class Form:
    """A kind of document, and whether it has to keep the text of a drawing in it."""

    name: str
    suffix: str
    make: callable
    keeps_text: bool


FORMS = [
    Form(".odt", "odt", odt, True),
    Form("docx_only", "docx", docx, True),
    # LibreOffice 7.4 takes the PNG and leaves the SVG, so that no text is left in the PDF.
    Form("docx_png", "docx", word_docx, False),
]


def through(form, drawing, svg, png, folder, environment):
    """Puts a drawing into a document, turns that into a PDF, and gives all words and those lost."""
    document = folder / f"{svg.stem}-{form.make.__name__}.{form.suffix}"
    form.make(drawing, svg, png, document)
    pdf = convert(LIBREOFFICE.program(), document, "pdf", folder, environment)
    read = call([shutil.which("pdftotext"), "-layout", "-enc", "UTF-8", pdf, "-"], environment)
    wanted = _words(" ".join(line.words for line in drawing.lines))
    return wanted.total(), (wanted - _words(read)).total()


def can_read():
    """Whether the program that reads a PDF is installed."""
    return shutil.which("pdftotext") is not None
