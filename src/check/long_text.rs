//! # What it does
//! Finds a text on a card of more than 280 characters, and a title of more than 150.
//!
//! # Why
//! Text is never shrunk or cut, so a long text makes a tall card, and a tall card pushes the
//! others apart. A card that takes more than a few breaths to read tells two things at once. A title
//! stands in large letters above the drawing, and is the first thing that a screen reader says.
//!
//! # Example
//! A `gebeurtenis:` of ten sentences that starts at a first phone call and ends with a verdict.
//!
//! # Instead
//! A step for the call, a step for the wait and a step for the verdict.

use crate::check::place_name;
use crate::check::rule::{Inspection, Rule};
use crate::check::texts::each_on_cards;
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "long-text",
    finds: [
        "een tekst van meer dan 280 tekens in één kader, of een titel van meer dan 150 tekens",
        "a text of more than 280 characters on one card, or a title of more than 150",
    ],
    severity: Severity::Warning,
    look,
};

const MAX_CHARACTERS: usize = 280;
const MAX_OF_TITLE: usize = 150;

fn look(look: &mut Inspection<'_>) {
    let length = look.journey.title.chars().count();
    if length > MAX_OF_TITLE {
        report_title(look, length);
    }
    for step in &look.journey.steps {
        each_on_cards(step, &mut |part, text| {
            // A text has at most as many characters as bytes: short ones need no counting.
            let length = if text.len() > MAX_CHARACTERS { text.chars().count() } else { 0 };
            if length > MAX_CHARACTERS {
                report(look, Place::Step(step.id, part), length);
            }
        });
    }
}

fn report_title(look: &mut Inspection<'_>, length: usize) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("De titel is lang: {length} tekens."),
            format!(
                "Kies een titel van hooguit {MAX_OF_TITLE} tekens; wat er meer te zeggen is, kan bij `introductie`."
            ),
        ),
        Language::English => (
            format!("The title is long: {length} characters."),
            format!(
                "Choose a title of at most {MAX_OF_TITLE} characters; what more there is to say can go with `introduction`."
            ),
        ),
    };
    look.found(Place::Journey, message, help);
}

fn report(look: &mut Inspection<'_>, place: Place, length: usize) {
    let card = place_name::name(place, look.order, look.messages);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Bij {card} staat een lange tekst: {length} tekens."),
            format!("Maak er meer stappen van, elk met hooguit {MAX_CHARACTERS} tekens."),
        ),
        Language::English => (
            format!("There is a long text in {card}: {length} characters."),
            format!("Split it into more steps of at most {MAX_CHARACTERS} characters each."),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Journey, Level, Place, Step, StepId, StepPart};

    #[test]
    fn finds_a_text_of_more_than_280_characters() {
        let long = "é".repeat(281);
        let step = Step::event("kort", Level::NEUTRAL).with_action(Action::by("GGD", long));
        let findings = found(&Journey::new("x").step(step), "long-text");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place::Step(StepId::new(0, 1), StepPart::Action(0)));
        assert!(findings[0].message.contains("281"));
    }

    #[test]
    fn finds_a_title_of_more_than_150_characters() {
        let titled = |length| found(&Journey::new("é".repeat(length)), "long-text").len();
        assert_eq!((titled(150), titled(151)), (0, 1));
    }

    #[test]
    fn is_silent_about_exactly_280_characters() {
        let journey = Journey::new("x").step(Step::event("é".repeat(280), Level::NEUTRAL));
        assert_eq!(found(&journey, "long-text"), []);
    }
}
