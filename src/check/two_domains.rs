//! # What it does
//! Finds an organisation that is in another domain than where the file named it before.
//!
//! # Why
//! A domain says where an organisation belongs. In two domains it would be drawn with two marks and
//! counted twice.
//!
//! # Example
//! ```yaml
//! - { gebeurtenis: Ik bel, organisaties: { naam: Veilig Thuis, domein: sociaal } }
//! - { gebeurtenis: Zij komen, organisaties: { naam: Veilig Thuis, domein: justitie } }
//! ```
//!
//! # Instead
//! The same `domein` at both, or only at one: it holds for the whole file. Where two departments are
//! meant, a `soort` for each.

use std::collections::HashMap;

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Domain, Place, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "two-domains",
    finds: [
        "een organisatie die in het bestand bij twee domeinen hoort",
        "an organisation that the file puts in two domains",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let mut known: HashMap<String, (Domain, StepId)> = HashMap::new();
    for step in &look.journey.steps {
        for (at, action) in step.actions.iter().enumerate() {
            for organisation in &action.organisations {
                let Some(domain) = organisation.domain else { continue };
                let (first, said) = *known.entry(organisation.label()).or_insert((domain, step.id));
                if first != domain {
                    let place = Place::Step(step.id, StepPart::Action(at));
                    report(look, place, &organisation.label(), [first, domain], said);
                }
            }
        }
    }
}

fn report(
    look: &mut Inspection<'_>,
    place: Place,
    organisation: &str,
    domains: [Domain; 2],
    said: StepId,
) {
    let number = look.order.number(said);
    let [first, other] = domains.map(|domain| domain.name(look.messages));
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("“{organisation}” hoort hier bij {other}, en bij stap {number} bij {first}."),
            "Kies één domein; het hoeft maar bij één stap te staan. Zijn het twee afdelingen? Geef elk een eigen `soort`.",
        ),
        Language::English => (
            format!("“{organisation}” is in {other} here, and in {first} at step {number}."),
            "Choose one domain; it need stand at one step only. Are they two departments? Give each a `kind` of its own.",
        ),
    };
    look.found(place, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Domain, Journey, Organisation, Place, Step, StepId, StepPart};

    fn acting(domains: &[Option<Domain>]) -> Journey {
        let step = |domain: &Option<Domain>| {
            let organisation =
                Organisation { domain: *domain, ..Organisation::named("Veilig Thuis") };
            Step::action(Action { organisations: vec![organisation], ..Action::default() })
        };
        Journey::new("x").with_steps(domains.iter().map(step))
    }

    #[test]
    fn finds_an_organisation_in_two_domains() {
        let two = [Some(Domain::Social), None, Some(Domain::Justice)];
        let found = found(&acting(&two), "two-domains");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, Place::Step(StepId::new(0, 3), StepPart::Action(0)));
    }

    #[test]
    fn is_silent_where_a_domain_is_said_once_or_twice_alike() {
        let once = [None, Some(Domain::Social), Some(Domain::Social)];
        assert_eq!(found(&acting(&once), "two-domains"), []);
    }
}
