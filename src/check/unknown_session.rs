//! # What it does
//! Finds a `sessie` that is the name of no table and of no data source.
//!
//! # Why
//! Who reads that a step was recognised in the work session wants to find that session: who sat there, and
//! how many. Without it no sum can be held against its number.
//!
//! # Example
//! ```yaml
//! tafels: [{ naam: Leertafel 1, soort: leertafel }]
//! reflecties: [{ stap: 4, sessie: Leertafel 2, les: Eerder bellen }]
//! ```
//!
//! # Instead
//! ```yaml
//! reflecties: [{ stap: 4, sessie: Leertafel 1, les: Eerder bellen }]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::check::validations::{nth, same, sessions, validations};
use crate::diagnostic::Severity;
use crate::diagnostic::near::nearest;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "unknown-session",
    finds: [
        "een `sessie` die geen tafel en geen gegevensbron is",
        "a `session` that is no table and no data source",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let known: Vec<&str> = sessions(journey).into_iter().map(|(name, _)| name).collect();
    let of_validations = validations(journey).into_iter().flat_map(|(place, all)| {
        let all = all.iter().enumerate();
        all.filter_map(move |(at, it)| Some((nth(place, at), it.session.as_deref()?)))
    });
    let reflections = journey.reflections.iter().enumerate();
    let of_reflections =
        reflections.filter_map(|(i, it)| Some((Place::Reflection(i), it.session.as_deref()?)));
    let mut told: Vec<&str> = Vec::new();
    for (place, session) in of_validations.chain(of_reflections) {
        let is_known = known.iter().any(|name| same(name, session)) || told.contains(&session);
        if !is_known {
            told.push(session);
            report(look, place, session, &known);
        }
    }
}

fn report(look: &mut Inspection<'_>, place: Place, session: &str, known: &[&str]) {
    let near = nearest(session, known.iter().copied());
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("De sessie “{session}” is geen tafel en geen gegevensbron van dit bestand."),
            near.map_or_else(
                || {
                    "Noem de bijeenkomst onder `tafels`, of onder `gegevens` in de verantwoording."
                        .to_owned()
                },
                |near| format!("Bedoelt u “{near}”?"),
            ),
        ),
        Language::English => (
            format!("The session “{session}” is no table and no data source of this file."),
            near.map_or_else(
                || "Name the meeting under `tables`, or under `data` in the account.".to_owned(),
                |near| format!("Did you mean “{near}”?"),
            ),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, Place, Step, Table, TableKind, Validation};

    fn journey(session: &str) -> Journey {
        let mut journey = Journey::new("x").step(Step::event("x", Level::NEUTRAL));
        let session = Some(session.to_owned());
        journey.steps[0].validation =
            vec![Validation { session, recognised: 1, ..Validation::default() }];
        journey.tables = vec![Table {
            name: "Leertafel 1".to_owned(),
            kind: TableKind::Learning,
            about: Vec::new(),
            who: Vec::new(),
            n: None,
            questions: Vec::new(),
            best_practices: Vec::new(),
            causes: Vec::new(),
            lessons: Vec::new(),
            insights: Vec::new(),
        }];
        journey
    }

    #[test]
    fn points_at_the_validation_of_the_whole_journey_that_names_it() {
        let mut of_all = journey("Leertafel 1");
        of_all.validation = of_all.steps[0].validation.clone();
        of_all.validation.extend(journey("Leertafl 1").steps[0].validation.clone());
        assert_eq!(found(&of_all, "unknown-session")[0].place, Place::Validation(1));
    }

    #[test]
    fn finds_a_session_that_nobody_knows_and_names_the_nearest() {
        let findings = found(&journey("Leertafl 1"), "unknown-session");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].help.as_deref(), Some("Bedoelt u “Leertafel 1”?"));
        assert_eq!(found(&journey("leertafel 1"), "unknown-session"), []);
    }
}
