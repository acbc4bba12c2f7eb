//! # What it does
//! Notes that a journey names no source.
//!
//! # Why
//! A picture travels on without the report it came with. With its source in the foot a reader
//! can still find out who asked whom.
//!
//! # Example
//! ```yaml
//! titel: Klantreis van Inge
//! ```
//!
//! # Instead
//! ```yaml
//! titel: Klantreis van Inge
//! bron: Interviews met negen gezinnen, gemeente Voorbeeldstad, 2024
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "no-source",
    finds: ["een klantreis zonder bron", "a journey without a source"],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    if look.journey.source.as_ref().is_some_and(|source| !source.trim().is_empty()) {
        return;
    }
    let (message, help) = look.messages.pick(
        (
            "Er staat niet bij waar deze klantreis vandaan komt.",
            "Geef de klantreis een `bron`, bijvoorbeeld het rapport of de interviews. De bron komt onder \
             de tekening te staan.",
        ),
        (
            "It does not say where this journey comes from.",
            "Give the journey a `source`, for example the report or the interviews. It is printed below the \
             picture.",
        ),
    );
    look.found(Place::Journey, message.to_owned(), help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::diagnostic::Severity;
    use crate::model::Journey;

    #[test]
    fn notes_a_journey_without_source() {
        let findings = found(&Journey::new("x"), "no-source");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].severity, Severity::Note);
    }

    #[test]
    fn is_silent_about_a_journey_with_source() {
        let journey = Journey { source: Some("Interviews".into()), ..Journey::new("x") };
        assert_eq!(found(&journey, "no-source"), []);
    }
}
