//! # What it does
//! Finds a party that tells no step. A file cannot hold one; a journey built in code can.
//!
//! # Why
//! A party that nobody speaks for has no lane: the reader sees its name and misses its side.
//!
//! # Example
//! `Journey::new("…").told_by(vec![(party, Vec::new())])`
//!
//! # Instead
//! A step for every party, or no party.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "silent-party",
    finds: ["een partij zonder stappen (in code)", "a party that tells no step (in code)"],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for (i, party) in journey.parties.iter().enumerate() {
        if journey.steps.iter().any(|step| journey.teller(step) == i) {
            continue;
        }
        let name = &party.name;
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("Namens “{name}” wordt niets verteld."),
                "Voeg stappen toe, of laat deze partij weg.",
            ),
            Language::English => {
                (format!("Nothing is told for “{name}”."), "Add steps, or leave out this party.")
            }
        };
        look.found(Place::Party(i), message, help.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::language::Language;
    use crate::model::{Journey, Level, Party, PartyKind, Place, Step};

    fn told(second: Vec<Step>) -> Journey {
        let party = |name| Party::named(name, PartyKind::Family, Language::Dutch);
        let first = vec![Step::event("Ik bel", Level::NEUTRAL)];
        Journey::new("x").told_by(vec![(party("a"), first), (party("b"), second)])
    }

    #[test]
    fn finds_a_party_nobody_speaks_for() {
        assert_eq!(found(&told(Vec::new()), "silent-party")[0].place, Place::Party(1));
    }

    #[test]
    fn is_silent_when_every_party_speaks() {
        let step = Step::event("Ik wacht", Level::NEUTRAL);
        assert_eq!(found(&told(vec![step]), "silent-party"), []);
    }
}
