//! # What it does
//! Finds a journey of which nothing is drawn: it has nothing for the lanes it asks for.
//!
//! # Why
//! The picture would be a title over an empty page.
//!
//! # Example
//! ```yaml
//! banen: [adviezen]
//! stappen: [{ gebeurtenis: Ik bel de gemeente }]
//! ```
//!
//! # Instead
//! ```yaml
//! banen: [gebeurtenissen]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "nothing-drawn",
    finds: [
        "een klantreis waarin niets staat voor de gekozen banen",
        "a journey that has nothing for the lanes it asks for",
    ],
    severity: Severity::Error,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    // A journey that says nothing at all has other errors.
    let parts = journey.all_parts();
    let says = parts.iter().any(|&part| journey.has(part));
    if !says || journey.draws_anything() {
        return;
    }
    let parts = parts.into_iter().filter(|&part| part.stands_alone() && journey.has(part));
    let names: Vec<&str> = parts.map(|part| journey.name_of(part, journey.language)).collect();
    let names = names.join(", ");
    let (message, help) = match look.messages {
        Language::Dutch => (
            "Voor de gekozen banen staat er niets in deze klantreis.",
            format!("Wel te tekenen: {names}."),
        ),
        Language::English => (
            "This journey has nothing for the chosen lanes.",
            format!("What can be drawn: {names}."),
        ),
    };
    look.found(Place::Journey, message.to_owned(), help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Evidence, EvidenceKind, Journey, Level, Part, Step};

    fn drawing(part: Part) -> Journey {
        let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
        journey.parts = Some(vec![part]);
        journey
    }

    #[test]
    fn finds_lanes_that_are_all_empty() {
        assert_eq!(found(&drawing(Part::Advice), "nothing-drawn").len(), 1);
    }

    #[test]
    fn finds_evidence_without_a_card_to_stand_on() {
        let mut journey = drawing(Part::Evidence);
        let kind = EvidenceKind::Quoted;
        journey.steps[0].evidence = vec![Evidence::unsourced(kind)];
        assert_eq!(found(&journey, "nothing-drawn").len(), 1);
    }

    #[test]
    fn is_silent_when_one_lane_has_cards() {
        assert_eq!(found(&drawing(Part::Events), "nothing-drawn"), []);
    }
}
