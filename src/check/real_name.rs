//! # What it does
//! Finds a narrator who appears under their real name (`fictief: nee`).
//!
//! # Why
//! That is only allowed when this person has agreed to it, and the tool cannot see whether they
//! have. What is published once cannot be taken back.
//!
//! # Example
//! ```yaml
//! verteller: { naam: Rebecca, fictief: nee }
//! ```
//!
//! # Instead
//! ```yaml
//! verteller: { naam: Inge, fictief: ja }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "real-name",
    finds: ["een verteller met een echte naam", "a narrator under their real name"],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let fictional = look.journey.narrator.as_ref().and_then(|narrator| narrator.fictional);
    if fictional != Some(false) {
        return;
    }
    let (message, help) = look.messages.pick(
        (
            "De verteller staat er met een echte naam in.",
            "Publiceer dit alleen als deze persoon daar uitdrukkelijk toestemming voor heeft \
             gegeven. Gebruik anders een bedachte naam en `fictief: ja`.",
        ),
        (
            "The narrator appears under a real name.",
            "Publish this only when this person has given explicit consent. Otherwise use a \
             made-up name and `fictional: yes`.",
        ),
    );
    look.found(Place::Narrator, message.to_owned(), help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Narrator};

    fn told_by(fictional: Option<bool>) -> Journey {
        let narrator = Narrator { fictional, ..Narrator::named("Rebecca") };
        Journey { narrator: Some(narrator), ..Journey::new("x") }
    }

    #[test]
    fn finds_a_real_name() {
        assert_eq!(found(&told_by(Some(false)), "real-name").len(), 1);
    }

    #[test]
    fn is_silent_about_a_fictitious_name() {
        assert_eq!(found(&told_by(Some(true)), "real-name"), []);
        assert_eq!(found(&told_by(None), "real-name"), []);
    }
}
