//! Whether a journey may leave the house: what else is looked for before it is published, and the sheet on
//! which somebody puts their name to it.

mod recognisable_group;
mod sign_off;
mod village_and_organisation;

use crate::check::finding::Finding;
use crate::check::rule::{Rule, hold_against};
use crate::check::words::Words;
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Journey;

pub use sign_off::{Point, SignOff};

const RULES: &[Rule] = &[recognisable_group::RULE, village_and_organisation::RULE];

/// What is only worth a look while a journey is made, and stands in the way of publishing it.
const RAISED: [&str; 2] = ["names-to-review", "no-consent"];

/// As [`super::check_with`], for a journey that is to be published: a name that is declared nowhere and
/// somebody's own words without consent are warnings, and so are a group so small that somebody can be
/// recognised in it and a village beside an organisation of its region.
#[must_use]
pub fn publish(journey: &Journey, messages: Language, words: &Words) -> Vec<Finding> {
    let mut findings = super::check_with(journey, messages, words);
    for finding in findings.iter_mut().filter(|finding| RAISED.contains(&finding.rule)) {
        finding.severity = finding.severity.max(Severity::Warning);
    }
    findings.extend(hold_against(RULES, journey, messages, words));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Step};

    /// The findings of one rule, in Dutch.
    pub(super) fn found(journey: &Journey, rule: &str) -> Vec<Finding> {
        let all = publish(journey, Language::Dutch, &Words::default());
        all.into_iter().filter(|finding| finding.rule == rule).collect()
    }

    #[test]
    fn an_undeclared_name_stands_in_the_way() {
        let mut journey = Journey::new("x").step(Step::event("Ik bel Anouk", Level::NEUTRAL));
        assert_eq!(found(&journey, "names-to-review")[0].severity, Severity::Warning);
        journey.fictional_names = vec!["Anouk".into()];
        assert_eq!(found(&journey, "names-to-review"), []);
    }
}
