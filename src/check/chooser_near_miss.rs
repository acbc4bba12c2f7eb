//! # What it does
//! Finds words for who chose the help that are nearly one of the usual words.
//!
//! # Why
//! Own words are drawn as they are and counted with none: where a slip makes own words of help that was
//! imposed, nobody sees how often it was.
//!
//! # Example
//! ```yaml
//! organisaties: [{ naam: Veilig Thuis, gekozen_door: opgelegt }]
//! ```
//!
//! # Instead
//! ```yaml
//! organisaties: [{ naam: Veilig Thuis, gekozen_door: opgelegd }]
//! ```

use crate::check::category_near_miss::closest;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Chooser, Place, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "chooser-near-miss",
    finds: [
        "woorden bij `gekozen_door` die lijken op een van de gewone woorden",
        "words behind `chosen_by` that are nearly one of the usual words",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for step in &journey.steps {
        for (nth, action) in step.actions.iter().enumerate() {
            let Some(Chooser::Own(own)) = &action.chosen_by else { continue };
            let known = Chooser::known(journey.language).iter().copied();
            let Some(known) = closest(&own.trim().to_lowercase(), known) else { continue };
            let (message, help) = match look.messages {
                Language::Dutch => (
                    format!("“{own}” lijkt op “{known}”, maar telt als eigen woorden."),
                    format!("Bedoelt u dat? Schrijf dan precies `{known}`."),
                ),
                Language::English => (
                    format!("“{own}” looks like “{known}”, but counts as own words."),
                    format!("Is that what you mean? Then write exactly `{known}`."),
                ),
            };
            look.found(Place::Step(step.id, StepPart::Action(nth)), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Chooser, Journey, Step};

    fn chosen_by(words: &str) -> usize {
        let chosen_by = Some(Chooser::named(words));
        let action = Action { chosen_by, ..Action::by("Veilig Thuis", "Wij bellen.") };
        let step = Step { actions: vec![action], ..Step::default() };
        found(&Journey::new("x").step(step), "chooser-near-miss").len()
    }

    #[test]
    fn finds_a_slip_in_a_usual_word_and_leaves_own_words_alone() {
        for words in ["opgelegt", "Gezien", "proffesional", "same"] {
            assert_eq!(chosen_by(words), 1, "{words}");
        }
        for words in ["opgelegd", "oma", "familie", "de rechter", "een buurvrouw"] {
            assert_eq!(chosen_by(words), 0, "{words}");
        }
    }
}
