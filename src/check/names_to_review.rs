//! # What it does
//! Lists, in one note, the names of persons and organisations in a journey. Names declared as
//! fictitious are left out, and so is a word in `betreft` that starts with a small letter, such
//! as "de zoons".
//!
//! # Why
//! A small organisation in a small town, or the first name of a child, can be enough to find out
//! which family it is. Whether it is, only a person who knows the case can say.
//!
//! # Example
//! ```yaml
//! betreft: Anouk
//! ```
//!
//! # Instead
//! ```yaml
//! fictieve_namen: [Anouk]
//! ```
//! or `betreft: de dochter`; and for an organisation `soort: specialistische zorg` in place of
//! its name.

use std::collections::HashSet;

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, Place};

pub(super) const RULE: Rule = Rule { name: "names-to-review", severity: Severity::Note, look };

/// More names than this are counted, not listed: nobody reviews a list that fills the screen.
const MAX_LISTED: usize = 20;

fn look(look: &mut Inspection<'_>) {
    let (persons, organisations) = (persons(look.journey), organisations(look.journey));
    if persons.is_empty() && organisations.is_empty() {
        return;
    }
    let language = look.messages;
    let opening =
        language.pick("Deze namen staan in de klantreis.", "These names appear in the journey.");
    let mut sentences = vec![opening.to_owned()];
    let groups = [
        (persons, language.pick("Personen", "Persons")),
        (organisations, language.pick("Organisaties", "Organisations")),
    ];
    for (names, heading) in groups.iter().filter(|(names, _)| !names.is_empty()) {
        sentences.push(format!("{heading}: {}.", list(names, language)));
    }
    let help = language.pick(
        "Kan een lezer hieraan zien om welk gezin het gaat? Vervang de naam dan. Zet bedachte \
         namen bij `fictieve_namen`.",
        "Could a reader tell from these which family it is? Then replace the name. Put made-up \
         names under `fictional_names`.",
    );
    look.found(Place::Journey, sentences.join(" "), help.to_owned());
}

fn persons(journey: &Journey) -> Vec<&str> {
    let narrator = journey.narrator.iter().map(|narrator| narrator.name.as_str());
    let mut known: HashSet<&str> = journey.fictional_names.iter().map(String::as_str).collect();
    known.extend(narrator);
    let about = journey.steps.iter().flat_map(|step| &step.about).map(String::as_str);
    let about = about.filter(|name| name.starts_with(char::is_uppercase));
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    let professionals = actions.filter_map(|action| action.person.as_ref()?.name.as_deref());
    about.chain(professionals).filter(|&name| known.insert(name)).collect()
}

fn organisations(journey: &Journey) -> Vec<&str> {
    let mut known: HashSet<&str> = journey.fictional_names.iter().map(String::as_str).collect();
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    let names = actions.flat_map(|a| &a.organisations).filter_map(|o| o.name.as_deref());
    names.filter(|&name| known.insert(name)).collect()
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
    use crate::model::{Action, Journey, Level, Organisation, Professional, Step};

    fn journey() -> Journey {
        let mut action = Action::by("Fier", "Bellen");
        action.person = Some(Professional { name: Some("Janet".into()), role: None });
        let mut step = Step::event("Ik bel", Level::NEUTRAL).with_action(action);
        step.about = vec!["Anouk".into(), "de zoons".into()];
        Journey::new("x").step(step.clone()).step(step)
    }

    #[test]
    fn lists_each_name_once() {
        let findings = found(&journey(), "names-to-review");
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("Personen: Anouk, Janet. Organisaties: Fier."));
    }

    #[test]
    fn counts_what_would_fill_the_screen() {
        let mut journey = journey();
        journey.steps[0].about = (0..30).map(|i| format!("Naam {i}")).collect();
        assert!(found(&journey, "names-to-review")[0].message.contains("en nog 12."));
    }

    #[test]
    fn is_silent_about_fictitious_names_and_kinds() {
        let mut journey = journey();
        journey.fictional_names = vec!["Anouk".into(), "Janet".into()];
        for step in &mut journey.steps {
            let kind = Some("opvang".into());
            step.actions[0].organisations = vec![Organisation { kind, ..Organisation::default() }];
        }
        assert_eq!(found(&journey, "names-to-review"), []);
    }
}
