//! # What it does
//! Lists, in one note, the organisations that a journey names, other than those that are everywhere.
//!
//! # Why
//! A small organisation in a small town can be enough to find out which family it is. Whether it is, only
//! a person who knows the case can say.
//!
//! # Example
//! ```yaml
//! organisatie: De Regenboog
//! ```
//!
//! # Instead
//! ```yaml
//! organisatie: { soort: specialistische zorg }
//! ```
//! or, where everybody may know it, `openbare_namen: [De Regenboog]`.

use std::collections::HashSet;

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, Place};
use crate::privacy::NameReader;

pub(super) const RULE: Rule = Rule {
    name: "organisations-to-review",
    finds: [
        "organisaties die er met hun naam staan, voor uw oordeel",
        "organisations that stand there by name, for you to judge",
    ],
    severity: Severity::Note,
    look,
};

/// More names than this are counted, not listed: nobody reviews a list that fills the screen.
const MAX_LISTED: usize = 20;

fn look(look: &mut Inspection<'_>) {
    let declared = [&look.journey.fictional_names[..], &look.journey.public_names].concat();
    let names = named(look.journey, &declared);
    if names.is_empty() {
        return;
    }
    let listed = list(&names, look.messages);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Deze organisaties staan met hun naam in de klantreis: {listed}."),
            "Kan een lezer hieraan zien om welk gezin het gaat? Schrijf dan `soort` in plaats van de naam. Zet een \
             bedachte naam bij `fictieve_namen`, en een naam die iedereen mag weten bij `openbare_namen`.",
        ),
        Language::English => (
            format!("These organisations stand in the journey by name: {listed}."),
            "Could a reader tell from these which family it is? Then write `kind` instead of the name. Put a \
             made-up name under `fictional_names`, and a name that everybody may know under `public_names`.",
        ),
    };
    look.found(Place::Journey, message, help.to_owned());
}

/// The organisations that are named, other than those that are declared and those that are everywhere.
pub(super) fn named<'a>(journey: &'a Journey, declared: &[String]) -> Vec<&'a str> {
    let declared = declared.iter().map(String::as_str);
    let reader = NameReader::new(journey.text_language().language(), declared, []);
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    let of_actions =
        actions.flat_map(|action| &action.organisations).filter_map(|it| it.name.as_deref());
    let involved = journey.involved.iter().map(|it| it.organisation.as_str());
    let mut seen = HashSet::new();
    let once = of_actions.chain(involved).filter(|&name| seen.insert(name));
    once.filter(|name| !reader.names(name).is_empty()).collect()
}

fn list(names: &[&str], language: Language) -> String {
    let shown = names[..names.len().min(MAX_LISTED)].join(", ");
    match (names.len().saturating_sub(MAX_LISTED), language) {
        (0, _) => shown,
        (more, Language::Dutch) => format!("{shown} en nog {more}"),
        (more, Language::English) => format!("{shown} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Journey, Level, Step};

    fn journey(names: &[&str]) -> Journey {
        let step = |name: &&str| {
            Step::event("Ik bel", Level::NEUTRAL).with_action(Action::by(*name, "Bellen"))
        };
        Journey::new("x").with_steps(names.iter().map(step))
    }

    #[test]
    fn lists_each_organisation_once_and_not_those_that_are_everywhere() {
        let found = found(
            &journey(&["Stichting Fier", "UWV", "school", "Stichting Fier"]),
            "organisations-to-review",
        );
        assert_eq!(found.len(), 1);
        assert!(found[0].message.ends_with("klantreis: Stichting Fier."), "{}", found[0].message);
    }

    #[cfg(feature = "dictionaries")]
    #[test]
    fn counts_what_would_fill_the_screen() {
        let names: Vec<String> =
            (0..30_u8).map(|i| format!("Stichting {}", "Q".repeat(6 + usize::from(i)))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert!(
            found(&journey(&names), "organisations-to-review")[0].message.contains(" en nog 10.")
        );
    }

    #[test]
    fn is_silent_about_public_names() {
        let mut journey = journey(&["Stichting Fier"]);
        journey.public_names = vec!["Fier".into()];
        assert_eq!(found(&journey, "organisations-to-review"), []);
    }
}
