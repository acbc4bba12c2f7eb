//! # What it does
//! Finds somebody with a line of their own on which fewer than two steps stand.
//!
//! # Why
//! One point is no line, and a name that no step has is most likely a typing error.
//!
//! # Example
//! ```yaml
//! lijnen: [Larisa]
//! stappen:
//!   - { gebeurtenis: Alles stort in, betreft: Larissa, niveau: wanhoop }
//!   - { gebeurtenis: Larissa woont nu op zichzelf, betreft: Larissa, niveau: neutraal }
//! ```
//!
//! # Instead
//! ```yaml
//! lijnen: [Larissa]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::diagnostic::near::nearest;
use crate::language::Language;
use crate::model::{Journey, Place};

pub(super) const RULE: Rule = Rule {
    name: "line-without-course",
    finds: [
        "een naam bij `lijnen` met minder dan twee stappen op die lijn",
        "a name behind `lines` with fewer than two steps on that line",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if !journey.parties.is_empty() {
        return;
    }
    for (at, name) in journey.lines.iter().enumerate() {
        let on_line = |step| journey.level_on(step, at + 1).flatten().is_some();
        let levels = journey.steps.iter().filter(|step| on_line(step)).count();
        if levels < 2 {
            report(look, name, levels);
        }
    }
}

fn report(look: &mut Inspection<'_>, name: &str, levels: usize) {
    let is_narrator = look.journey.line_named(name) == Some(0);
    let others = people(look.journey).into_iter().filter(|other| *other != name);
    let meant = nearest(name, others).filter(|_| levels == 0);
    let (message, help) = match look.messages {
        Language::Dutch if is_narrator => (
            format!("“{name}” vertelt de klantreis en heeft al een lijn."),
            "Zet bij “lijnen” alleen anderen uit het gezin.".to_owned(),
        ),
        Language::English if is_narrator => (
            format!("“{name}” tells the journey and has a line already."),
            "Put only others of the family behind “lines”.".to_owned(),
        ),
        Language::Dutch => (
            match levels {
                0 => format!("Er staat geen enkele stap op de lijn van “{name}”."),
                _ => format!("Er staat maar één stap op de lijn van “{name}”."),
            },
            meant.map_or_else(
                || format!("Zet bij de stappen “betreft: {name}” met een niveau, of “niveaus: {{ {name}: … }}”."),
                |meant| format!("Bedoelt u “{meant}”?"),
            ),
        ),
        Language::English => (
            match levels {
                0 => format!("No step stands on the line of “{name}”."),
                _ => format!("Only one step stands on the line of “{name}”."),
            },
            meant.map_or_else(
                || format!("Put “about: {name}” with a level at the steps, or “levels: {{ {name}: … }}”."),
                |meant| format!("Do you mean “{meant}”?"),
            ),
        ),
    };
    look.found(Place::Journey, message, help);
}

/// Everybody whom the story names.
fn people(journey: &Journey) -> Vec<&str> {
    let levels = journey.steps.iter().flat_map(|step| &step.levels);
    let mut people = journey.people();
    people.extend(levels.map(|level| level.line.as_str()));
    people.extend(journey.fictional_names.iter().map(String::as_str));
    people
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Step};

    fn of(line: &str, steps: usize) -> Journey {
        let step = || Step { about: vec!["Larissa".into()], ..Step::event("x", Level::NEUTRAL) };
        Journey {
            lines: vec![line.into()],
            ..Journey::new("x").with_steps((0..steps).map(|_| step()))
        }
    }

    #[test]
    fn finds_a_line_that_no_step_stands_on_and_says_who_is_near() {
        let found = found(&of("Larisa", 2), "line-without-course");
        assert_eq!(found[0].help.as_deref(), Some("Bedoelt u “Larissa”?"));
    }

    #[test]
    fn finds_a_line_of_one_step_and_no_longer_one() {
        let counts = [1, 2].map(|n| found(&of("Larissa", n), "line-without-course").len());
        assert_eq!(counts, [1, 0]);
    }
}
