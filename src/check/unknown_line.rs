//! # What it does
//! Finds a level on the line of somebody who has none, and a step about somebody whose name is nearly that
//! of a line.
//!
//! # Why
//! Only the lines that the journey names are drawn: such a level is in no picture. A step about a name with
//! a slip in it stands on the line of the narrator, as if they had felt it.
//!
//! # Example
//! ```yaml
//! lijnen: [Larissa]
//! stappen:
//!   - { gebeurtenis: Alles stort in, niveau: wanhoop, niveaus: { Larisa: wanhoop } }
//! ```
//!
//! # Instead
//! ```yaml
//!   - { gebeurtenis: Alles stort in, niveau: wanhoop, niveaus: { Larissa: wanhoop } }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::diagnostic::near::nearest;
use crate::language::Language;
use crate::model::{Place, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "unknown-line",
    finds: [
        "een niveau bij `niveaus` voor iemand zonder eigen lijn: dat is niet getekend; een naam bij `betreft` die bijna die van een lijn is",
        "a level behind `levels` for somebody without a line: it is not drawn; a name behind `about` that is nearly that of a line",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for step in &journey.steps {
        for level in &step.levels {
            let is_known = journey.has_lines() && journey.line_named(&level.line).is_some();
            if !is_known {
                report(look, Place::Step(step.id, StepPart::Level), &level.line);
            }
        }
        for name in journey.without_line(step) {
            if let Some(meant) = nearest(name, journey.names_on_lines()) {
                report_slip(look, Place::Step(step.id, StepPart::About), name, meant);
            }
        }
    }
}

fn report_slip(look: &mut Inspection<'_>, place: Place, name: &str, meant: &str) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("“{name}” heeft geen lijn: deze stap staat op de lijn van de verteller."),
            format!(
                "Bedoelt u “{meant}”? Is het iemand anders, noem die dan bij `fictieve_namen`."
            ),
        ),
        Language::English => (
            format!("“{name}” has no line: this step stands on the line of the narrator."),
            format!(
                "Do you mean “{meant}”? If it is somebody else, name them in `fictional_names`."
            ),
        ),
    };
    look.found(place, message, help);
}

fn report(look: &mut Inspection<'_>, place: Place, name: &str) {
    let journey = look.journey;
    let meant = nearest(name, journey.names_on_lines());
    let (message, help) = match (look.messages, meant) {
        (Language::Dutch, meant) => (
            format!("“{name}” heeft geen eigen lijn: dit niveau wordt niet getekend."),
            meant.map_or_else(
                || "Zet deze naam bovenaan bij “lijnen”, of laat het niveau weg.".to_owned(),
                |meant| format!("Bedoelt u “{meant}”?"),
            ),
        ),
        (Language::English, meant) => (
            format!("“{name}” has no line of their own: this level is not drawn."),
            meant.map_or_else(
                || "Put this name behind “lines” at the top, or leave out the level.".to_owned(),
                |meant| format!("Do you mean “{meant}”?"),
            ),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, LineLevel, Step};

    fn of(line: &str) -> Journey {
        let level = LineLevel { line: line.into(), level: Some(Level::DESPAIR) };
        let step = Step { levels: vec![level], ..Step::event("x", Level::NEUTRAL) };
        Journey { lines: vec!["Larissa".into()], ..Journey::new("x").step(step) }
    }

    #[test]
    fn finds_a_level_of_somebody_without_a_line_and_says_who_is_near() {
        let found = found(&of("Larisa"), "unknown-line");
        assert_eq!(found[0].help.as_deref(), Some("Bedoelt u “Larissa”?"));
    }

    #[test]
    fn finds_a_step_about_a_name_with_a_slip_in_it_unless_somebody_is_called_so() {
        let mut journey = of("Larissa");
        journey.steps[0].about = vec!["Larisa".into()];
        let told = found(&journey, "unknown-line");
        assert!(told[0].help.as_deref().is_some_and(|it| it.starts_with("Bedoelt u “Larissa”?")));
        journey.fictional_names = vec!["Larisa".into()];
        assert_eq!(found(&journey, "unknown-line"), []);
        journey.fictional_names.clear();
        journey.steps[0].about = vec!["oma".into()];
        assert_eq!(found(&journey, "unknown-line"), []);
    }

    #[test]
    fn is_silent_about_a_level_on_a_line() {
        assert_eq!(found(&of("larissa"), "unknown-line"), []);
    }
}
