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
    /// The journey that each text is the title of, where they are.
    pub journeys: Vec<&'a Journey>,
}

impl<'a> GroupParagraph<'a> {
    fn new(heading: &'static str, text: &'a str) -> Self {
        Self { heading, texts: vec![text.into()], journeys: Vec::new() }
    }

    fn journeys(own: &[&&'a Journey], language: Language) -> Self {
        let heading = overview_text::journeys(language);
        if own.is_empty() {
            return Self::new(heading, overview_text::none_yet(language));
        }
        let texts = own.iter().map(|journey| overview_text::journey(journey, language)).collect();
        Self { heading, texts, journeys: own.iter().map(|journey| **journey).collect() }
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
            let journeys = paragraph.journeys.iter().map(Some).chain(std::iter::repeat(None));
            let texts = paragraph.texts.iter().zip(journeys);
            let spoken = texts.map(|(text, it)| overview_text::spoken_text(text, it.copied()));
            overview_text::spoken_paragraph(paragraph.heading, &spoken.collect::<Vec<_>>())
        }));
        texts.join(" ")
    }
}
