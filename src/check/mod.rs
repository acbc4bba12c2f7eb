//! What an author should look at again in a journey that can be drawn: one rule, one file.

mod broken_link;
mod category_near_miss;
mod evidence;
mod fictional_name;
mod identifying_details;
mod level_off_scale;
mod long_text;
mod missing_level;
mod names_to_review;
mod no_source;
mod nothing_drawn;
mod phase_goes_back;
mod quote_without_source;
mod real_name;
mod repeated_text;
mod silent_party;
mod texts;
mod unknown_party;
mod unknown_phase;
mod words;

pub use evidence::evidence;

use crate::diagnostic::Severity;
use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Journey, Place, StepPart};

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name, such as `missing-level`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub place: Place,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Holds a journey against every rule, in the order of the story; `messages` is the language of
/// the findings.
#[must_use]
pub fn check(journey: &Journey, messages: Language) -> Vec<Finding> {
    held_against(RULES, journey, messages)
}

fn held_against(rules: &'static [Rule], journey: &Journey, messages: Language) -> Vec<Finding> {
    let mut findings = Vec::new();
    let order = &StepOrder::of(journey);
    for rule in rules {
        let mut look = Look { journey, order, messages, rule, findings: &mut findings };
        (rule.look)(&mut look);
    }
    findings.sort_by_key(|finding| rank(finding.place, order));
    findings
}

const RULES: &[Rule] = &[
    nothing_drawn::RULE,
    unknown_phase::RULE,
    unknown_party::RULE,
    broken_link::RULE,
    level_off_scale::RULE,
    fictional_name::RULE,
    real_name::RULE,
    category_near_miss::RULE,
    phase_goes_back::RULE,
    silent_party::RULE,
    missing_level::RULE,
    identifying_details::RULE,
    long_text::RULE,
    repeated_text::RULE,
    quote_without_source::RULE,
    no_source::RULE,
    names_to_review::RULE,
];

/// One thing to look for.
struct Rule {
    name: &'static str,
    severity: Severity,
    look: fn(&mut Look<'_>),
}

/// A rule at work on a journey.
struct Look<'a> {
    journey: &'a Journey,
    /// Where the steps stand, and how messages number them.
    order: &'a StepOrder,
    messages: Language,
    rule: &'static Rule,
    findings: &'a mut Vec<Finding>,
}

impl Look<'_> {
    fn found(&mut self, place: Place, message: String, help: String) {
        let Rule { name: rule, severity, .. } = *self.rule;
        self.findings.push(Finding { rule, severity, place, message, help: Some(help) });
    }
}

/// Sorts the places as a reader meets them; within a step, as its cards are told.
fn rank(place: Place, order: &StepOrder) -> (u8, usize, u8, usize) {
    match place {
        Place::Journey => (0, 0, 0, 0),
        Place::Narrator => (1, 0, 0, 0),
        Place::Category(i) => (2, i, 0, 0),
        Place::Phase(i) => (3, i, 0, 0),
        Place::Step(step, part) => {
            let (rank, i) = match part {
                StepPart::Whole => (0, 0),
                StepPart::Phase => (1, 0),
                StepPart::Time => (2, 0),
                StepPart::About => (3, 0),
                StepPart::Event => (4, 0),
                StepPart::Level => (5, 0),
                StepPart::Emotion => (6, 0),
                StepPart::Thought => (7, 0),
                StepPart::Action(i) => (8, i),
                StepPart::Evidence(i) => (9, i),
                StepPart::Notes => (10, 0),
                StepPart::Questions => (11, 0),
            };
            (5, order.place(step).unwrap_or(usize::MAX), rank, i)
        }
        Place::Party(i) => (4, i, 0, 0),
        Place::Topic(i) => (6, i, 0, 0),
        Place::Experience(i) => (7, i, 0, 0),
        Place::Comparison(i) => (8, i, 0, 0),
        Place::Advice(i) => (9, i, 0, 0),
        Place::Opportunity(i) => (10, i, 0, 0),
        Place::Goal(i) => (11, i, 0, 0),
        Place::Lead(i) => (12, i, 0, 0),
        Place::Involvement(i) => (13, i, 0, 0),
        Place::Problem(i) => (14, i, 0, 0),
        Place::Reflection(i) => (15, i, 0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Narrator, Step};

    /// The findings of one rule, in Dutch.
    pub(super) fn found(journey: &Journey, rule: &str) -> Vec<Finding> {
        check(journey, Language::Dutch).into_iter().filter(|f| f.rule == rule).collect()
    }

    #[test]
    fn findings_come_in_the_order_of_the_story() {
        let mut journey = Journey::new("Inge")
            .step(Step::event("Eén", Level(99)))
            .step(Step::event("Twee", Level::NEUTRAL).in_phase("99"));
        journey.narrator = Some(Narrator::named("Inge"));
        let rules: Vec<_> = check(&journey, Language::Dutch).iter().map(|f| f.rule).collect();
        assert_eq!(rules, ["no-source", "fictional-name", "level-off-scale", "unknown-phase"]);
    }

    #[test]
    fn every_rule_has_its_own_name() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }

    #[test]
    fn findings_exist_in_both_languages() {
        let mut journey = Journey::new("Inge").step(Step::event("Eén", Level(99)));
        journey.narrator = Some(Narrator::named("Inge"));
        let dutch = check(&journey, Language::Dutch);
        let english = check(&journey, Language::English);
        assert_eq!(dutch.len(), english.len());
        for (nl, en) in dutch.iter().zip(&english) {
            assert_eq!((nl.rule, nl.place), (en.rule, en.place));
            assert_ne!(nl.message, en.message);
        }
    }
}
