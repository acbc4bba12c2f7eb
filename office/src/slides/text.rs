//! Words in a shape: paragraphs that a program breaks into lines by itself.

use std::fmt::Display;

use klantreis::scene::{Colors, Direction, LanguageTag, Paragraph, TextStyle};

use crate::package::Xml;
use crate::slides::colors;
use crate::slides::units::{Area, emu, letter_size, line_distance};

/// Lines may be so much wider than what they were broken for: letters are placed on whole parts of a px.
const SLACK: f64 = 1.5;
/// Paragraphs on the same line may differ by so much in height.
const SAME_LINE: f64 = 4.0;

/// Paragraphs under one another that flow in one shape.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Words<'a> {
    lines: Vec<Stack<'a>>,
    /// Whether they stand in the middle of their shape.
    pub is_centred: bool,
}

/// Paragraphs of the scene that are one paragraph here: of several each begins behind the other.
#[derive(Debug, Clone, PartialEq)]
struct Stack<'a> {
    first: &'a Paragraph,
    beside: Vec<&'a Paragraph>,
}

/// Where the words of a shape stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Insets {
    pub left: f64,
    pub top: f64,
    pub right: f64,
}

impl<'a> Words<'a> {
    /// Takes a paragraph that goes on below the others or, where it may, beside the last; says whether it does.
    pub fn take(&mut self, paragraph: &'a Paragraph, beside: bool) -> bool {
        if let Some(last) = self.lines.last_mut() {
            if beside && last.goes_beside(paragraph) {
                last.beside.push(paragraph);
                return true;
            }
            if !last.goes_below(paragraph) {
                return false;
            }
        }
        self.lines.push(Stack { first: paragraph, beside: Vec::new() });
        true
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The first paragraph.
    pub fn first(&self) -> Option<&'a Paragraph> {
        self.lines.first().map(|it| it.first)
    }

    /// All paragraphs.
    pub fn paragraphs(&self) -> impl Iterator<Item = &'a Paragraph> {
        self.lines.iter().flat_map(|it| std::iter::once(it.first).chain(it.beside.iter().copied()))
    }

    /// Whether every paragraph is one line, so that a program need not break them.
    pub fn are_single_lines(&self) -> bool {
        self.paragraphs().all(|it| it.lines.len() == 1)
    }

    /// The room that they take up on a page so wide.
    pub fn area(&self, page: f64) -> Area {
        let areas = self.paragraphs().map(|it| area_of(it, page));
        areas.reduce(Area::around).unwrap_or_default()
    }

    /// Writes them into a shape.
    pub fn write(&self, insets: Insets, colors: &Colors, xml: &mut Xml) {
        let wrap = if self.are_single_lines() { "none" } else { "square" };
        let anchor = if self.is_centred { "ctr" } else { "t" };
        let Insets { left, top, right } = insets;
        let body: [(&str, &dyn Display); 7] = [
            ("wrap", &wrap),
            ("lIns", &emu(left)),
            ("tIns", &emu(top)),
            ("rIns", &emu(right)),
            ("bIns", &0),
            ("rtlCol", &0),
            ("anchor", &anchor),
        ];
        xml.element("p:txBody", &[], |xml| {
            xml.element("a:bodyPr", &body, |xml| xml.empty("a:noAutofit", &[]));
            xml.empty("a:lstStyle", &[]);
            self.write_paragraphs(colors, xml);
        });
    }

    /// Writes them into what holds them.
    pub fn write_paragraphs(&self, colors: &Colors, xml: &mut Xml) {
        let mut above: Option<f64> = None;
        let left = self.area(f64::INFINITY).x;
        for stack in &self.lines {
            let before = above.map_or(0.0, |bottom| stack.first.top - bottom);
            let centred = self.is_centred || stack.first.centred;
            stack.write(before, left, centred, colors, xml);
            above = Some(stack.bottom());
        }
    }
}

fn bottom_of(paragraph: &Paragraph) -> f64 {
    paragraph.top + paragraph.line_height * paragraph.lines.len() as f64
}

/// Where the lines of a paragraph can stand on a page so wide.
fn area_of(paragraph: &Paragraph, page: f64) -> Area {
    let Paragraph { x, top, room, centred, direction, .. } = *paragraph;
    let room = room + SLACK;
    let (x, w) = match direction {
        _ if centred => (x - room / 2.0, room),
        Direction::LeftToRight => (x, room.min(page - x)),
        Direction::RightToLeft => (x - room.min(x), room.min(x)),
    };
    Area { x, y: top, w, h: bottom_of(paragraph) - top }
}

