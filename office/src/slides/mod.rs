//! A drawing as a presentation: each page a slide of native shapes, on which everything can be changed.
//!
//! ```text
//! scene ──maker──▶ shapes, groups, lines between shapes (slide) ──▶ parts ──▶ Package
//!                  outline · text · table · colors · connector    template · theme · notes
//! ```

mod colors;
mod connector;
mod maker;
mod names;
mod notes;
mod outline;
mod shape;
mod slide;
mod table;
mod template;
mod text;
mod theme;
mod thing;
mod units;

use std::collections::BTreeSet;

use klantreis::scene::{Place, Scene};
use klantreis::story::Story;

use crate::package::{DOCUMENT, Package, PackageError, Part, Properties, Relations, Xml};
use crate::slides::names::{DRAWING, part_type, relation};
use crate::slides::slide::Slide;
use crate::slides::template::{LAYOUT, MASTER, MASTER_ID, NOTES_MASTER, NOTES_PAGE};
use crate::slides::units::emu;

/// The main part.
const PRESENTATION: &str = "/ppt/presentation.xml";
/// The first number that a slide can have.
const FIRST_SLIDE: usize = 256;
/// The least and the most length of the side of a slide, in px.
const LEAST: f64 = 96.0;
const MOST: f64 = 5376.0;

/// Why a drawing cannot become a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlidesError {
    /// There is nothing to show.
    #[error("there is nothing to show")]
    Empty,
    /// A page is larger than a slide can be.
    #[error("a slide is at most {most} mm wide and high, and a page is {width} × {height} mm")]
    TooLarge {
        /// Its width in mm.
        width: u32,
        /// Its height in mm.
        height: u32,
        /// The most that a side of a slide can be, in mm.
        most: u32,
    },
    /// The file cannot be made.
    #[error(transparent)]
    Package(#[from] PackageError),
}

/// Writes drawings as one presentation, each a slide; with the notes of the trainer that the story has.
///
/// # Errors
///
/// When there is no page, or one is larger than a slide can be.
pub fn pptx(pages: &[Scene], story: Option<&Story>) -> Result<Vec<u8>, SlidesError> {
    let first = pages.first().ok_or(SlidesError::Empty)?;
    let size = size(pages)?;
    let mut titles = BTreeSet::new();
    let slides: Vec<Slide<'_>> = pages.iter().map(|page| Slide::new(page, &mut titles)).collect();
    let steps: Vec<Vec<Place>> = slides.iter().map(|slide| slide.steps.clone()).collect();
    let notes = notes::notes(&steps, story);
    let has_notes = notes.iter().any(|own| !own.is_empty());
    let mut package = Package::new();
    package.relate(DOCUMENT, PRESENTATION);
    package.properties(&Properties {
        title: &first.name,
        description: &first.summary,
        language: first.language.as_str(),
        ..Properties::default()
    });
    package.add(presentation(first, size, slides.len(), has_notes));
    for part in show_settings() {
        package.add(part);
    }
    for part in template::parts(first) {
        package.add(part);
    }
    if has_notes {
        for part in template::notes_parts(first) {
            package.add(part);
        }
    }
    for (at, (slide, own)) in slides.iter().zip(&notes).enumerate() {
        for part in slide_parts(at, slide, own, &pages[at]) {
            package.add(part);
        }
    }
    Ok(package.write()?)
}

/// How large all slides are.
fn size(pages: &[Scene]) -> Result<(f64, f64), SlidesError> {
    let width = pages.iter().map(|page| page.width).fold(LEAST, f64::max);
    let height = pages.iter().map(|page| page.height).fold(LEAST, f64::max);
    if width > MOST || height > MOST {
        let millimetres = |px: f64| (px * 25.4 / 96.0).round() as u32;
        let (width, height, most) = (millimetres(width), millimetres(height), millimetres(MOST));
        return Err(SlidesError::TooLarge { width, height, most });
    }
    Ok((width, height))
}

fn slide_name(at: usize) -> String {
    format!("/ppt/slides/slide{}.xml", at + 1)
}

