//! # What it does
//! Lists the themes whose evidence all comes from one source.
//!
//! # Why
//! A theme says what works over all phases and families. What one family said may be true of that
//! family alone.
//!
//! # Example
//! ```yaml
//! - naam: Luisterend oor
//!   werkt: ja
//!   bewijs: { soort: geciteerd, bron: Gezin 5 }
//! ```
//!
//! # Instead
//! ```yaml
//! - naam: Luisterend oor
//!   werkt: ja
//!   bewijs:
//!     - { soort: geciteerd, bron: Gezin 5 }
//!     - { soort: waargenomen, bron: Gezin 2 }
//! ```

use crate::check::pieces::case;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, Topic};

pub(super) const RULE: Rule = Rule {
    name: "theme-on-one-case",
    finds: ["een thema met bewijs uit één bron", "a theme whose evidence comes from one source"],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    for (at, topic) in look.journey.topics.iter().enumerate() {
        if let Some(case) = only_case(topic) {
            report(look, at, &topic.name, case);
        }
    }
}

/// The source of all evidence of a theme, where there is but one.
fn only_case(topic: &Topic) -> Option<&str> {
    let mut cases = topic.evidence.iter().filter_map(case);
    let first = cases.next()?;
    cases.all(|other| other == first).then_some(first)
}

fn report(look: &mut Inspection<'_>, at: usize, theme: &str, case: &str) {
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Het thema “{theme}” rust op één bron: “{case}”."),
            "Zoek of het thema ook bij anderen speelt, of noem het in de beperkingen.",
        ),
        Language::English => (
            format!("The theme “{theme}” rests on one source: “{case}”."),
            "Look whether the theme holds for others too, or name it among the limits.",
        ),
    };
    look.found(Place::Topic(at), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::evidence::tests::{found, from};
    use crate::model::{EvidenceKind, Journey, Place, Topic};

    fn theme(cases: &[&str]) -> Topic {
        let evidence = from(EvidenceKind::Quoted, cases);
        Topic { evidence, ..Topic::named("Rust", true) }
    }

    #[test]
    fn finds_a_theme_of_one_case_however_often_it_is_named() {
        let topics = vec![theme(&["Gezin 1", "Gezin 2"]), theme(&["Gezin 5", "Gezin 5"])];
        let findings = found(&Journey { topics, ..Journey::new("x") }, "theme-on-one-case");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place::Topic(1));
        assert_eq!(findings[0].message, "Het thema “Rust” rust op één bron: “Gezin 5”.");
    }

    #[test]
    fn is_silent_about_a_theme_of_several_cases_or_of_none() {
        let topics = vec![theme(&["Gezin 1", "Gezin 2"]), theme(&[])];
        assert_eq!(found(&Journey { topics, ..Journey::new("x") }, "theme-on-one-case"), []);
    }
}