impl Stack<'_> {
    fn bottom(&self) -> f64 {
        let bottoms = self.beside.iter().copied().map(bottom_of);
        bottoms.fold(bottom_of(self.first), f64::max)
    }

    /// Whether a paragraph begins on its only line, further on.
    fn goes_beside(&self, paragraph: &Paragraph) -> bool {
        let own = self.beside.last().copied().unwrap_or(self.first);
        own.lines.len() == 1
            && own.direction == Direction::LeftToRight
            && paragraph.direction == Direction::LeftToRight
            && (own.top - paragraph.top).abs() < SAME_LINE
            && paragraph.x + paragraph.indent > own.x
    }

    /// Whether a paragraph stands under it, as the next of one text does.
    fn goes_below(&self, paragraph: &Paragraph) -> bool {
        let own = self.first;
        let gap = paragraph.top - self.bottom();
        let near = (-0.5..=1.5 * paragraph.line_height).contains(&gap);
        let same = own.direction == paragraph.direction && own.centred == paragraph.centred;
        near && same && (own.x - paragraph.x).abs() < 40.0
    }

    fn write(&self, before: f64, left: f64, centred: bool, colors: &Colors, xml: &mut Xml) {
        let first = self.first;
        let is_rtl = first.direction == Direction::RightToLeft;
        let align = match first.direction {
            _ if centred => "ctr",
            Direction::LeftToRight => "l",
            Direction::RightToLeft => "r",
        };
        // What stands beside begins at a place of its own, and so do the lines under it.
        let own = if is_rtl || centred { 0.0 } else { first.x - left };
        let hanging = self.beside.last().map_or(own, |it| it.x - left);
        let begins = own + first.indent;
        let properties: [(&str, &dyn Display); 4] = [
            ("marL", &emu(hanging).max(0)),
            ("indent", &(emu(begins) - emu(hanging).max(0))),
            ("algn", &align),
            ("rtl", &u8::from(is_rtl)),
        ];
        for (nth, text) in first.text().split('\n').enumerate() {
            xml.element("a:p", &[], |xml| {
                xml.element("a:pPr", &properties, |xml| {
                    let distance = line_distance(first.line_height);
                    spacing("a:lnSpc", distance, xml);
                    let before = if nth == 0 { line_distance(before) } else { 0 };
                    spacing("a:spcBef", before, xml);
                    spacing("a:spcAft", 0, xml);
                    xml.empty("a:buNone", &[]);
                    self.tabs(left, xml);
                });
                run(text, first, colors, xml);
                for beside in &self.beside {
                    let text = beside.text().replace('\n', " ");
                    run(&format!("\t{text}"), beside, colors, xml);
                }
            });
        }
    }

    fn tabs(&self, left: f64, xml: &mut Xml) {
        if self.beside.is_empty() {
            return;
        }
        xml.element("a:tabLst", &[], |xml| {
            for beside in &self.beside {
                let at = emu(beside.x + beside.indent - left);
                xml.empty("a:tab", &[("pos", &at), ("algn", &"l")]);
            }
        });
    }
}

fn spacing(name: &str, points: i64, xml: &mut Xml) {
    xml.element(name, &[], |xml| xml.empty("a:spcPts", &[("val", &points)]));
}

/// Letters of one look.
fn run(text: &str, paragraph: &Paragraph, colors: &Colors, xml: &mut Xml) {
    let TextStyle { size, bold, italic, color } = paragraph.style;
    let (tag, size, bold, italic) =
        (language(paragraph.language), letter_size(size), u8::from(bold), u8::from(italic));
    let mut properties: Vec<(&str, &dyn Display)> = Vec::with_capacity(5);
    match &tag {
        Some(tag) => properties.push(("lang", tag)),
        // Nobody knows how it is spelled.
        None => properties.push(("noProof", &1)),
    }
    properties.extend([("sz", &size as &dyn Display), ("b", &bold), ("i", &italic), ("dirty", &0)]);
    xml.element("a:r", &[], |xml| {
        xml.element("a:rPr", &properties, |xml| colors::fill(Some(color), colors, xml));
        xml.words("a:t", &[], text);
    });
}

/// The tag of a language as office programs name those that they check the spelling of; nothing for what is in
/// no language that is known.
pub(super) fn language(tag: LanguageTag) -> Option<String> {
    match tag.as_str() {
        "nl" => Some("nl-NL".to_owned()),
        "en" => Some("en-GB".to_owned()),
        "und" | "zxx" | "mul" => None,
        other => Some(other.to_owned()),
    }
}

/// The tag of the language of a document.
pub(super) fn own_language(tag: LanguageTag) -> String {
    language(tag).unwrap_or_else(|| "nl-NL".to_owned())
}
