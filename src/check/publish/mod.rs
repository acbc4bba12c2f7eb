//! Whether a journey may leave the house: what else is looked for before it is published, and the sheet on
//! which somebody puts their name to it.

mod limited_consent;
mod recognisable_group;
mod sign_off;
mod village_and_organisation;

use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::diagnostic::Severity;

pub use sign_off::{Point, SignOff};

pub(super) const RULES: &[Rule] =
    &[limited_consent::RULE, recognisable_group::RULE, village_and_organisation::RULE];

/// What is only worth a look while a journey is made, and stands in the way of publishing it.
const RAISED: [&str; 2] = ["names-to-review", "no-consent"];

/// Makes warnings of the notes that stand in the way.
pub(super) fn raise(findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|finding| RAISED.contains(&finding.rule)) {
        finding.severity = finding.severity.max(Severity::Warning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Words, publish};
    use crate::language::Language;
    use crate::model::{Journey, Level, Step};

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
