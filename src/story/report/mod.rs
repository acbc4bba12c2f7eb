//! Several journeys in one report, in words: what it says once for all of them, and each story with what is
//! its own.

mod gather;
mod report;

pub use report::{Cover, Report, ReportHeadings, StoryHeadings, StoryInReport};

use crate::language::Language;
use crate::model::{Journey, View};
use crate::story::report::gather::{Gathered, gather};
use crate::story::story::Story;
use crate::story::tell::{levels, shows, tell};
use crate::words;

/// Makes a report of journeys, in their order.
///
/// What they all say of where they come from, and what several say of their study and its limits, is said
/// once, for the whole; a story keeps what only it says. Our own words are in one language around the
/// stories, and in that of each story within it.
#[must_use]
pub fn report(journeys: &[&Journey], cover: Cover, language: Language) -> Report {
    let titles: Vec<&str> = journeys.iter().map(|journey| journey.title.as_str()).collect();
    let title = cover.title.filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| words::default_title(&titles, language));
    let Gathered { study, own } = gather(journeys, language);
    let stories = journeys.iter().zip(own).map(|(journey, account)| {
        let chapter = chapter(journey);
        StoryInReport { story: Story { account, ..chapter.story }, ..chapter }
    });
    Report {
        language,
        title,
        subtitle: cover.subtitle,
        author: cover.author,
        date: cover.date,
        summary: words::report_in_short(&titles, language),
        headings: ReportHeadings::of(language),
        how_to_read: words::how_to_read_curves(language).to_owned(),
        study,
        stories: stories.collect(),
    }
}

/// A journey as a chapter of its own, with all that it says of where it comes from.
#[must_use]
pub fn chapter(journey: &Journey) -> StoryInReport {
    StoryInReport {
        story: tell(journey),
        in_brief: in_brief(journey),
        headings: StoryHeadings::of(journey.language),
    }
}

/// What the picture of a journey shows, without its title.
fn in_brief(journey: &Journey) -> String {
    let told = match journey.view {
        Some(View::Curve) => levels(journey),
        _ => shows(journey),
    };
    told.unwrap_or_default()
}
