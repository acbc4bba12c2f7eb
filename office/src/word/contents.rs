//! The list of what stands where, which a program can make anew; filled in, so that it is there from the start.

use crate::package::Xml;
use crate::word::block::{Paragraph, Style, Words};
use crate::word::text::Settings;
use crate::word::writer::{Writer, anchor};

/// A list of the highest headings, each leading to its place.
const CODE: &str = " TOC \\o \"1-1\" \\h \\z \\u ";

impl Writer<'_> {
    /// The heading of the list, and the headings that it leads to.
    pub fn contents(&mut self, heading: &Words, listed: &[&Paragraph], xml: &mut Xml) {
        xml.element("w:sdt", &[], |xml| {
            xml.element("w:sdtPr", &[], |xml| {
                xml.element("w:docPartObj", &[], |xml| {
                    xml.empty("w:docPartGallery", &[("w:val", &"Table of Contents")]);
                    xml.empty("w:docPartUnique", &[]);
                });
            });
            xml.element("w:sdtContent", &[], |xml| {
                let alone = Paragraph::new(Style::ContentsHeading, vec![heading.clone()]);
                self.words_alone(&alone, None, xml);
                for (at, entry) in listed.iter().enumerate() {
                    self.entry(entry, at, at + 1 == listed.len(), xml);
                }
            });
        });
    }

    /// One heading; the field begins with the first and ends with the last.
    fn entry(&mut self, heading: &Paragraph, at: usize, is_last: bool, xml: &mut Xml) {
        let of = (Style::ContentsEntry, heading.text());
        self.paragraph((of.0, &of.1, Settings::default()), xml, |writer, xml| {
            if at == 0 {
                boundary("begin", xml);
                xml.element("w:r", &[], |xml| {
                    xml.words("w:instrText", &[("xml:space", &"preserve")], CODE);
                });
                boundary("separate", xml);
            }
            let place = anchor(at + 1);
            xml.element("w:hyperlink", &[("w:anchor", &place), ("w:history", &"1")], |xml| {
                writer.runs(&heading.words, xml);
            });
            if is_last {
                boundary("end", xml);
            }
        });
    }
}

fn boundary(kind: &str, xml: &mut Xml) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", &kind)]));
}
