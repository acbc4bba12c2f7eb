//! # What it does
//! Finds evidence of the kind `geciteerd` (quoted) that names no source.
//!
//! # Why
//! A quote is the strongest evidence there is, but only when it can be looked up. "Gezin 1" is
//! enough: it leads the researcher to the notes and the reader to nobody.
//!
//! # Example
//! ```yaml
//! bewijs: { soort: geciteerd, citaat: "Ik voelde me niet gehoord." }
//! ```
//!
//! # Instead
//! ```yaml
//! bewijs: { soort: geciteerd, citaat: "Ik voelde me niet gehoord.", bron: Gezin 1 }
//! ```

use crate::check::pieces::of_help;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Evidence, EvidenceKind, Place, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "quote-without-source",
    finds: ["een citaat zonder bron", "quoted evidence without a source"],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let lacks = |piece: &Evidence| piece.kind == EvidenceKind::Quoted && piece.source.is_none();
    for step in &look.journey.steps {
        for (k, _) in step.evidence.iter().enumerate().filter(|(_, piece)| lacks(piece)) {
            report(look, step.id, StepPart::Evidence(k));
        }
        for (k, action) in step.actions.iter().enumerate() {
            for _ in action.evidence.iter().filter(|piece| lacks(piece)) {
                report(look, step.id, StepPart::Action(k));
            }
        }
        for (place, _) in of_help(step).filter(|(_, piece)| lacks(piece)) {
            if let Place::Step(id, part) = place {
                report(look, id, part);
            }
        }
    }
}

fn report(look: &mut Inspection<'_>, step: StepId, part: StepPart) {
    let number = look.order.number(step);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Bij het citaat van stap {number} staat niet waar het vandaan komt."),
            "Geef het een `bron`, bijvoorbeeld “Gezin 1”.",
        ),
        Language::English => (
            format!("The quote of step {number} does not say where it comes from."),
            "Give it a `source`, for example “Family 1”.",
        ),
    };
    look.found(Place::Step(step, part), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{
        Action, Evidence, EvidenceKind, Journey, Level, Place, Step, StepId, StepPart,
    };

    fn leaning_on(kind: EvidenceKind, source: Option<&str>) -> Journey {
        let evidence = Evidence { source: source.map(Into::into), ..Evidence::unsourced(kind) };
        let step = Step { evidence: vec![evidence], ..Step::event("Ik bel", Level::NEUTRAL) };
        Journey::new("x").step(step)
    }

    #[test]
    fn finds_a_quote_without_source() {
        let journey = leaning_on(EvidenceKind::Quoted, None);
        assert_eq!(found(&journey, "quote-without-source").len(), 1);
    }

    #[test]
    fn finds_what_an_organisation_is_quoted_with() {
        let quoted = Evidence::unsourced(EvidenceKind::Quoted);
        let step = Step::action(Action::by("Politie", "Wij komen").leaning_on(quoted));
        let found = found(&Journey::new("x").step(step), "quote-without-source");
        assert_eq!(found[0].place, Place::Step(StepId::new(0, 1), StepPart::Action(0)));
    }

    #[test]
    fn is_silent_about_a_quote_with_source_and_about_weaker_evidence() {
        let quoted = leaning_on(EvidenceKind::Quoted, Some("Gezin 1"));
        assert_eq!(found(&quoted, "quote-without-source"), []);
        let inferred = leaning_on(EvidenceKind::Inferred, None);
        assert_eq!(found(&inferred, "quote-without-source"), []);
    }
}
