//! The domain of each organisation, and how many there are of each.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Action, Domain, Journey, Organisation};

/// The domain of each organisation: a file need say it only once.
#[derive(Debug, Clone, Default)]
pub struct Domains {
    by_label: HashMap<String, Domain>,
}

impl Domains {
    /// Those that a journey says; in a part of a journey also those that the rest of it says.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        let whole = journey.excerpt.as_ref().map_or(journey, |excerpt| &excerpt.whole);
        let mut by_label = HashMap::new();
        for organisation in organisations(whole) {
            if let Some(domain) = organisation.domain {
                by_label.entry(organisation.label()).or_insert(domain);
            }
        }
        Self { by_label }
    }

    /// The domain that is said with this mention of an organisation, or else with another.
    #[must_use]
    pub fn get(&self, organisation: &Organisation) -> Option<Domain> {
        let elsewhere = || self.by_label.get(&organisation.label()).copied();
        organisation.domain.or_else(elsewhere)
    }

    /// The domains of those who act, each once.
    #[must_use]
    pub fn of_action(&self, action: &Action) -> Vec<Domain> {
        let known: Vec<Domain> =
            action.organisations.iter().filter_map(|it| self.get(it)).collect();
        Domain::ALL.into_iter().filter(|domain| known.contains(domain)).collect()
    }
}

/// How many organisations are in a domain, and how often they act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DomainCount {
    /// The domain; `None` for organisations of which it is not known.
    pub domain: Option<Domain>,
    /// How many organisations are in it.
    pub organisations: usize,
    /// In how many actions one of them takes part.
    pub actions: usize,
}

impl Journey {
    /// How many organisations are in each domain, and last in none: those of which there are any.
    #[must_use]
    pub fn domain_counts(&self) -> Vec<DomainCount> {
        let domains = Domains::of(self);
        let each = Domain::ALL.into_iter().map(Some).chain([None]);
        let counted = each.map(|domain| {
            let is_in = |it: &&Organisation| domains.get(it) == domain;
            let own: BTreeSet<String> =
                organisations(self).filter(is_in).map(Organisation::label).collect();
            let acts = |action: &&Action| action.organisations.iter().any(|it| is_in(&it));
            let actions = self.steps.iter().flat_map(|step| &step.actions).filter(acts).count();
            DomainCount { domain, organisations: own.len(), actions }
        });
        counted.filter(|count| count.organisations > 0).collect()
    }

    /// Whether the domain of any organisation is known.
    pub(crate) fn has_domains(&self) -> bool {
        let domains = Domains::of(self);
        organisations(self).any(|it| domains.get(it).is_some())
    }
}

fn organisations(journey: &Journey) -> impl Iterator<Item = &Organisation> {
    let actions = journey.steps.iter().flat_map(|step| &step.actions);
    actions.flat_map(|action| &action.organisations)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Step;

    fn acts(name: &str, domain: Option<Domain>) -> Step {
        let organisation = Organisation { domain, ..Organisation::named(name) };
        Step::action(Action { organisations: vec![organisation], ..Action::default() })
    }

    #[test]
    fn a_domain_that_is_said_once_holds_for_every_mention() {
        let journey = Journey::new("x").with_steps([
            acts("Politie", Some(Domain::Justice)),
            acts("School", None),
            acts("Politie", None),
        ]);
        let count = |domain, organisations, actions| DomainCount { domain, organisations, actions };
        let counts = [count(Some(Domain::Justice), 1, 2), count(None, 1, 1)];
        assert_eq!(journey.domain_counts(), counts);
        let part = journey.excerpt(&[], &["3".parse().expect("a step")]).expect("a part");
        assert_eq!(part.domain_counts(), [count(Some(Domain::Justice), 1, 1)]);
    }

    #[test]
    fn organisations_that_act_together_count_in_the_domain_of_each() {
        let together = Action {
            organisations: ["Fier", "Gemeente"].map(Organisation::named).to_vec(),
            ..Action::default()
        };
        let journey = Journey::new("x").with_steps([
            acts("Fier", Some(Domain::Care)),
            acts("Gemeente", Some(Domain::Social)),
            Step::action(together.clone()),
        ]);
        let of_both = Domains::of(&journey).of_action(&together);
        assert_eq!(of_both, [Domain::Social, Domain::Care]);
        let actions: Vec<usize> = journey.domain_counts().iter().map(|it| it.actions).collect();
        assert_eq!(actions, [2, 2]);
    }
}
