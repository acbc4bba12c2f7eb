//! # What it does
//! Finds an experience, theme or advice of a party that the journey does not have. A file cannot
//! hold one; a journey built in code can.
//!
//! # Why
//! The picture says whose an experience is: of somebody who is not there, nobody can tell.
//!
//! # Example
//! `Experience { of: vec!["Buren".into()], .. }` in a journey of families and professionals.
//!
//! # Instead
//! `of: vec!["Gezinnen".into()]`, or a party with that name.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Journey, PartyKind, Place};

pub(super) const RULE: Rule = Rule {
    name: "unknown-party",
    finds: [
        "een ervaring, thema, doel of advies van een partij die er niet is (in code)",
        "an experience, theme, goal or advice of a party that is not there (in code)",
    ],
    severity: Severity::Error,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let topics = journey.topics.iter().enumerate().map(|(i, it)| (Place::Topic(i), &it.of));
    let experiences =
        journey.experiences.iter().enumerate().map(|(i, it)| (Place::Experience(i), &it.of));
    let advice = journey.advice.iter().enumerate().map(|(i, it)| (Place::Advice(i), &it.of));
    let goals = journey.goals.iter().enumerate().map(|(i, it)| (Place::Goal(i), &it.of));
    let problems = journey.problems.iter().enumerate().map(|(i, it)| (Place::Problem(i), &it.of));
    let reflections = journey.reflections.iter().enumerate();
    let reflections = reflections.map(|(i, it)| (Place::Reflection(i), &it.of));
    let planned = goals.chain(problems).chain(reflections);
    for (place, owners) in topics.chain(experiences).chain(advice).chain(planned) {
        for name in owners.iter().filter(|name| !known(journey, name)) {
            report(look, place, name);
        }
    }
}

fn known(journey: &Journey, name: &str) -> bool {
    let label = |kind: PartyKind| kind.label(journey.language) == name;
    journey.party(name).is_some()
        || (journey.parties.is_empty() && PartyKind::ALL.into_iter().any(label))
}

fn report(look: &mut Inspection<'_>, place: Place, name: &str) {
    let names: Vec<&str> = look.journey.parties.iter().map(|party| party.name.as_str()).collect();
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Partij “{name}” bestaat niet in deze klantreis."),
            format!("De partijen van deze klantreis zijn: {}.", names.join(", ")),
        ),
        Language::English => (
            format!("Party “{name}” does not exist in this journey."),
            format!("The parties of this journey are: {}.", names.join(", ")),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::language::Language;
    use crate::model::{Journey, Level, Party, PartyKind, Place, Step, Topic};

    fn of(name: &str) -> Journey {
        let topic = Topic { of: vec![name.to_owned()], ..Topic::named("Rust", true) };
        let party = Party::named("Gezinnen", PartyKind::Family, Language::Dutch);
        let steps = vec![Step::event("Ik bel", Level::NEUTRAL)];
        Journey { topics: vec![topic], ..Journey::new("x").told_by(vec![(party, steps)]) }
    }

    #[test]
    fn finds_a_theme_of_nobody() {
        assert_eq!(found(&of("Buren"), "unknown-party")[0].place, Place::Topic(0));
    }

    #[test]
    fn is_silent_about_a_theme_of_a_party() {
        assert_eq!(found(&of("Gezinnen"), "unknown-party"), []);
    }
}
