//! A category or a scenario in words, with the journeys that belong to it.

use std::borrow::Cow;

use crate::language::Language;
use crate::layout::overview::overview_text;
use crate::model::{FamilyCategory, Journey, Scenario};

/// A category or a scenario in words, with the journeys that belong to it.
pub(crate) struct JourneyGroup<'a> {
    pub name: &'static str,
    pub nickname: String,
    pub paragraphs: Vec<GroupParagraph<'a>>,
}

/// Text under a small heading; the first of a group has none.
pub(crate) struct GroupParagraph<'a> {
    pub heading: &'static str,
    pub texts: Vec<Cow<'a, str>>,
    /// Whether each text is an item of a list.
    pub listed: bool,
}

impl<'a> GroupParagraph<'a> {
    fn new(heading: &'static str, text: &'a str) -> Self {
        Self { heading, texts: vec![text.into()], listed: false }
    }

    fn journeys(own: &[&&'a Journey], language: Language) -> Self {
        let heading = overview_text::journeys(language);
        if own.is_empty() {
            return Self::new(heading, overview_text::none_yet(language));
        }
        let texts = own.iter().map(|journey| overview_text::journey(journey, language)).collect();
        Self { heading, texts, listed: true }
    }
}

impl<'a> JourneyGroup<'a> {
    pub fn category(category: FamilyCategory, all: &[&'a Journey], language: Language) -> Self {
        let own = all.iter().filter(|journey| journey.is_of(category));
        Self {
            name: category.label(language),
            nickname: overview_text::nickname(category, language),
            paragraphs: vec![
                GroupParagraph::new("", category.description(language)),
                GroupParagraph::new(overview_text::example(language), category.example(language)),
                GroupParagraph::journeys(&own.collect::<Vec<_>>(), language),
            ],
        }
    }

    pub fn scenario(scenario: Scenario, all: &[&'a Journey], language: Language) -> Self {
        let own = all.iter().filter(|journey| journey.scenario == Some(scenario));
        Self {
            name: scenario.label(language),
            nickname: String::new(),
            paragraphs: vec![
                GroupParagraph::new("", scenario.description(language)),
                GroupParagraph::new(overview_text::help(language), scenario.help(language)),
                GroupParagraph::new(overview_text::example(language), scenario.example(language)),
                GroupParagraph::journeys(&own.collect::<Vec<_>>(), language),
            ],
        }
    }

    /// The whole of it, as it is read aloud.
    pub fn label(&self) -> String {
        let names = [self.name.to_owned(), self.nickname.clone()];
        let mut texts = vec![overview_text::spoken_paragraph("", &names)];
        texts.extend(self.paragraphs.iter().map(|paragraph| {
            let texts: Vec<String> = paragraph.texts.iter().map(ToString::to_string).collect();
            overview_text::spoken_paragraph(paragraph.heading, &texts)
        }));
        texts.join(" ")
    }
}
