//! # What it does
//! Finds a step at the lowest level of its scale that leans on nothing. A scale of two levels is left
//! alone: there the lowest is half of all. So is a journey that is made up, as its `bron` says.
//!
//! # Why
//! The lowest level is the strongest thing that a journey says of a family, and the first that a
//! reader remembers. Who puts it there should be able to say why.
//!
//! # Example
//! ```yaml
//! - { gebeurtenis: Ik bel en krijg geen antwoord, niveau: wanhoop }
//! ```
//!
//! # Instead
//! ```yaml
//! - gebeurtenis: Ik bel en krijg geen antwoord
//!   niveau: wanhoop
//!   bewijs: { soort: geciteerd, bron: Gezin 1, citaat: Ik wist het niet meer. }
//! ```
//! or a level above it.

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::{Language, lower_first};
use crate::model::{Level, Place, Scale, StepId, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "despair-without-evidence",
    finds: [
        "een stap op het laagste niveau zonder bewijs",
        "a step at the lowest level without evidence",
    ],
    severity: Severity::Note,
    look,
};

const FEWEST_LEVELS: usize = 3;

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    if journey.is_made_up() {
        return;
    }
    for step in journey.steps.iter().filter(|step| step.evidence.is_empty()) {
        let scale = journey.scale_of(journey.teller(step));
        if let Some(level) = step.level()
            && Some(level) == lowest(scale)
        {
            let name = lower_first(&scale.name(level, journey.language));
            report(look, step.id, &name);
        }
    }
}

/// The lowest level, where it says something.
fn lowest(scale: &Scale) -> Option<Level> {
    let rank = u16::try_from(scale.levels.len().checked_sub(1)?).ok()?;
    (scale.levels.len() >= FEWEST_LEVELS).then(|| Level::rank(rank))
}

fn report(look: &mut Inspection<'_>, step: StepId, level: &str) {
    let number = look.order.number(step);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Stap {number} staat op “{level}”, het laagste niveau, zonder bewijs."),
            "Geef de stap `bewijs`, of kies een hoger niveau. Is het verhaal verzonnen, zeg dat dan in \
             de `bron`.",
        ),
        Language::English => (
            format!("Step {number} stands at “{level}”, the lowest level, without evidence."),
            "Give the step `evidence`, or choose a higher level. If the story is made up, say so in \
             the `source`.",
        ),
    };
    look.found(Place::Step(step, StepPart::Level), message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Evidence, EvidenceKind, Journey, Level, Scale, Step};

    fn at(level: Level) -> Journey {
        Journey::new("x").step(Step::event("Ik bel", level))
    }

    #[test]
    fn finds_the_lowest_level_without_evidence() {
        let findings = found(&at(Level::DESPAIR), "despair-without-evidence");
        assert_eq!(findings.len(), 1);
        let said = "Stap 1 staat op “wanhoop”, het laagste niveau, zonder bewijs.";
        assert_eq!(findings[0].message, said);
        let alone = Journey::new("x").step(Step::emotion("Op", Level::DESPAIR));
        assert_eq!(found(&alone, "despair-without-evidence").len(), 1);
    }

    #[test]
    fn is_silent_about_other_levels_and_about_evidence() {
        for level in [Level::DISSATISFIED, Level::DISSATISFIED.halfway_down()] {
            assert_eq!(found(&at(level), "despair-without-evidence"), []);
        }
        let piece = Evidence::of(EvidenceKind::Inferred, "Gezin 1");
        let step = Step::event("Ik bel", Level::DESPAIR).leaning_on(piece);
        assert_eq!(found(&Journey::new("x").step(step), "despair-without-evidence"), []);
    }

    #[test]
    fn is_silent_about_a_story_that_is_made_up() {
        let source = Some("Verzonnen voorbeeld".to_owned());
        let journey = Journey { source, ..at(Level::DESPAIR) };
        assert_eq!(found(&journey, "despair-without-evidence"), []);
    }

    #[test]
    fn is_silent_about_a_scale_of_two_levels() {
        let journey = Journey { scale: Scale::of(&["goed", "slecht"]), ..at(Level::rank(1)) };
        assert_eq!(found(&journey, "despair-without-evidence"), []);
    }
}
