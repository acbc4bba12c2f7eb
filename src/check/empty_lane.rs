//! # What it does
//! Finds lanes that the file asks for and has nothing to draw in.
//!
//! # Why
//! An empty lane says nothing, so it is left out; who asked for it should know why it is not there.
//!
//! # Example
//! ```yaml
//! banen: [gebeurtenissen, doelen]
//! stappen: [{ gebeurtenis: Ik bel de gemeente }]
//! ```
//!
//! # Instead
//! Goals under `doelen`, or a list of lanes without it.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, Part, Place};

pub(super) const RULE: Rule = Rule {
    name: "empty-lane",
    finds: [
        "een baan die u noemt en waarvoor niets in het bestand staat",
        "a lane that you ask for and that the file has nothing for",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    // Where nothing at all is drawn, that is said.
    let asked = journey.parts.iter().flatten().filter(|_| journey.draws_anything());
    // A lane of its own that nothing fills is found where it is declared.
    let usual = asked.filter(|part| journey.own_lane(**part).is_none());
    let empty = usual.filter(|part| !journey.has(**part) && !stands_elsewhere(**part, journey));
    let names: Vec<&str> = empty.map(|part| journey.name_of(*part, journey.language)).collect();
    let all = names.join(", ");
    let message = match (&names[..], look.messages) {
        ([], _) => return,
        ([name], Language::Dutch) => {
            format!("Voor de baan “{name}” staat er niets in deze klantreis: die is niet getekend.")
        }
        ([name], Language::English) => {
            format!("This journey has nothing for the lane “{name}”: it is not drawn.")
        }
        (_, Language::Dutch) => format!("Niets voor: {all}. Die banen zijn niet getekend."),
        (_, Language::English) => format!("Nothing for: {all}. Those lanes are not drawn."),
    };
    let help = look.messages.pick(
        "Vul in wat erin hoort, of laat de baan weg uit de lijst.",
        "Fill in what belongs in it, or leave it out of the list.",
    );
    look.found(Place::Journey, message, help.to_owned());
}

/// Whether what is asked for stands with themes and experiences, or is left out for want of consent,
/// which is told by itself.
fn stands_elsewhere(part: Part, journey: &Journey) -> bool {
    match part {
        Part::Quotes => journey.has_quotes(),
        Part::Reflections | Part::Tables => {
            journey.topics.iter().any(|it| !it.validation.is_empty())
                || journey.experiences.iter().any(|it| !it.validation.is_empty())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Part, Step};

    fn asking(parts: Vec<Part>) -> Journey {
        let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
        journey.parts = Some(parts);
        journey
    }

    #[test]
    fn finds_a_lane_that_was_asked_for_and_is_empty() {
        assert_eq!(found(&asking(vec![Part::Events, Part::Goals]), "empty-lane").len(), 1);
    }

    #[test]
    fn tells_several_at_once() {
        let findings = found(&asking(vec![Part::Events, Part::Goals, Part::Tables]), "empty-lane");
        assert_eq!(findings.len(), 1);
        assert_eq!(
            findings[0].message,
            "Niets voor: doelen, tafels. Die banen zijn niet getekend."
        );
    }

    #[test]
    fn is_silent_about_lanes_that_nobody_asked_for() {
        assert_eq!(found(&asking(vec![Part::Events]), "empty-lane"), []);
        assert_eq!(found(&Journey { parts: None, ..asking(Vec::new()) }, "empty-lane"), []);
    }
}