/// A slide and, where it has any, its page of notes.
fn slide_parts(at: usize, slide: &Slide<'_>, notes: &[String], scene: &Scene) -> Vec<Part> {
    let (name, page) = (slide_name(at), format!("/ppt/notesSlides/notesSlide{}.xml", at + 1));
    let mut relations = Relations::default();
    relations.to(&relation("slideLayout"), LAYOUT);
    if !notes.is_empty() {
        relations.to(&relation("notesSlide"), &page);
    }
    let bytes = slide.write(&scene.colors, &mut relations);
    let mut parts = vec![Part::new(&name, &part_type("slide"), bytes).with(relations)];
    if !notes.is_empty() {
        let mut relations = Relations::default();
        relations.to(&relation("notesMaster"), NOTES_MASTER);
        relations.to(&relation("slide"), &name);
        let bytes = notes::page(notes, scene);
        parts.push(Part::new(&page, &part_type("notesSlide"), bytes).with(relations));
    }
    parts
}

/// The main part: which slides there are, and how large.
fn presentation(scene: &Scene, (w, h): (f64, f64), slides: usize, has_notes: bool) -> Part {
    let mut relations = Relations::default();
    let master = relations.to(&relation("slideMaster"), MASTER);
    let ids: Vec<String> =
        (0..slides).map(|at| relations.to(&relation("slide"), &slide_name(at))).collect();
    let notes = has_notes.then(|| relations.to(&relation("notesMaster"), NOTES_MASTER));
    for (kind, name) in
        [("presProps", PROPERTIES), ("viewProps", VIEW), ("tableStyles", TABLES), ("theme", THEME)]
    {
        relations.to(&relation(kind), name);
    }
    let mut xml = Xml::new();
    xml.element("p:presentation", &DRAWING.map(|(name, value)| (name, value as &_)), |xml| {
        xml.element("p:sldMasterIdLst", &[], |xml| {
            xml.empty("p:sldMasterId", &[("id", &MASTER_ID), ("r:id", &master)]);
        });
        if let Some(notes) = notes {
            xml.element("p:notesMasterIdLst", &[], |xml| {
                xml.empty("p:notesMasterId", &[("r:id", &notes)]);
            });
        }
        xml.element("p:sldIdLst", &[], |xml| {
            for (at, id) in ids.iter().enumerate() {
                xml.empty("p:sldId", &[("id", &(FIRST_SLIDE + at)), ("r:id", id)]);
            }
        });
        xml.empty("p:sldSz", &[("cx", &emu(w)), ("cy", &emu(h))]);
        xml.empty("p:notesSz", &[("cx", &emu(NOTES_PAGE.0)), ("cy", &emu(NOTES_PAGE.1))]);
        template::default_words(scene, xml);
    });
    let kind = part_type("presentation.main");
    Part::new(PRESENTATION, &kind, xml.finish()).with(relations)
}

const PROPERTIES: &str = "/ppt/presProps.xml";
const VIEW: &str = "/ppt/viewProps.xml";
const TABLES: &str = "/ppt/tableStyles.xml";
const THEME: &str = "/ppt/theme/theme1.xml";
/// The look of tables that programs give them where nothing is chosen.
const TABLE_STYLE: &str = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

/// How the presentation is shown: as programs do by themselves.
fn show_settings() -> [Part; 3] {
    let empty = |name: &str| {
        let mut xml = Xml::new();
        xml.empty(name, &DRAWING.map(|(name, value)| (name, value as &_)));
        xml.finish()
    };
    let mut tables = Xml::new();
    let (name, namespace) = DRAWING[0];
    tables.empty("a:tblStyleLst", &[(name, namespace), ("def", &TABLE_STYLE)]);
    [
        Part::new(PROPERTIES, &part_type("presProps"), empty("p:presentationPr")),
        Part::new(VIEW, &part_type("viewProps"), empty("p:viewPr")),
        Part::new(TABLES, &part_type("tableStyles"), tables.finish()),
    ]
}
