//! Paragraphs and the words in them, in their languages and directions.

use klantreis::scene::Direction;

use crate::package::Xml;
use crate::word::block::{Look, Paragraph, Style, Words};
use crate::word::page::Section;
use crate::word::tags::{Kind, kind, name};
use crate::word::writer::Writer;

const LINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/// What a paragraph is besides its words.
#[derive(Default, Clone, Copy)]
pub(super) struct Settings<'a> {
    /// On the same page as what follows.
    pub keeps: bool,
    /// The first on a page.
    pub breaks: bool,
    /// The last of a run of pages.
    pub ends: Option<&'a Section>,
}

impl Writer<'_> {
    /// A paragraph in a style, with what `content` writes into it; `text` says which way it is read.
    pub fn paragraph(
        &mut self,
        (style, text, settings): (Style, &str, Settings<'_>),
        xml: &mut Xml,
        content: impl FnOnce(&mut Self, &mut Xml),
    ) {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", &self.kit.id(style))]);
                if settings.keeps {
                    xml.empty("w:keepNext", &[]);
                }
                if settings.breaks {
                    xml.empty("w:pageBreakBefore", &[]);
                }
                if Direction::of(text) == Direction::RightToLeft {
                    xml.empty("w:bidi", &[]);
                }
                if let Some(section) = settings.ends {
                    section.write(xml);
                }
            });
            content(self, xml);
        });
    }

    /// A paragraph of words, which can be a heading that others lead to.
    pub fn words_alone(&mut self, paragraph: &Paragraph, ends: Option<&Section>, xml: &mut Xml) {
        let settings = Settings { breaks: paragraph.breaks, ends, keeps: paragraph.keeps };
        let anchor = paragraph.listed.then(|| self.next_anchor());
        let text = paragraph.text();
        self.paragraph((paragraph.style, &text, settings), xml, |writer, xml| {
            if let Some((id, name)) = &anchor {
                xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", name)]);
            }
            writer.runs(&paragraph.words, xml);
            if let Some((id, _)) = &anchor {
                xml.empty("w:bookmarkEnd", &[("w:id", id)]);
            }
        });
    }

    pub fn runs(&mut self, words: &[Words], xml: &mut Xml) {
        for words in words {
            let Some(address) = &words.address else {
                self.run(words, None, xml);
                continue;
            };
            let id = self.relations.elsewhere(LINK, address);
            xml.element("w:hyperlink", &[("r:id", &id), ("w:history", &"1")], |xml| {
                self.run(words, Some(Style::Hyperlink), xml);
            });
        }
    }

    fn run(&self, words: &Words, style: Option<Style>, xml: &mut Xml) {
        let looks: &[&str] = match words.look {
            Look::Plain => &[],
            Look::Bold => &["w:b", "w:bCs"],
            Look::Italic => &["w:i", "w:iCs"],
        };
        let is_backwards = Direction::of(&words.text) == Direction::RightToLeft;
        let language = Some(name(words.language)).filter(|name| *name != self.kit.language);
        xml.element("w:r", &[], |xml| {
            if style.is_some() || !looks.is_empty() || is_backwards || language.is_some() {
                xml.element("w:rPr", &[], |xml| {
                    if let Some(style) = style {
                        xml.empty("w:rStyle", &[("w:val", &self.kit.id(style))]);
                    }
                    for element in looks {
                        xml.empty(element, &[]);
                    }
                    if is_backwards {
                        xml.empty("w:rtl", &[]);
                    }
                    if let Some(language) = &language {
                        xml.empty("w:lang", &[(attribute(kind(words.language)), language)]);
                    }
                });
            }
            for (at, line) in words.text.split('\n').enumerate() {
                if at > 0 {
                    xml.empty("w:br", &[]);
                }
                xml.words("w:t", &[("xml:space", &"preserve")], line);
            }
        });
    }
}

/// A field that a program works out anew, with what it says now.
pub(super) fn field(code: &str, now: &str, xml: &mut Xml) {
    xml.element("w:fldSimple", &[("w:instr", &format!(" {code} "))], |xml| {
        xml.element("w:r", &[], |xml| xml.words("w:t", &[], now));
    });
}

const fn attribute(kind: Kind) -> &'static str {
    match kind {
        Kind::Bidirectional => "w:bidi",
        Kind::EastAsian => "w:eastAsia",
        Kind::Latin => "w:val",
    }
}
