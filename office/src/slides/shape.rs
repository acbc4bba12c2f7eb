//! A shape on a slide: its outline, its paint, its words, and what is told of it.

use std::fmt::Display;

use klantreis::scene::{Colors, Link, Paint, Paragraph, Point, Stroke};

use crate::package::{Relations, Xml};
use crate::slides::colors;
use crate::slides::outline::Outline;
use crate::slides::text::{Insets, Words};
use crate::slides::units::{Area, emu};

const HYPERLINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
/// What says that something is only decoration.
const DECORATIVE: &str = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
const DECORATIVE_NAMESPACE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";
/// Dash and gap of a dashed line, in px.
const DASHES: (f64, f64) = (5.0, 3.0);

/// What somebody who does not see the slide is told of something on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Told<'a> {
    /// How it is called among all that is on the slide.
    pub name: String,
    /// What is told instead of it, besides its own words.
    pub alternative: String,
    /// Where it leads.
    pub link: Option<&'a Link>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape<'a> {
    pub id: usize,
    pub told: Told<'a>,
    pub area: Area,
    pub outline: Outline,
    pub paint: Paint,
    pub words: Words<'a>,
    /// Whether it is what the slide is called.
    pub is_title: bool,
    /// Where lines join it, besides where programs know that they can.
    pub sites: Vec<Point>,
}

impl Shape<'_> {
    /// Which of its own sites stands here; a new one where none does.
    pub fn own_site(&mut self, at: Point) -> usize {
        let known = self.sites.iter().position(|site| *site == at);
        known.unwrap_or_else(|| {
            self.sites.push(at);
            self.sites.len() - 1
        })
    }

    /// Whether a paragraph begins on it; words without a ground have room for any.
    pub fn has_room_for(&self, paragraph: &Paragraph) -> bool {
        self.paint == Paint::default() || self.area.holds((paragraph.x, paragraph.top + 1.0))
    }

    /// Writes it.
    pub fn write(&self, colors: &Colors, relations: &mut Relations, xml: &mut Xml) {
        let is_box = self.paint == Paint::default() && !self.words.is_empty() && !self.is_title;
        xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                let is_silent = self.words.is_empty() && self.told.alternative.is_empty();
                identity(self.id, &self.told, is_silent, relations, xml);
                if is_box {
                    xml.empty("p:cNvSpPr", &[("txBox", &1)]);
                } else {
                    xml.empty("p:cNvSpPr", &[]);
                }
                xml.element("p:nvPr", &[], |xml| {
                    if self.is_title {
                        xml.empty("p:ph", &[("type", &"title")]);
                    }
                });
            });
            xml.element("p:spPr", &[], |xml| {
                let rises = self.outline == Outline::Line { rises: true };
                let mirrored: &[(&str, &dyn Display)] = &[("flipV", &1)];
                place("a:xfrm", &self.area, if rises { mirrored } else { &[] }, xml);
                self.outline.write(&self.area, &self.sites, xml);
                paint(self.paint, colors, xml);
                xml.empty("a:effectLst", &[]);
            });
            self.write_words(colors, xml);
        });
    }

    fn write_words(&self, colors: &Colors, xml: &mut Xml) {
        let Some(first) = self.words.first() else {
            xml.element("p:txBody", &[], |xml| {
                xml.empty("a:bodyPr", &[]);
                xml.empty("a:lstStyle", &[]);
                xml.empty("a:p", &[]);
            });
            return;
        };
        let room = self.words.area(self.area.right());
        let (inside_x, inside_y) =
            if self.sites.is_empty() { self.outline.inside(&self.area) } else { (0.0, 0.0) };
        let insets = if self.words.is_centred {
            Insets::default()
        } else {
            Insets {
                left: (room.x - self.area.x - inside_x).max(0.0),
                top: (first.top - self.area.y - inside_y).max(0.0),
                right: (self.area.right() - room.right() - inside_x).max(0.0),
            }
        };
        self.words.write(insets, colors, xml);
    }
}

/// Writes what something is called, what is told of it, and where it leads.
pub(super) fn identity(
    id: usize,
    told: &Told<'_>,
    is_decoration: bool,
    relations: &mut Relations,
    xml: &mut Xml,
) {
    let mut attributes: Vec<(&str, &dyn Display)> = vec![("id", &id), ("name", &told.name)];
    if !told.alternative.is_empty() {
        attributes.push(("descr", &told.alternative));
    }
    xml.element("p:cNvPr", &attributes, |xml| {
        if let Some(link) = told.link {
            let relation = relations.elsewhere(HYPERLINK, link.as_str());
            xml.empty("a:hlinkClick", &[("r:id", &relation)]);
        }
        if is_decoration {
            decoration(xml);
        }
    });
}

fn decoration(xml: &mut Xml) {
    xml.element("a:extLst", &[], |xml| {
        xml.element("a:ext", &[("uri", &DECORATIVE)], |xml| {
            let attributes: [(&str, &dyn Display); 2] =
                [("xmlns:adec", &DECORATIVE_NAMESPACE), ("val", &1)];
            xml.empty("adec:decorative", &attributes);
        });
    });
}

/// Writes where something stands, turned or mirrored as `turned` says.
pub(super) fn place(name: &str, area: &Area, turned: &[(&str, &dyn Display)], xml: &mut Xml) {
    xml.element(name, turned, |xml| {
        xml.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
        xml.empty("a:ext", &[("cx", &emu(area.w)), ("cy", &emu(area.h))]);
    });
}

/// Writes how something is painted.
fn paint(paint: Paint, colors: &Colors, xml: &mut Xml) {
    colors::fill(paint.fill, colors, xml);
    match paint.stroke {
        Some(stroke) => line(stroke, colors, xml, |_| {}),
        None => xml.element("a:ln", &[], |xml| xml.empty("a:noFill", &[])),
    }
}

/// Writes a line, with what stands at its ends.
pub(super) fn line(stroke: Stroke, colors: &Colors, xml: &mut Xml, ends: impl FnOnce(&mut Xml)) {
    xml.element("a:ln", &[("w", &emu(stroke.width)), ("cap", &"flat")], |xml| {
        colors::fill(Some(stroke.color), colors, xml);
        if stroke.dashed {
            let share = |length: f64| format!("{:.0}", length / stroke.width * 100_000.0);
            xml.element("a:custDash", &[], |xml| {
                xml.empty("a:ds", &[("d", &share(DASHES.0)), ("sp", &share(DASHES.1))]);
            });
        } else {
            xml.empty("a:prstDash", &[("val", &"solid")]);
        }
        xml.empty("a:miter", &[("lim", &400_000)]);
        ends(xml);
    });
}
