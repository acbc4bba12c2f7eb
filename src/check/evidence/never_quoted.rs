//! # What it does
//! Lists the sources that are only observed, retold or inferred, and never quoted.
//!
//! # Why
//! Words that were recorded are the strongest evidence. A family that was interviewed and is
//! never quoted may have been overlooked.
//!
//! # Example
//! ```yaml
//! bewijs: { soort: waargenomen, bron: Gezin 7 }
//! ```
//!
//! # Instead
//! ```yaml
//! bewijs:
//!   - { soort: waargenomen, bron: Gezin 7 }
//!   - { soort: geciteerd, bron: Gezin 7, citaat: Niemand vroeg mij iets. }
//! ```

use crate::check::pieces::{case, pieces};
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{EvidenceKind, Place};

pub(super) const RULE: Rule = Rule {
    name: "never-quoted",
    finds: [
        "een bron die alleen is waargenomen of afgeleid",
        "a source that is only observed or inferred",
    ],
    severity: Severity::Note,
    look,
};

/// A source, where it first stands, and how often.
struct Source<'a> {
    name: &'a str,
    place: Place,
    times: usize,
    quoted: bool,
}

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let mut sources: Vec<Source<'_>> = Vec::new();
    for (place, piece) in pieces(journey) {
        let Some(name) = case(piece) else { continue };
        let quoted = piece.kind == EvidenceKind::Quoted;
        match sources.iter_mut().find(|source| source.name == name) {
            Some(source) => {
                source.times += 1;
                source.quoted |= quoted;
            }
            None => sources.push(Source { name, place, times: 1, quoted }),
        }
    }
    for source in sources.iter().filter(|source| !source.quoted) {
        report(look, source);
    }
}

fn report(look: &mut Inspection<'_>, source: &Source<'_>) {
    let (name, times) = (source.name, source.times);
    let message = match (look.messages, times) {
        (Language::Dutch, 1) => {
            format!(
                "“{name}” wordt nooit geciteerd, alleen 1 keer waargenomen, naverteld of afgeleid."
            )
        }
        (Language::Dutch, _) => {
            format!(
                "“{name}” wordt nooit geciteerd, alleen {times} keer waargenomen, naverteld of afgeleid."
            )
        }
        (Language::English, 1) => {
            format!("“{name}” is never quoted, only observed, retold or inferred once.")
        }
        (Language::English, _) => {
            format!("“{name}” is never quoted, only observed, retold or inferred {times} times.")
        }
    };
    let help = look.messages.pick(
        "Zijn de woorden zelf vastgelegd? Geef de stap dan bewijs dat `geciteerd` is.",
        "Were the words themselves recorded? Then give the step evidence that is `quoted`.",
    );
    look.found(source.place, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::evidence::tests::{found, from, leaning_on};
    use crate::model::EvidenceKind::{Inferred, Observed, Quoted};
    use crate::model::{Journey, Place, StepId, StepPart};

    #[test]
    fn finds_each_source_that_is_never_quoted_once() {
        let journey = Journey::new("x")
            .step(leaning_on(from(Observed, &["Gezin 6", "Gezin 7"])))
            .step(leaning_on(from(Quoted, &["Gezin 6"])))
            .step(leaning_on(from(Inferred, &[" Gezin 7"])));
        let findings = found(&journey, "never-quoted");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].place, Place::Step(StepId::new(0, 1), StepPart::Evidence(1)));
        assert!(findings[0].message.starts_with("“Gezin 7” wordt nooit geciteerd, alleen 2 keer"));
        assert!(findings[0].message.ends_with("waargenomen, naverteld of afgeleid."));
    }

    #[test]
    fn is_silent_about_a_source_that_is_quoted_anywhere() {
        let journey = Journey::new("x").step(leaning_on(from(Quoted, &["Gezin 1"])));
        assert_eq!(found(&journey, "never-quoted"), []);
    }
}
