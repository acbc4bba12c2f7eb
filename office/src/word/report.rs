//! Several journeys as one document: what it says once, and then each journey as a chapter.

use klantreis::scene::LanguageTag;
use klantreis::story::Report;

use crate::word::block::{Block, Content, Manuscript, Paragraph, Style, Words};
use crate::word::picture::{Legend, Picture, Pictures};
use crate::word::tell;

/// The pictures of a report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Illustrations<'a> {
    /// The signs of all pictures.
    pub legends: Vec<Legend<'a>>,
    /// The curve of each journey.
    pub curves: Vec<Picture<'a>>,
    /// How many of these stand beside each other.
    pub columns: usize,
    /// The pictures of each journey.
    pub pictures: Vec<Pictures<'a>>,
}

/// A report from its front to the account of its last journey.
pub(super) fn report<'a>(
    report: &'a Report,
    illustrations: &'a Illustrations<'a>,
) -> Manuscript<'a> {
    let mut blocks = front(report);
    blocks.extend(before_the_stories(report, illustrations));
    for (chapter, pictures) in report.stories.iter().zip(&illustrations.pictures) {
        blocks.extend(tell::journey(chapter, pictures, &[], true));
    }
    Manuscript {
        title: report.title.clone(),
        author: report.author.clone().unwrap_or_default(),
        summary: report.summary.clone(),
        language: report.language.into(),
        blocks,
    }
}

/// The title, who wrote it and when, and what stands where.
fn front<'a>(report: &Report) -> Vec<Block<'a>> {
    let words = |text: &str| Words::plain(text, report.language.into());
    let title = Paragraph::new(Style::Title, vec![words(&report.title)]);
    let further = report.subtitle.iter().chain(&report.author).chain(&report.date);
    let further = further.map(|text| Paragraph::new(Style::Subtitle, vec![words(text)]));
    let mut blocks: Vec<Block<'a>> = [title].into_iter().chain(further).map(Block::from).collect();
    blocks.push(Content::Contents(words(report.headings.contents)).into());
    blocks
}

/// How the journeys were studied, what the signs mean, and the curves of all of them.
fn before_the_stories<'a>(
    report: &'a Report,
    illustrations: &'a Illustrations<'a>,
) -> Vec<Block<'a>> {
    let language = LanguageTag::from(report.language);
    let words = |text: &str| Words::plain(text, language);
    let mut blocks = Vec::new();
    let mut section = |title: &str, content: Vec<Block<'a>>| {
        if content.is_empty() {
            return;
        }
        let heading = Paragraph::new(Style::Heading(1), vec![words(title)]);
        let (breaks, listed) = (blocks.is_empty(), true);
        blocks.push(Paragraph { breaks, listed, ..heading }.into());
        blocks.extend(content);
    };
    let study = report.study.iter().flat_map(|passage| tell::passage(2, passage, words));
    section(report.headings.study, study.collect());
    let signs = tell::explained(2, &illustrations.legends, report.language);
    section(report.headings.how_to_read, signs);
    if !illustrations.curves.is_empty() {
        let how = Paragraph::new(Style::Normal, vec![words(&report.how_to_read)]);
        let how = Paragraph { keeps: true, ..how };
        let rows = illustrations.curves.chunks(illustrations.columns.max(1));
        let rows = rows.map(|row| Content::Row(row).into());
        let content = [how.into()].into_iter().chain(rows).collect();
        section(report.headings.overview, content);
    }
    blocks
}
