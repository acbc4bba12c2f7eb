//! What a journey is based on: what has no evidence, and where the evidence is thin.

mod card_without_evidence;
mod never_quoted;
mod theme_on_one_case;

use crate::check::finding::Finding;
use crate::check::rule::{Rule, hold_against};
use crate::check::words::Words;
use crate::language::Language;
use crate::model::Journey;

pub(super) const RULES: &[Rule] =
    &[card_without_evidence::RULE, never_quoted::RULE, theme_on_one_case::RULE];

/// Lists, in the order of the story, the cards without evidence, the sources that are never
/// quoted, and the themes that rest on one source; `messages` is the language of the findings.
///
/// [`super::check`] does not: a journey is no worse for it, but a researcher wants to know.
#[must_use]
pub fn evidence(journey: &Journey, messages: Language) -> Vec<Finding> {
    hold_against(RULES, journey, messages, &Words::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::diagnostic::Severity;
    use crate::model::{Evidence, EvidenceKind, Level, Step};

    /// Evidence of one kind from these sources.
    pub(super) fn from(kind: EvidenceKind, sources: &[&str]) -> Vec<Evidence> {
        let piece = |source: &&str| Evidence {
            source: Some((*source).to_owned()),
            ..Evidence::unsourced(kind)
        };
        sources.iter().map(piece).collect()
    }

    /// A step that leans on this evidence.
    pub(super) fn leaning_on(evidence: Vec<Evidence>) -> Step {
        Step { evidence, ..Step::event("Ik bel", Level::NEUTRAL) }
    }

    /// The findings of one rule, in Dutch.
    pub(super) fn found(journey: &Journey, rule: &str) -> Vec<Finding> {
        evidence(journey, Language::Dutch).into_iter().filter(|f| f.rule == rule).collect()
    }

    #[test]
    fn everything_is_a_note_of_which_check_says_nothing() {
        let journey = Journey::new("x").step(leaning_on(Vec::new()));
        let findings = evidence(&journey, Language::English);
        assert_eq!(findings.len(), 1);
        assert!(findings.iter().all(|finding| finding.severity == Severity::Note));
        let rules: Vec<_> = check(&journey, Language::English).iter().map(|f| f.rule).collect();
        assert_eq!(rules, ["no-source"]);
    }
}
