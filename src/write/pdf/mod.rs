//! Drawings as PDF: real text in letters that are part of the document, tagged for screen readers
//! (PDF/UA-1) and fit to be kept (PDF/A-2a).

mod line;
mod link;
mod page;
mod shapes;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use crate::scene::{FontFamily, Scene};
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
    let first = pages.first().ok_or(PdfError::Empty)?;
    let files = &first.fonts.files;
    let may_not = |family: &&FontFamily| family.faces().any(|face| !face.embeddable);
    if let Some(family) = files.iter().find(may_not) {
        return Err(PdfError::NotEmbeddable { family: family.name.clone() });
    }
    let typesetter = Typesetter::open(files)
        .ok_or_else(|| PdfError::Document("the letters are damaged".to_owned()))?;
    typesetter.hold(pages)?;
    let mut document = Document::new_with(settings()?);
    let mut tree = TagTree::new().with_lang(Some(first.language.as_str().to_owned()));
    let mut outline = Outline::new();
    for (number, scene) in pages.iter().enumerate() {
        let mut page = document.start_page_with(page_settings(number, scene)?);
        let links = link::add(&scene.nodes, &mut page, first.language);
        let surface = page.surface();
        let mut painter = Painter::new(&typesetter, number, first.language, surface, links);
        tree.children.extend(painter.description(scene));
        tree.children.extend(painter.paint(&scene.nodes));
        outline.push_child(bookmarks(&scene.title, number, painter.finish()));
        page.finish();
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

fn bookmarks(name: &str, page: usize, within: Vec<Bookmark>) -> OutlineNode {
    let mut node = outline_node(name.to_owned(), page, 0.0);
    for Bookmark { name, top, within } in within {
        let mut child = outline_node(name, page, top);
        for Bookmark { name, top, .. } in within {
            child.push_child(outline_node(name, page, top));
        }
        node.push_child(child);
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
