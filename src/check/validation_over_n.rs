//! # What it does
//! Finds a validation by more people than there were: than took part in its session, or than those of all
//! profiles together.
//!
//! # Why
//! Who counts at a table counts quickly twice. A picture in which nine of seven recognise a step is not
//! believed.
//!
//! # Example
//! ```yaml
//! verantwoording: { gegevens: { naam: werksessie, n: 7 } }
//! validatie: { sessie: werksessie, herkend: 8, betwist: 1 }
//! ```
//!
//! # Instead
//! ```yaml
//! validatie: { sessie: werksessie, herkend: 6, betwist: 1 }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::check::validations::{nth, same, sessions, validations};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, Validation};

pub(super) const RULE: Rule = Rule {
    name: "validation-over-n",
    finds: [
        "meer mensen die iets herkenden, aanvulden of betwistten dan er waren",
        "more people who recognised something, added to it or disputed it than there were",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let known = sessions(look.journey);
    for (place, all) in validations(look.journey) {
        for (at, first) in all.iter().enumerate() {
            // What is said for one kind of families or session is held against what is said for the same.
            let is_with = |other: &&Validation| {
                other.session == first.session && other.category == first.category
            };
            if all[..at].iter().any(|other| is_with(&other)) {
                continue;
            }
            let own: Vec<&Validation> = all[at..].iter().filter(is_with).collect();
            let parts: u32 = own.iter().filter(|it| it.who.is_some()).map(|it| it.all()).sum();
            let whole = own.iter().filter(|it| it.who.is_none()).map(|it| it.all()).max();
            let session = first.session.as_deref();
            let n = session.and_then(|session| {
                known.iter().find(|(name, _)| same(name, session)).and_then(|(_, n)| *n)
            });
            if let Some(n) = n.filter(|n| parts.max(whole.unwrap_or(0)) > *n) {
                report(look, nth(place, at), parts.max(whole.unwrap_or(0)), n, session);
            } else if let Some(whole) = whole.filter(|whole| parts > *whole) {
                report(look, nth(place, at), parts, whole, None);
            }
        }
    }
}

fn report(look: &mut Inspection<'_>, place: Place, all: u32, n: u32, session: Option<&str>) {
    let message = match (session, look.messages) {
        (Some(session), Language::Dutch) => {
            format!(
                "Samen {all} keer herkend, aangevuld of betwist, maar “{session}” had {n} deelnemers."
            )
        }
        (Some(session), Language::English) => {
            format!(
                "Recognised, added to or disputed {all} times in all, but “{session}” had {n} participants."
            )
        }
        (None, Language::Dutch) => {
            format!("De rollen zijn samen {all} professionals, maar allen samen zijn er {n}.")
        }
        (None, Language::English) => {
            format!("The roles are {all} professionals together, but all of them are {n}.")
        }
    };
    let help = look.messages.pick(
        "Tel opnieuw: wie herkent en ook aanvult, telt één keer.",
        "Count again: who recognises it and adds to it counts once.",
    );
    look.found(place, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{DataSource, Journey, Level, Step, Validation};

    fn by(who: Option<&str>, recognised: u32, session: Option<&str>) -> Validation {
        let (who, session) = (who.map(str::to_owned), session.map(str::to_owned));
        Validation { who, session, recognised, ..Validation::default() }
    }

    fn counted(validation: Vec<Validation>) -> usize {
        let mut journey = Journey::new("x").step(Step::event("x", Level::NEUTRAL));
        journey.study.data = vec![DataSource::of("Werksessie", Some(7))];
        journey.steps[0].validation = validation;
        found(&journey, "validation-over-n").len()
    }

    #[test]
    fn finds_more_people_than_took_part_in_the_session() {
        let session = Some("werksessie");
        assert_eq!(counted(vec![by(None, 8, session)]), 1);
        assert_eq!(counted(vec![by(Some("a"), 4, session), by(Some("b"), 4, session)]), 1);
        assert_eq!(counted(vec![by(Some("a"), 4, session), by(Some("b"), 3, session)]), 0);
    }

    #[test]
    fn finds_roles_that_are_more_than_all_together() {
        assert_eq!(counted(vec![by(None, 5, None), by(Some("a"), 6, None)]), 1);
        assert_eq!(counted(vec![by(None, 5, None), by(Some("a"), 4, None)]), 0);
    }

    #[test]
    fn does_not_add_up_what_two_sessions_said() {
        let own = vec![by(Some("a"), 7, Some("werksessie")), by(Some("a"), 7, None)];
        assert_eq!(counted(own), 0);
    }
}
