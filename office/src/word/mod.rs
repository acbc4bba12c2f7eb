//! Documents of Word: a journey or several with their pictures and their words, in the styles of Word itself or
//! of a document of the house.
//!
//! ```text
//! story, report ──tell──▶ blocks ──writer──▶ document ┐
//! theme or document of the house ──▶ house ──▶ kit ───┴▶ package
//! ```
//!
//! Pictures come with the drawing as PNG, which every program shows, and the drawing itself, which newer ones
//! show instead.

mod block;
mod contents;
mod drawing;
mod house;
mod kit;
mod listed;
mod moment;
mod origin;
mod page;
mod phrases;
mod picture;
mod places;
mod problem;
mod reference;
mod refresh;
mod report;
mod styles;
mod table;
mod tags;
mod tell;
mod template;
mod text;
mod units;
mod unpack;
mod writer;

use klantreis::scene::Language;
use klantreis::story::{Report, StoryInReport};

use crate::package::PackageError;
use crate::word::block::Manuscript;

pub use block::Lie;
pub use house::House;
pub use listed::Listed;
pub use origin::Origin;
pub use page::Room;
pub use picture::{Legend, Picture, Pictures, Sign};
pub use problem::WordProblem;
pub use refresh::{Refresh, Spot};
pub use report::Illustrations;

/// A journey as a document: its title, who tells it, its pictures, the story in tables, and where it comes from.
///
/// # Errors
/// When it would be larger than a document can be.
pub fn journey_document(
    chapter: &StoryInReport,
    pictures: &Pictures<'_>,
    legends: &[Legend<'_>],
    house: &House,
) -> Result<Vec<u8>, PackageError> {
    let story = &chapter.story;
    let manuscript = Manuscript {
        title: story.title.clone(),
        author: String::new(),
        summary: story.short.clone(),
        language: story.text_language,
        blocks: tell::journey(chapter, pictures, legends, false),
    };
    writer::write(&manuscript, phrases::figure(story.language), house)
}

/// Tables as a document, on pages that lie on their side.
///
/// # Errors
/// When it would be larger than a document can be.
pub fn tables_document(
    title: &str,
    tables: &[Listed<'_>],
    language: Language,
    house: &House,
) -> Result<Vec<u8>, PackageError> {
    let manuscript = Manuscript {
        title: title.to_owned(),
        author: String::new(),
        summary: String::new(),
        language: language.into(),
        blocks: listed::blocks(title, tables, language),
    };
    writer::write(&manuscript, phrases::figure(language), house)
}

/// Several journeys as a document, with a list of contents: what they share is said once, and each is a chapter.
///
/// # Errors
/// When it would be larger than a document can be.
pub fn report_document(
    report: &Report,
    illustrations: &Illustrations<'_>,
    house: &House,
) -> Result<Vec<u8>, PackageError> {
    let manuscript = report::report(report, illustrations);
    writer::write(&manuscript, phrases::figure(report.language), house)
}
