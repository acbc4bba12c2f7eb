//! What a presentation needs beside its slides: the master that they follow, their layout, the master of
//! notes, and how the document is shown. Programs refuse a presentation that lacks any of it.

use std::fmt::Display;

use klantreis::scene::Scene;

use crate::package::{Part, Relations, Xml};
use crate::slides::names::{DRAWING, part_type, relation};
use crate::slides::shape::place;
use crate::slides::slide::tree;
use crate::slides::text::own_language;
use crate::slides::theme::theme;
use crate::slides::units::Area;

pub(super) const MASTER: &str = "/ppt/slideMasters/slideMaster1.xml";
pub(super) const LAYOUT: &str = "/ppt/slideLayouts/slideLayout1.xml";
pub(super) const NOTES_MASTER: &str = "/ppt/notesMasters/notesMaster1.xml";
const THEME: &str = "/ppt/theme/theme1.xml";
const NOTES_THEME: &str = "/ppt/theme/theme2.xml";
const THEME_TYPE: &str = "application/vnd.openxmlformats-officedocument.theme+xml";
/// What the master of slides counts from, which its layouts go on from.
pub(super) const MASTER_ID: u32 = 2_147_483_648;
/// The colours of a theme by what they are for on a slide.
const COLOR_MAP: [(&str, &str); 12] = [
    ("bg1", "lt1"),
    ("tx1", "dk1"),
    ("bg2", "lt2"),
    ("tx2", "dk2"),
    ("accent1", "accent1"),
    ("accent2", "accent2"),
    ("accent3", "accent3"),
    ("accent4", "accent4"),
    ("accent5", "accent5"),
    ("accent6", "accent6"),
    ("hlink", "hlink"),
    ("folHlink", "folHlink"),
];
/// Letter sizes of a master, in hundredths of a point.
const TITLE: i64 = 2400;
const BODY: i64 = 1400;
/// The page of notes, A4 upright, in px of 1/96 inch.
pub(super) const NOTES_PAGE: (f64, f64) = (793.7, 1122.5);

/// Where on a page of notes the slide and the notes stand.
pub(super) fn notes_areas(scene: &Scene) -> (Area, Area) {
    let (wide, high) = NOTES_PAGE;
    let (margin, w) = (76.0, wide - 152.0);
    let h = (w * scene.height / scene.width).min(high / 2.0 - margin);
    let top = margin + h + margin / 2.0;
    let picture = Area { x: margin, y: margin, w, h };
    (picture, Area { x: margin, y: top, w, h: high - top - margin })
}

/// The parts that slides follow.
pub(super) fn parts(scene: &Scene) -> Vec<Part> {
    let mut of_master = Relations::default();
    let layout = of_master.to(&relation("slideLayout"), LAYOUT);
    of_master.to(&relation("theme"), THEME);
    let mut of_layout = Relations::default();
    of_layout.to(&relation("slideMaster"), MASTER);
    vec![
        Part::new(MASTER, &part_type("slideMaster"), master(scene, &layout)).with(of_master),
        Part::new(LAYOUT, &part_type("slideLayout"), layout_part(scene)).with(of_layout),
        Part::new(THEME, THEME_TYPE, theme(scene)),
    ]
}

/// The parts that pages of notes follow.
pub(super) fn notes_parts(scene: &Scene) -> Vec<Part> {
    let mut relations = Relations::default();
    relations.to(&relation("theme"), NOTES_THEME);
    vec![
        Part::new(NOTES_MASTER, &part_type("notesMaster"), notes_master(scene)).with(relations),
        Part::new(NOTES_THEME, THEME_TYPE, theme(scene)),
    ]
}

fn drawing(name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::new();
    let mut all: Vec<(&str, &dyn Display)> = Vec::new();
    all.extend(DRAWING.map(|(name, value)| (name, value as &dyn Display)));
    all.extend(attributes.iter().map(|(name, value)| (*name, value as &dyn Display)));
    xml.element(name, &all, content);
    xml.finish()
}

fn master(scene: &Scene, layout: &str) -> Vec<u8> {
    let (w, h) = (scene.width, scene.height);
    let margin = 24.0;
    let title = Area { x: margin, y: margin, w: w - 2.0 * margin, h: h / 8.0 };
    let top = title.bottom() + margin;
    let body = Area { x: margin, y: top, w: title.w, h: (h - margin - top).max(margin) };
    drawing("p:sldMaster", &[], |xml| {
        xml.element("p:cSld", &[], |xml| {
            background(xml);
            tree(xml, |xml| {
                placeholder(2, "title", None, &title, xml);
                placeholder(3, "body", Some(1), &body, xml);
            });
        });
        color_map(xml);
        xml.element("p:sldLayoutIdLst", &[], |xml| {
            xml.empty("p:sldLayoutId", &[("id", &(MASTER_ID + 1)), ("r:id", &layout)]);
        });
        xml.element("p:txStyles", &[], |xml| {
            xml.element("p:titleStyle", &[], |xml| {
                level("a:lvl1pPr", TITLE, true, "+mj", scene, xml);
            });
            xml.element("p:bodyStyle", &[], |xml| levels(scene, xml));
            xml.element("p:otherStyle", &[], |xml| levels(scene, xml));
        });
    })
}

