//! # What it does
//! Finds a level on the line of somebody who has none.
//!
//! # Why
//! Only the lines that the journey names are drawn: such a level is in no picture.
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
use crate::model::{Journey, Place, StepPart};

pub(super) const RULE: Rule = Rule { name: "unknown-line", severity: Severity::Warning, look };

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for step in &journey.steps {
        for level in &step.levels {
            let is_known = journey.has_lines() && journey.line_named(&level.line).is_some();
            if !is_known {
                report(look, Place::Step(step.id, StepPart::Level), &level.line);
            }
        }
    }
}

fn report(look: &mut Inspection<'_>, place: Place, name: &str) {
    let journey = look.journey;
    let meant = nearest(name, names(journey));
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

/// Everybody who has a line.
fn names(journey: &Journey) -> impl Iterator<Item = &str> {
    let others = journey.lines.iter().map(String::as_str);
    let narrator = journey.narrator.iter().map(|it| it.name.as_str());
    others.chain(narrator.filter(|_| journey.has_lines()))
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
    fn is_silent_about_a_level_on_a_line() {
        assert_eq!(found(&of("larissa"), "unknown-line"), []);
    }
}
