//! Writes a document: its blocks in their order, each in the style of the house, on pages that lie as it needs.

use std::fmt::Display;

use crate::package::{DOCUMENT, Media, Package, PackageError, Part, Properties, Relations, Xml};
use crate::word::block::{Block, Content, Lie, Manuscript, Paragraph};
use crate::word::house::House;
use crate::word::kit::Kit;
use crate::word::page::Section;
use crate::word::tags;

const NAME: &str = "/word/document.xml";
const TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// Above the numbers that programs give to drawings.
const FIRST_DRAWING: usize = 1_000_000;

/// What a document is written with, and what it has so far.
pub(super) struct Writer<'a> {
    pub kit: &'a Kit,
    pub relations: Relations,
    pub media: Media,
    /// Which label figures have: "Figuur".
    pub label: &'static str,
    drawings: usize,
    figures: usize,
    anchors: usize,
}

/// The bytes of a document in the style of a house.
pub(super) fn write(
    manuscript: &Manuscript<'_>,
    label: &'static str,
    house: &House,
) -> Result<Vec<u8>, PackageError> {
    let kit = house.kit(manuscript.language);
    let mut writer = Writer {
        kit: &kit,
        relations: kit.relations.clone(),
        media: Media::in_folder(kit.media_folder),
        label,
        drawings: 0,
        figures: 0,
        anchors: 0,
    };
    let body = writer.body(&manuscript.blocks);
    let mut package = Package::new();
    package.relate(DOCUMENT, NAME);
    package.properties(&Properties {
        title: &manuscript.title,
        author: &manuscript.author,
        description: &manuscript.summary,
        language: &tags::name(manuscript.language),
    });
    package.add(Part::new(NAME, TYPE, body).with(writer.relations));
    kit.parts.iter().for_each(|part| package.add(part.clone()));
    package.media(writer.media);
    package.write()
}

impl Writer<'_> {
    fn body(&mut self, blocks: &[Block<'_>]) -> Vec<u8> {
        let mut xml = Xml::new();
        let namespaces: Vec<(&str, &dyn Display)> =
            NAMESPACES.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
        xml.element("w:document", &namespaces, |xml| {
            xml.element("w:body", &[], |xml| self.blocks(blocks, xml));
        });
        xml.finish()
    }

    /// All blocks, and where pages begin to lie otherwise the end of those before.
    fn blocks(&mut self, blocks: &[Block<'_>], xml: &mut Xml) {
        let mut is_first = true;
        for (at, block) in blocks.iter().enumerate() {
            let turns = blocks.get(at + 1).is_some_and(|next| next.lie != block.lie);
            let section = turns.then(|| self.section(block.lie, is_first));
            is_first &= !turns;
            match &block.content {
                Content::Contents(heading) => {
                    let listed = blocks.iter().filter_map(listed);
                    self.contents(heading, &listed.collect::<Vec<_>>(), xml);
                }
                content => self.content(content, block.lie, section.as_ref(), xml),
            }
        }
        let lie = blocks.last().map_or(Lie::Upright, |block| block.lie);
        self.section(lie, is_first).write(xml);
    }

    fn content(&mut self, content: &Content<'_>, lie: Lie, ends: Option<&Section>, xml: &mut Xml) {
        match content {
            Content::Paragraph(paragraph) => self.words_alone(paragraph, ends, xml),
            Content::Figure(picture, caption) => self.figure(picture, caption, ends, xml),
            Content::Row(pictures) => self.row(pictures, xml),
            Content::Sign(sign, words) => self.sign(sign, words, xml),
            Content::Table(table) => self.table(table, lie, xml),
            Content::Contents(_) => {}
        }
    }

    /// Pages that lie so; what stands above and under the text of the first is that of all.
    fn section(&self, lie: Lie, is_first: bool) -> Section {
        let margins = if is_first { self.kit.margins.clone() } else { Vec::new() };
        let first_differs = is_first && self.kit.first_differs;
        Section { sheet: self.kit.sheet, lie, margins, first_differs }
    }

    /// The number of the next drawing, which none in the margins of a house has.
    pub fn next_drawing(&mut self) -> usize {
        self.drawings += 1;
        FIRST_DRAWING + self.drawings
    }

    /// The number of the next figure.
    pub fn next_figure(&mut self) -> usize {
        self.figures += 1;
        self.figures
    }

    /// The id and the name of the next place that others lead to.
    pub fn next_anchor(&mut self) -> (usize, String) {
        self.anchors += 1;
        (self.anchors, anchor(self.anchors))
    }
}

/// The name of the place with this number, as programs call those of a list of contents.
pub(super) fn anchor(number: usize) -> String {
    format!("_Toc{number:09}")
}

/// The heading that a block is, where the list of contents leads to it.
fn listed<'b>(block: &'b Block<'_>) -> Option<&'b Paragraph> {
    match &block.content {
        Content::Paragraph(paragraph) if paragraph.listed => Some(paragraph),
        _ => None,
    }
}
