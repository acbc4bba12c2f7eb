//! Several journeys in one document: what the report says once, and then each journey as a chapter with its
//! words and its picture.
//!
//! ```text
//! journeys ──▶ figures: signs, curves, pictures ─┐
//! report in words ───────────────────────────────┴▶ blocks (front, chapter) ──▶ pages (flow) ──▶ chapters
//! ```
//!
//! How many pages each part takes is known before the first is numbered: the list of contents is as high
//! whatever the numbers in it are.

mod bind;
mod block;
mod chapter;
mod figures;
mod flow;
mod form;
mod front;
mod text_picture;

pub use figures::{ReportProblem, figures, text_figures};
pub use text_picture::text_picture;

use crate::language::LanguageTag;
use crate::layout::paper_size::Page;
use crate::layout::report::bind::{Book, Leaf};
use crate::layout::report::block::Writer;
use crate::layout::report::flow::{Filled, fill};
use crate::layout::report::form::Form;
use crate::layout::report::front::Place;
use crate::scene::{Chapter, Figures, Scene};
use crate::story::{Report, StoryInReport};
use crate::theme::Theme;

/// Puts a report on pages: what stands before the journeys, and then a chapter for each.
///
/// # Errors
/// When a page has no room for text.
pub fn report_pages(
    report: &Report,
    figures: &Figures,
    theme: &Theme,
    page: &Page,
) -> Result<Vec<Chapter>, ReportProblem> {
    let form = Form::new(*page, theme).ok_or(ReportProblem::ForText)?;
    let stories = report.stories.iter().zip(&figures.pictures);
    let stories: Vec<Vec<Leaf>> =
        stories.map(|(story, pictures)| leaves(story, pictures, &form)).collect();
    // The numbers take the same room whatever they are.
    let front = front(report, figures, |_| 0, &form);
    let place = |nth: usize| {
        let in_front = front.iter().position(|page| page.marks.contains(&nth));
        let chapter = nth.saturating_sub(front::SECTIONS);
        let before = || stories.iter().take(chapter).map(Vec::len).sum::<usize>();
        in_front.unwrap_or_else(|| front.len() + before())
    };
    let front = self::front(report, figures, place, &form);
    let front = front.into_iter().map(|Filled { nodes, .. }| Leaf {
        nodes,
        title: report.title.clone(),
        name: report.title.clone(),
        description: None,
    });
    Ok(Book { report, form: &form }.bind(front.collect(), stories))
}

/// The pages before the journeys, with where everything stands: the sections before the journeys first.
fn front(
    report: &Report,
    figures: &Figures,
    place: impl Fn(usize) -> usize,
    form: &Form,
) -> Vec<Filled> {
    let language = LanguageTag::from(report.language);
    let of_title = |text: &str| {
        let own = report.stories.iter().map(|it| &it.story).find(|story| story.title == text);
        let own = own.map(|story| story.own_language_of(text).unwrap_or(story.text_language));
        own.unwrap_or_else(|| language.of_letters_in(text, report.language))
    };
    let writer = Writer { form, language, language_of: &of_title };
    let sections = front::sections(report, figures, &writer);
    let titles = sections.iter().map(|(nth, title, _)| (*nth, (*title).to_owned()));
    let chapters = report.stories.iter().map(|it| it.story.title.clone());
    let chapters = chapters.enumerate().map(|(at, title)| (front::SECTIONS + at, title));
    let places = titles.chain(chapters).map(|(nth, title)| Place { title, page: place(nth) });
    let mut blocks = front::cover(report, &places.collect::<Vec<_>>(), &writer);
    blocks.extend(sections.into_iter().flat_map(|(.., section)| section));
    fill(blocks, form.room())
}

/// The pages of a journey: its words, and its picture.
fn leaves(chapter: &StoryInReport, pictures: &[Scene], form: &Form) -> Vec<Leaf> {
    let story = &chapter.story;
    let language_of = |text: &str| story.own_language_of(text).unwrap_or(story.text_language);
    let writer = Writer { form, language: story.text_language, language_of: &language_of };
    let mut blocks = chapter::text(chapter, &writer);
    blocks.extend(pictures.iter().enumerate().map(|it| chapter::picture(it, form)));
    let is_alone = pictures.len() < 2;
    let told = |page: &Filled| {
        let shown = page.marks.iter().filter_map(|&nth| pictures.get(nth));
        shown.map(|picture| picture.description.as_str()).collect::<Vec<_>>().join(" ")
    };
    let leaf = |page: Filled| Leaf {
        name: match page.marks.first() {
            Some(_) if is_alone => chapter.headings.picture.to_owned(),
            Some(nth) => format!("{} {}", chapter.headings.picture, nth + 1),
            None => story.title.clone(),
        },
        // Of a picture in one piece the words before it tell already.
        description: Some(told(&page)).filter(|told| !is_alone && !told.is_empty()),
        nodes: page.nodes,
        title: story.title.clone(),
    };
    fill(blocks, form.room()).into_iter().map(leaf).collect()
}
