//! A report of several journeys as plain values: all that it says outside the pictures, in the order in which
//! it is read. A writer only writes.

use crate::language::Language;
use crate::story::story::{Passage, Story};
use crate::words;

/// What stands on the front of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cover {
    /// Its title; without one it is called after the journeys in it.
    pub title: Option<String>,
    /// What stands under the title.
    pub subtitle: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as it is written.
    pub date: Option<String>,
}

/// Several journeys in one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The language of what stands around the stories.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// What stands under the title.
    pub subtitle: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// When, as it is written.
    pub date: Option<String>,
    /// What it holds, in a sentence.
    pub summary: String,
    /// The headings of what stands before the stories.
    pub headings: ReportHeadings,
    /// How to read the curves of all journeys beside each other.
    pub how_to_read: String,
    /// How the journeys were studied, where they come from and what they cannot say: what several of them
    /// share, each under a heading that says which, where it is not all of them.
    pub study: Vec<Passage>,
    /// The stories, in the order that was asked for.
    pub stories: Vec<StoryInReport>,
}

/// A story as a chapter of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryInReport {
    /// The story; its account says only what the report does not say for several.
    pub story: Story,
    /// What its picture shows, in a few sentences under its title.
    pub in_brief: String,
    /// The headings in it.
    pub headings: StoryHeadings,
}

/// The headings of what stands before the stories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportHeadings {
    /// Above the list of what stands where.
    pub contents: &'static str,
    /// Above how the journeys were studied.
    pub study: &'static str,
    /// Above what the signs in the pictures mean.
    pub how_to_read: &'static str,
    /// Above the curves of all journeys.
    pub overview: &'static str,
}

/// The headings within a story, in its own language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryHeadings {
    /// Above the story in a few sentences.
    pub in_brief: &'static str,
    /// Above its highest and lowest points.
    pub points: &'static str,
    /// Above where it comes from.
    pub about: &'static str,
    /// Above its picture.
    pub picture: &'static str,
    /// Above the story in words.
    pub story: &'static str,
}

impl ReportHeadings {
    /// In a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self {
            contents: words::contents(language),
            study: words::about_study(language),
            how_to_read: words::how_to_read(language),
            overview: words::at_a_glance(language),
        }
    }
}

impl StoryHeadings {
    /// In a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self {
            in_brief: words::in_brief(language),
            points: words::points(language),
            about: words::about_journey(language),
            picture: words::the_picture(language),
            story: words::the_story(language),
        }
    }
}
