//! Drawings as PDF: real text in letters that are part of the document, tagged for screen readers
//! (PDF/UA-1) and fit to be kept (PDF/A-2a).

mod line;
mod link;
mod page;
mod shapes;

use std::slice;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use crate::scene::{Chapter, FontFamily, Scene};
use crate::write::letters::MissingGlyphs;
use crate::write::pdf::line::Typesetter;
use crate::write::pdf::page::{Bookmark, POINTS, Painter};

/// Longest side of a page in points: what PDF readers open.
const LONGEST: f64 = 14_400.0;

/// The year of this version of the program.
const VERSION_YEAR: u16 = 2026;

/// Why drawings cannot become a PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// A page is larger than PDF readers open.
    #[error("page {page} is {width} × {height} mm; a page of a PDF is at most 5080 mm long")]
    TooLarge {
        /// The number of the page, from 1.
        page: usize,
        /// Its width in mm.
        width: u32,
        /// Its height in mm.
        height: u32,
    },
    /// There is nothing to write, or a page has no size.
    #[error("there is nothing to draw")]
    Empty,
    /// The maker of the letters does not allow that they are put into documents.
    #[error("the letters of {family} may not be embedded")]
    NotEmbeddable {
        /// What the letters are called.
        family: String,
    },
    /// Characters without a shape.
    #[error(transparent)]
    MissingGlyphs(#[from] MissingGlyphs),
    /// The document does not hold to PDF/UA-1 or PDF/A-2a, or could not be made at all.
    #[error("the document cannot be made: {0}")]
    Document(String),
}

/// Writes drawings as one PDF, each a page of its own size, all in the letters of the first.
///
/// # Errors
///
/// When there is no page, a page is too large, its letters may not be embedded, or it holds a
/// character that neither they nor the bundled letters have; and when the outcome would not be a
/// PDF/UA-1 and PDF/A-2a file.
pub fn pdf(pages: &[Scene]) -> Result<Vec<u8>, PdfError> {
    let mut parts = Vec::with_capacity(pages.len());
    parts.extend(pages.iter().map(|page| Part {
        name: Some(&page.title),
        pages: slice::from_ref(page),
        is_whole: false,
    }));
    document(&parts)
}

/// Writes chapters as one PDF: each a part of the document with its own bookmarks. Of a chapter without a
/// name the headings have bookmarks of their own.
///
/// # Errors
///
/// As [`pdf`].
pub fn pdf_of_chapters(chapters: &[Chapter]) -> Result<Vec<u8>, PdfError> {
    let mut parts = Vec::with_capacity(chapters.len());
    parts.extend(chapters.iter().map(|Chapter { name, pages }| Part {
        name: name.as_deref(),
        pages,
        is_whole: true,
    }));
    document(&parts)
}

/// Pages that have one place among the bookmarks.
struct Part<'a> {
    name: Option<&'a str>,
    pages: &'a [Scene],
    /// Whether they are told as one part of the document.
    is_whole: bool,
}

fn document(parts: &[Part<'_>]) -> Result<Vec<u8>, PdfError> {
    let pages = || parts.iter().flat_map(|part| part.pages);
    let first = pages().next().ok_or(PdfError::Empty)?;
    let files = &first.fonts.files;
    let may_not = |family: &&FontFamily| family.faces().any(|face| !face.embeddable);
    if let Some(family) = files.iter().find(may_not) {
        return Err(PdfError::NotEmbeddable { family: family.name.clone() });
    }
    let typesetter = Typesetter::open(files)
        .ok_or_else(|| PdfError::Document("the letters are damaged".to_owned()))?;
    typesetter.hold(pages())?;
    let mut document = Document::new_with(settings()?);
    let mut tree = TagTree::new().with_lang(Some(first.language.as_str().to_owned()));
    let mut outline = Outline::new();
    let mut number = 0;
    for part in parts {
        let language = part.pages.first().map(|page| page.language);
        let other = language.filter(|own| *own != first.language).map(|own| own.to_string());
        let mut told = Vec::new();
        let mut marks = Vec::new();
        let start = number;
        for scene in part.pages {
            let mut page = document.start_page_with(page_settings(number, scene)?);
            let links = link::add(&scene.nodes, &mut page, first.language);
            let surface = page.surface();
            let mut painter = Painter::new(&typesetter, number, first.language, surface, links);
            told.extend(painter.description(scene));
            told.extend(painter.paint(&scene.nodes));
            marks.push((number, scene, painter.finish()));
            page.finish();
            number += 1;
        }
        if part.is_whole {
            tree.push(TagGroup::with_children(Tag::Part.with_lang(other), told));
        } else {
            tree.children.extend(told);
        }
        for node in nodes_of(part, start, marks) {
            outline.push_child(node);
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(first));
    document.finish().map_err(|error| PdfError::Document(told(&error)))
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Document(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn page_settings(number: usize, scene: &Scene) -> Result<PageSettings, PdfError> {
    let (width, height) = (scene.width * POINTS, scene.height * POINTS);
    if width > LONGEST || height > LONGEST {
        let millimetres = |points: f64| (points * 25.4 / 72.0).round() as u32;
        let (width, height) = (millimetres(width), millimetres(height));
        return Err(PdfError::TooLarge { page: number + 1, width, height });
    }
    PageSettings::from_wh(width as f32, height as f32).ok_or(PdfError::Empty)
}

/// PDF/A asks for a date. It is that of the program: the same drawing gives the same file on every
/// day.
fn metadata(scene: &Scene) -> Metadata {
    Metadata::new()
        .title(scene.name.clone())
        .description(scene.summary.clone())
        .language(scene.language.as_str().to_owned())
        .creation_date(DateTime::new(VERSION_YEAR))
        .creator(concat!("klantreis ", env!("CARGO_PKG_VERSION")).to_owned())
}

/// The bookmarks of a part that begins on page `start`: under its name those of its first page, and then
/// each further page with its own.
fn nodes_of(
    part: &Part<'_>,
    start: usize,
    marks: Vec<(usize, &Scene, Vec<Bookmark>)>,
) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    for (page, scene, within) in marks {
        let own = within.into_iter().map(|mark| bookmark(mark, page));
        if page == start || part.name.is_none() {
            nodes.extend(own);
        } else {
            let mut node = outline_node(scene.title.clone(), page, 0.0);
            own.for_each(|child| node.push_child(child));
            nodes.push(node);
        }
    }
    let Some(name) = part.name else { return nodes };
    let mut whole = outline_node(name.to_owned(), start, 0.0);
    for node in nodes {
        whole.push_child(node);
    }
    vec![whole]
}

fn bookmark(Bookmark { name, top, within }: Bookmark, page: usize) -> OutlineNode {
    let mut node = outline_node(name, page, top);
    for inner in within {
        node.push_child(bookmark(inner, page));
    }
    node
}

fn outline_node(name: String, page: usize, top: f64) -> OutlineNode {
    let place = Point::from_xy(0.0, (top * POINTS) as f32);
    OutlineNode::new(name, krilla::destination::XyzDestination::new(page, place))
}

fn told(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(errors) => {
            let broken: Vec<String> =
                errors.iter().map(|(error, _)| format!("{error:?}")).collect();
            broken.join("; ")
        }
        other => other.to_string(),
    }
}