/// A title, and room for whatever the drawing holds.
fn layout_part(scene: &Scene) -> Vec<u8> {
    let title = Area { x: 24.0, y: 24.0, w: scene.width - 48.0, h: scene.height / 8.0 };
    drawing("p:sldLayout", &[("type", "titleOnly"), ("preserve", "1")], |xml| {
        xml.element("p:cSld", &[("name", &"Klantreis")], |xml| {
            tree(xml, |xml| placeholder(2, "title", None, &title, xml));
        });
        xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
    })
}

fn notes_master(scene: &Scene) -> Vec<u8> {
    let (picture, body) = notes_areas(scene);
    drawing("p:notesMaster", &[], |xml| {
        xml.element("p:cSld", &[], |xml| {
            background(xml);
            tree(xml, |xml| {
                slide_image(2, &picture, xml);
                placeholder(3, "body", Some(1), &body, xml);
            });
        });
        color_map(xml);
        xml.element("p:notesStyle", &[], |xml| levels(scene, xml));
    })
}

fn background(xml: &mut Xml) {
    xml.element("p:bg", &[], |xml| {
        xml.element("p:bgRef", &[("idx", &1001)], |xml| {
            xml.empty("a:schemeClr", &[("val", &"bg1")]);
        });
    });
}

fn color_map(xml: &mut Xml) {
    let attributes: Vec<(&str, &dyn Display)> =
        COLOR_MAP.iter().map(|(name, value)| (*name, value as _)).collect();
    xml.empty("p:clrMap", &attributes);
}

/// The picture of the slide on a page of notes.
pub(super) fn slide_image(id: usize, area: &Area, xml: &mut Xml) {
    xml.element("p:sp", &[], |xml| {
        xml.element("p:nvSpPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", &id), ("name", &"Slide Image")]);
            xml.element("p:cNvSpPr", &[], |xml| {
                let locks: [(&str, &dyn Display); 3] =
                    [("noGrp", &1), ("noRot", &1), ("noChangeAspect", &1)];
                xml.empty("a:spLocks", &locks);
            });
            xml.element("p:nvPr", &[], |xml| xml.empty("p:ph", &[("type", &"sldImg")]));
        });
        xml.element("p:spPr", &[], |xml| {
            place("a:xfrm", area, &[], xml);
            xml.element("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
        });
    });
}

/// Room for words, as slides that follow it have.
fn placeholder(id: usize, kind: &str, nth: Option<u8>, area: &Area, xml: &mut Xml) {
    xml.element("p:sp", &[], |xml| {
        xml.element("p:nvSpPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", &id), ("name", &kind)]);
            xml.element("p:cNvSpPr", &[], |xml| xml.empty("a:spLocks", &[("noGrp", &1)]));
            xml.element("p:nvPr", &[], |xml| match nth {
                Some(nth) => xml.empty("p:ph", &[("type", &kind), ("idx", &nth)]),
                None => xml.empty("p:ph", &[("type", &kind)]),
            });
        });
        xml.element("p:spPr", &[], |xml| {
            place("a:xfrm", area, &[], xml);
            xml.element("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
        });
        xml.element("p:txBody", &[], |xml| {
            let body: [(&str, &dyn Display); 6] = [
                ("wrap", &"square"),
                ("lIns", &0),
                ("tIns", &0),
                ("rIns", &0),
                ("bIns", &0),
                ("anchor", &"t"),
            ];
            xml.element("a:bodyPr", &body, |xml| xml.empty("a:noAutofit", &[]));
            xml.empty("a:lstStyle", &[]);
            xml.empty("a:p", &[]);
        });
    });
}

fn levels(scene: &Scene, xml: &mut Xml) {
    for at in 1..=9 {
        level(&format!("a:lvl{at}pPr"), BODY, false, "+mn", scene, xml);
    }
}

/// How words of a level look that say nothing else.
fn level(name: &str, size: i64, bold: bool, font: &str, scene: &Scene, xml: &mut Xml) {
    let tag = own_language(scene.language);
    xml.element(name, &[("algn", &"l"), ("rtl", &0)], |xml| {
        xml.element("a:spcBef", &[], |xml| xml.empty("a:spcPts", &[("val", &0)]));
        xml.empty("a:buNone", &[]);
        let run: [(&str, &dyn Display); 3] =
            [("lang", &tag), ("sz", &size), ("b", &u8::from(bold))];
        xml.element("a:defRPr", &run, |xml| {
            xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", &"tx1")]));
            for (element, script) in [("a:latin", "lt"), ("a:ea", "ea"), ("a:cs", "cs")] {
                xml.empty(element, &[("typeface", &format!("{font}-{script}"))]);
            }
        });
    });
}

/// What words have that follow no placeholder.
pub(super) fn default_words(scene: &Scene, xml: &mut Xml) {
    xml.element("p:defaultTextStyle", &[], |xml| levels(scene, xml));
}
