//! The page of notes of a slide: what only the trainer sees while it is shown.

use klantreis::scene::{Place, Scene};
use klantreis::story::{Moment, Story};

use crate::package::Xml;
use crate::slides::names::DRAWING;
use crate::slides::slide::tree;
use crate::slides::template::{notes_areas, slide_image};
use crate::slides::text::own_language;

/// What the trainer keeps with the steps of each slide, a paragraph each. What belongs to a step that is on
/// no slide stands with the first.
pub(super) fn notes(slides: &[Vec<Place>], story: Option<&Story>) -> Vec<Vec<String>> {
    let mut notes = vec![Vec::new(); slides.len()];
    for moment in story.into_iter().flat_map(Story::moments) {
        let told = paragraphs(moment);
        if told.is_empty() {
            continue;
        }
        let is_on = |steps: &Vec<Place>| moment.place.is_some_and(|place| steps.contains(&place));
        let slide = slides.iter().position(is_on).unwrap_or_default();
        if let Some(own) = notes.get_mut(slide) {
            own.extend(told);
        }
    }
    notes
}

fn paragraphs(moment: &Moment) -> Vec<String> {
    let all: Vec<&String> = moment.notes.iter().chain(&moment.questions).collect();
    if all.is_empty() {
        return Vec::new();
    }
    std::iter::once(&moment.name).chain(all).cloned().collect()
}

/// Writes the page of notes of a slide.
pub(super) fn page(notes: &[String], scene: &Scene) -> Vec<u8> {
    let mut xml = Xml::new();
    let tag = own_language(scene.language);
    xml.element("p:notes", &DRAWING.map(|(name, value)| (name, value as &_)), |xml| {
        xml.element("p:cSld", &[], |xml| {
            tree(xml, |xml| {
                slide_image(2, &notes_areas(scene).0, xml);
                xml.element("p:sp", &[], |xml| {
                    xml.element("p:nvSpPr", &[], |xml| {
                        xml.empty("p:cNvPr", &[("id", &3), ("name", &"Notes")]);
                        xml.element("p:cNvSpPr", &[], |xml| {
                            xml.empty("a:spLocks", &[("noGrp", &1)]);
                        });
                        xml.element("p:nvPr", &[], |xml| {
                            xml.empty("p:ph", &[("type", &"body"), ("idx", &1)]);
                        });
                    });
                    xml.empty("p:spPr", &[]);
                    xml.element("p:txBody", &[], |xml| {
                        xml.empty("a:bodyPr", &[]);
                        xml.empty("a:lstStyle", &[]);
                        for text in notes.iter().flat_map(|note| note.lines()) {
                            xml.element("a:p", &[], |xml| {
                                xml.element("a:r", &[], |xml| {
                                    xml.empty("a:rPr", &[("lang", &tag)]);
                                    xml.words("a:t", &[], text);
                                });
                            });
                        }
                    });
                });
            });
        });
        xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
    });
    xml.finish()
}
