//! One slide: what a page of the drawing holds, as shapes, groups and lines between them.

use std::collections::BTreeSet;

use klantreis::scene::{Colors, Meaning, Node, Paragraph, Place, Role, Scene};

use crate::package::{Attributes, Relations, Xml};
use crate::slides::maker::{Made, Maker};
use crate::slides::names::DRAWING;
use crate::slides::shape::{Shape, identity, place};
use crate::slides::table::Table;
use crate::slides::text::own_language;
use crate::slides::thing::{Line, Thing};
use crate::slides::units::{Area, emu};

/// How high a title is that stands over the slide, where nothing on the slide says what it is called.
const UNSEEN: f64 = 36.0;

/// A slide.
#[derive(Debug)]
pub(super) struct Slide<'a> {
    scene: &'a Scene,
    shapes: Vec<Shape<'a>>,
    lines: Vec<Line<'a>>,
    tables: Vec<Table<'a>>,
    /// What stands on it, from back to front and in the order in which it is read.
    things: Vec<Thing<'a>>,
    /// What it is called, where nothing on it says so.
    unseen_title: Option<&'a str>,
    /// The steps that are told on it.
    pub steps: Vec<Place>,
}

impl<'a> Slide<'a> {
    /// Makes the slide of a page. What another slide is called it is not called again.
    pub fn new(scene: &'a Scene, titles: &mut BTreeSet<String>) -> Self {
        let title = title_of(&scene.nodes).filter(|it| titles.insert(it.text()));
        let mut maker = Maker::new(scene, title);
        let things = maker.things(&scene.nodes);
        let steps = std::mem::take(&mut maker.steps);
        let Made { shapes, lines, tables } = maker.finish();
        let unseen_title = if title.is_none() { Some(scene.title.as_str()) } else { None };
        Self { scene, shapes, lines, tables, things, unseen_title, steps }
    }

    /// Its bytes, with what other parts are to it.
    pub fn write(&self, colors: &Colors, relations: &mut Relations) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("p:sld", &DRAWING.map(|(name, value)| (name, value as &_)), |xml| {
            xml.element("p:cSld", &[], |xml| {
                tree(xml, |xml| {
                    if let Some(title) = self.unseen_title {
                        self.write_unseen(title, xml);
                    }
                    self.write_things(&self.things, colors, relations, xml);
                });
            });
            xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
        });
        xml.finish()
    }

    fn write_unseen(&self, title: &str, xml: &mut Xml) {
        let area = Area { x: 0.0, y: -UNSEEN, w: self.scene.width, h: UNSEEN };
        xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                // The slide itself is the first of all, and this the second.
                xml.empty("p:cNvPr", &[("id", &2), ("name", &title)]);
                xml.empty("p:cNvSpPr", &[]);
                xml.element("p:nvPr", &[], |xml| xml.empty("p:ph", &[("type", &"title")]));
            });
            xml.element("p:spPr", &[], |xml| place("a:xfrm", &area, &[], xml));
            xml.element("p:txBody", &[], |xml| {
                xml.empty("a:bodyPr", &[]);
                xml.empty("a:lstStyle", &[]);
                xml.element("a:p", &[], |xml| {
                    xml.element("a:r", &[], |xml| {
                        let tag = own_language(self.scene.language);
                        xml.empty("a:rPr", &[("lang", &tag), ("sz", &1400)]);
                        xml.words("a:t", &[], title);
                    });
                });
            });
        });
    }

    fn write_things(
        &self,
        things: &[Thing<'_>],
        colors: &Colors,
        relations: &mut Relations,
        xml: &mut Xml,
    ) {
        for thing in things {
            match thing {
                Thing::Shape(at) => self.shapes[*at].write(colors, relations, xml),
                Thing::Table(at) => self.tables[*at].write(colors, relations, xml),
                Thing::Line(at) => match &self.lines[*at] {
                    Line::Joined(connector) => connector.write(colors, relations, xml),
                    Line::Loose(shape) => shape.write(colors, relations, xml),
                },
                Thing::Group { id, told, things } => {
                    let area = self.area(things).unwrap_or_default();
                    xml.element("p:grpSp", &[], |xml| {
                        xml.element("p:nvGrpSpPr", &[], |xml| {
                            let is_silent = told.alternative.is_empty();
                            identity(*id, told, is_silent, relations, xml);
                            xml.empty("p:cNvGrpSpPr", &[]);
                            xml.empty("p:nvPr", &[]);
                        });
                        xml.element("p:grpSpPr", &[], |xml| group_place(&area, xml));
                        self.write_things(things, colors, relations, xml);
                    });
                }
            }
        }
    }

    /// Around all of these.
    fn area(&self, things: &[Thing<'_>]) -> Option<Area> {
        let area = |thing: &Thing<'_>| match thing {
            Thing::Shape(at) => Some(self.shapes[*at].area),
            Thing::Table(at) => Some(self.tables[*at].area()),
            Thing::Line(at) => match &self.lines[*at] {
                Line::Joined(connector) => Some(connector.area()),
                Line::Loose(shape) => Some(shape.area),
            },
            Thing::Group { things, .. } => self.area(things),
        };
        things.iter().filter_map(area).reduce(Area::around)
    }
}

/// Writes what all that stands on a slide or its model stands in.
pub(super) fn tree(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.element("p:spTree", &[], |xml| {
        xml.element("p:nvGrpSpPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", &1), ("name", &"")]);
            xml.empty("p:cNvGrpSpPr", &[]);
            xml.empty("p:nvPr", &[]);
        });
        xml.element("p:grpSpPr", &[], |xml| group_place(&Area::default(), xml));
        content(xml);
    });
}

/// Writes where a group stands: what is in it stands where it says itself.
fn group_place(area: &Area, xml: &mut Xml) {
    let (x, y, w, h) = (emu(area.x), emu(area.y), emu(area.w), emu(area.h));
    let (place, size): (Attributes<'_>, Attributes<'_>) =
        (&[("x", &x), ("y", &y)], &[("cx", &w), ("cy", &h)]);
    xml.element("a:xfrm", &[], |xml| {
        xml.empty("a:off", place);
        xml.empty("a:ext", size);
        xml.empty("a:chOff", place);
        xml.empty("a:chExt", size);
    });
}

/// What a page is called: its first heading that is of no item of a list, or else the title that stands on
/// every page.
fn title_of(nodes: &[Node]) -> Option<&Paragraph> {
    fn first(nodes: &[Node], is_title: bool, all: bool) -> Option<&Paragraph> {
        nodes.iter().find_map(|node| match node {
            Node::Paragraph(it) if it.heading.is_some() || (all && is_title) => Some(it),
            Node::Group(it) if matches!(it.role.meaning(), Meaning::List | Meaning::Picture) => {
                None
            }
            Node::Group(group) => {
                let is_title = is_title || group.role == Role::RunningTitle;
                first(&group.nodes, is_title, all)
            }
            _ => None,
        })
    }
    first(nodes, false, false).or_else(|| first(nodes, false, true))
}
