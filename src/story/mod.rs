//! A journey in words instead of in a drawing.

mod quote_list;
mod report;
mod step_headings;
mod story;
mod tell;

pub use quote_list::{ListedQuote, TimesQuoted, quote_list, times_quoted};
pub use report::{Cover, Report, ReportHeadings, StoryHeadings, StoryInReport, chapter, report};
pub use step_headings::StepHeadings;
pub use story::{
    Chapter, EvidenceNote, Feeling, InLane, Moment, OrganisationAction, Passage, Story,
};
pub(crate) use tell::{PageContent, PageTeller, short_with, shows};
pub use tell::{beside, counts, curve, levels, short, tell};
