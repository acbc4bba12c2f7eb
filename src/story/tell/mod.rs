//! Turns a journey into its story in words.
//!
//! The story has the parts that are drawn ([`Journey::drawn_parts`]); evidence, reflections, and the
//! notes and questions of a trainer it has whether they are drawn or not.

mod chapters;
mod context;
mod course;
mod help;
mod moment;
mod own;
mod page;
mod passages;
mod points;
mod remarks;
mod short;

pub(crate) use page::{PageContent, PageTeller};

use crate::journey::Pass;
use crate::model::{Journey, Part};
use crate::story::story::{Passage, Story};
use crate::story::tell::context::StoryContext;
use crate::words;

/// Tells a journey in its own language.
///
/// Takes time linear in the length of its texts.
#[must_use]
pub fn tell(journey: &Journey) -> Story {
    let context = StoryContext::of(journey);
    let account = words::account(journey).into_iter().map(|(heading, text)| Passage {
        heading: heading.to_owned(),
        paragraphs: text.lines().map(str::to_owned).collect(),
    });
    Story {
        language: journey.language,
        text_language: journey.text_language(),
        text_languages: journey.text_languages.clone(),
        title: journey.title.clone(),
        lead: words::narrator_line(journey),
        introduction: words::introduction(journey),
        wants: words::wants(journey),
        short: short::short(&context),
        own_lanes: own::lanes(&context).map(|lane| lane.name.clone()).collect(),
        help_lanes: help::lanes(&context),
        chapters: chapters::chapters(&context),
        points: points::points(&context),
        passages: passages::passages(&context),
        account: account.collect(),
    }
}

/// The journey in two or three sentences ([`Story::short`]).
#[must_use]
pub fn short(journey: &Journey) -> String {
    short::short(&StoryContext::of(journey))
}

/// The same, where its passes are known.
pub(crate) fn short_with(journey: &Journey, passes: &[Pass]) -> String {
    short::short(&StoryContext::with_passes(journey, passes.into()))
}

/// What a drawing of the journey shows, without the title; nothing where it shows no steps nor
/// anything beside them.
pub(crate) fn shows(journey: &Journey) -> Option<String> {
    Some(short::shows(&StoryContext::of(journey))).filter(|told| !told.is_empty())
}

/// What stands beside the steps in one of the parts of a journey; opportunities, reflections and lanes of
/// the journey's own stand with the steps.
#[must_use]
pub fn beside(journey: &Journey, part: Part) -> Vec<Passage> {
    passages::of_part(part, &StoryContext::of(journey))
}

/// What is counted of those who act, where that is drawn: how many are in each domain, and who chose
/// them.
#[must_use]
pub fn counts(journey: &Journey) -> Vec<Passage> {
    let context = StoryContext::of(journey);
    let counted = [Part::Domains, Part::Choice].into_iter().filter(|&part| context.has(part));
    counted.flat_map(|part| passages::of_part(part, &context)).collect()
}

/// What the curve of a journey shows ([`crate::model::View::Curve`]), in two or three sentences.
#[must_use]
pub fn curve(journey: &Journey) -> String {
    short::curve(&StoryContext::of(journey))
}

/// How the levels of a journey go, in a sentence or two; nothing where none is known.
#[must_use]
pub fn levels(journey: &Journey) -> Option<String> {
    short::levels_in_short(&StoryContext::of(journey))
}
