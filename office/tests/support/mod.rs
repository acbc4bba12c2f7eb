//! A presentation as its tests read it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use klantreis::layout::{Page, pages};
use klantreis::model::{Journey, Language};
use klantreis::scene::Scene;
use klantreis::source::read;
use klantreis::story::tell;
use klantreis::theme::Theme;
use klantreis_office::pptx;
use roxmltree::{Document, Node};

/// The namespaces of shapes and of what they look like.
pub const P: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";
pub const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// A journey in the repository, without what it keeps to itself.
pub fn journey(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../journeys").join(name);
    let text = std::fs::read_to_string(path).expect("a shipped journey");
    let document = read(&text, Language::Dutch).expect("a journey that is right");
    document.journey.revealing(&[])
}

/// The names of all shipped journeys.
pub fn shipped() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../journeys");
    let entries = std::fs::read_dir(folder).expect("the shipped journeys");
    let names = entries.map(|entry| entry.expect("a file").file_name().into_string());
    let mut names: Vec<String> = names.map(|name| name.expect("letters")).collect();
    names.retain(|name| Path::new(name).extension().is_some_and(|ending| ending == "yaml"));
    names.sort();
    names
}

/// The slides of a journey as they are laid out.
pub fn laid_out(journey: &Journey) -> Vec<Scene> {
    pages(journey, &Theme::default().broken_again(), &Page::SLIDE).expect("slides")
}

/// The parts of a presentation by their names.
pub struct Deck(pub BTreeMap<String, Vec<u8>>);

impl Deck {
    /// That of a journey.
    pub fn of(journey: &Journey) -> Self {
        Self::read(&pptx(&laid_out(journey), Some(&tell(journey))).expect("a presentation"))
    }

    pub fn read(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let mut parts = BTreeMap::new();
        for at in 0..zip.len() {
            let mut file = zip.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            parts.insert(file.name().expect("letters").into_owned(), bytes);
        }
        Self(parts)
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.0[name]).expect("text")
    }

    /// The slides in their order.
    pub fn slides(&self) -> Vec<Document<'_>> {
        let names = (1..).map(|at| format!("ppt/slides/slide{at}.xml"));
        let there = names.take_while(|name| self.0.contains_key(name));
        there.map(|name| Document::parse(self.text(&name)).expect("XML")).collect()
    }
}

/// All elements of a name.
pub fn all<'a>(
    node: Node<'a, 'a>,
    namespace: &'static str,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |it| it.has_tag_name((namespace, name)))
}

/// What is drawn of a slide that has a name: shapes, groups and lines.
pub fn things<'a>(slide: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    let names = ["sp", "grpSp", "cxnSp", "graphicFrame"];
    let is = move |it: &Node<'_, '_>| {
        it.tag_name().namespace() == Some(P) && names.contains(&it.tag_name().name())
    };
    slide.descendants().filter(is)
}

/// What says how a thing is called.
pub fn identity<'a>(thing: Node<'a, 'a>) -> Node<'a, 'a> {
    all(thing, P, "cNvPr").next().expect("a name")
}

/// The paragraphs that are written in a shape itself.
pub fn paragraphs(shape: Node<'_, '_>) -> Vec<String> {
    let body = shape.children().find(|it| it.has_tag_name((P, "txBody")));
    let written = body.into_iter().flat_map(|body| all(body, A, "p").collect::<Vec<_>>());
    let text = |paragraph| all(paragraph, A, "t").filter_map(|it| it.text()).collect::<String>();
    written.map(text).collect()
}
