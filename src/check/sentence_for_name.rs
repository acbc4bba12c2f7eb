//! # What it does
//! Finds a narrator whose name is a sentence.
//!
//! # Why
//! The name stands above the drawing, beside the lane and in its story. Who somebody is stands with
//! `introduction`, where there is room for sentences.
//!
//! # Example
//! ```yaml
//! verteller: Ik ben moeder van drie kinderen en woon sinds kort in de opvang.
//! ```
//!
//! # Instead
//! ```yaml
//! verteller:
//!   naam: Zarina
//!   introductie: Ik ben moeder van drie kinderen en woon sinds kort in de opvang.
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "sentence-for-name",
    finds: [
        "een hele zin als naam van de verteller",
        "a whole sentence as the name of the narrator",
    ],
    severity: Severity::Warning,
    look,
};

/// As many words as "Een moeder van twee kinderen uit Hoorn" has.
const MOST_WORDS: usize = 7;

fn look(look: &mut Inspection<'_>) {
    let name = look.journey.narrator.as_ref().map(|narrator| narrator.name.trim());
    if !name.is_some_and(is_sentence) {
        return;
    }
    let (message, help) = look.messages.pick(
        (
            "Als naam van de verteller staat hier een hele zin.",
            "Zet bij `verteller` alleen een naam, en de zin bij `introductie`.",
        ),
        (
            "A whole sentence stands here as the name of the narrator.",
            "Put only a name with `narrator`, and the sentence with `introduction`.",
        ),
    );
    look.found(Place::Narrator, message.to_owned(), help.to_owned());
}

/// Many words, or several that end as a sentence does: "mevr. A." is a name.
fn is_sentence(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let last = name.split_whitespace().last().unwrap_or_default();
    let ends = last.ends_with(['.', '!', '?']) && last.chars().count() > 2;
    words > MOST_WORDS || words > 2 && ends
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Narrator, Step};

    #[test]
    fn finds_a_sentence_and_no_name() {
        for (name, findings) in [
            ("Zarina", 0),
            ("mevr. van der A.", 0),
            ("Een moeder van twee kinderen uit Hoorn", 0),
            ("Ik woon in de opvang.", 1),
            ("Moeder met drie kinderen die sinds kort alleen woont", 1),
        ] {
            let mut journey = Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL));
            journey.narrator = Some(Narrator::named(name));
            assert_eq!(found(&journey, "sentence-for-name").len(), findings, "{name}");
        }
    }
}
