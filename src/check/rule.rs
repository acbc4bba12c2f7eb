//! One thing to look for in a journey, and how a journey is held against many of them.

use std::cell::OnceCell;

use crate::check::finding::{Finding, Mention};
use crate::check::texts_read::TextsRead;
use crate::check::words::Words;
use crate::diagnostic::Severity;
use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Journey, Place, StepPart};

/// One thing to look for.
pub struct Rule {
    /// What it is called, in messages and in the manual.
    pub name: &'static str,
    /// What it finds, in Dutch and in English, as a part of a sentence.
    pub(super) finds: [&'static str; 2],
    /// How grave it is what it finds.
    pub severity: Severity,
    pub(super) look: fn(&mut Inspection<'_>),
}

impl Rule {
    /// What it finds, as a part of a sentence.
    #[must_use]
    pub fn finds(&self, language: Language) -> &'static str {
        let [dutch, english] = self.finds;
        language.pick(dutch, english)
    }
}

/// A rule at work on a journey.
pub(super) struct Inspection<'a> {
    pub journey: &'a Journey,
    /// Where the steps stand, and how messages number them.
    pub order: &'a StepOrder,
    pub messages: Language,
    /// What the author says of words that judge people.
    pub words: &'a Words,
    rule: &'static Rule,
    texts: &'a OnceCell<TextsRead>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Inspection<'a> {
    /// The texts of the journey, read once for all rules that need them.
    pub fn texts(&self) -> &'a TextsRead {
        self.texts.get_or_init(|| TextsRead::of(self.journey))
    }

    /// Tells the author something about a place.
    pub fn found(&mut self, place: Place, message: String, help: String) {
        let Rule { name: rule, severity, .. } = *self.rule;
        let mentions = Vec::new();
        let finding =
            Finding { rule, severity, place, message, help: Some(help), name: None, mentions };
        self.findings.push(finding.masked());
    }

    /// Tells the author of a name, with the places where it stands.
    pub fn found_name(
        &mut self,
        name: String,
        mentions: Vec<Mention>,
        message: String,
        help: String,
    ) {
        let place = mentions.first().map_or(Place::Journey, |mention| mention.place);
        self.found_at(place, mentions, message, help);
        if let Some(found) = self.findings.last_mut() {
            found.name = Some(name);
        }
    }

    /// Tells the author something about words in a place.
    pub fn found_at(
        &mut self,
        place: Place,
        mentions: Vec<Mention>,
        message: String,
        help: String,
    ) {
        self.found(place, message, help);
        if let Some(found) = self.findings.last_mut() {
            found.mentions = mentions;
        }
    }
}

/// What rules find in a journey, in the order of the story.
pub(super) fn hold_against(
    rules: impl IntoIterator<Item = &'static Rule>,
    journey: &Journey,
    messages: Language,
    words: &Words,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let order = &StepOrder::of(journey);
    let texts = &OnceCell::new();
    for rule in rules {
        let mut look =
            Inspection { journey, order, messages, words, rule, texts, findings: &mut findings };
        (rule.look)(&mut look);
    }
    findings.sort_by_key(|finding| rank(finding.place, order));
    findings
}

/// Sorts the places as a reader meets them; within a step, as its cards are told.
fn rank(place: Place, order: &StepOrder) -> (u8, usize, u8, usize) {
    match place {
        Place::Journey => (0, 0, 0, 0),
        Place::Narrator => (1, 0, 0, 0),
        Place::Study => (1, 1, 0, 0),
        Place::Figure(i) => (1, 2, 0, i),
        Place::Foreword(i) => (1, 3, 0, i),
        Place::Category(i) => (2, i, 0, 0),
        Place::Phase(i) => (3, i, 0, 0),
        Place::OfPhase(i, nth) => (3, i, 1, nth),
        Place::OwnLane(i) => (4, i, 0, 0),
        Place::Step(step, part) => {
            let (rank, i) = match part {
                StepPart::Whole => (0, 0),
                StepPart::Phase => (1, 0),
                StepPart::ReturnReason => (1, 1),
                StepPart::Entry => (1, 2),
                StepPart::Time => (2, 0),
                StepPart::About => (3, 0),
                StepPart::Event => (4, 0),
                StepPart::Level => (5, 0),
                StepPart::Emotion => (6, 0),
                StepPart::Thought => (7, 0),
                StepPart::Action(i) => (8, i),
                StepPart::Helped(i) => (9, i),
                StepPart::CostEnergy(i) => (10, i),
                StepPart::Success => (11, 0),
                StepPart::Own(i) => (12, i),
                StepPart::Link => (12, usize::MAX),
                StepPart::Evidence(i) => (13, i),
                StepPart::Notes => (14, 0),
                StepPart::Questions => (15, 0),
            };
            (6, order.place(step).unwrap_or(usize::MAX), rank, i)
        }
        Place::Party(i) => (5, i, 0, 0),
        Place::Topic(i) => (7, i, 0, 0),
        Place::Experience(i) => (8, i, 0, 0),
        Place::Comparison(i) => (9, i, 0, 0),
        Place::Advice(i) => (10, i, 0, 0),
        Place::Opportunity(i) => (11, i, 0, 0),
        Place::Goal(i) => (12, i, 0, 0),
        Place::Lead(i) => (13, i, 0, 0),
        Place::Expectation => (13, usize::MAX, 0, 0),
        Place::Afterwards => (13, usize::MAX, 1, 0),
        Place::Involvement(i) => (14, i, 0, 0),
        Place::Problem(i) => (15, i, 0, 0),
        Place::Reflection(i) => (16, i, 0, 0),
        Place::Table(i) => (17, i, 0, 0),
        Place::Validation(i) => (18, i, 0, 0),
    }
}
