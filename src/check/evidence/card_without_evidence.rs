//! # What it does
//! Lists the steps, experiences, themes and comparisons that lean on nothing.
//!
//! # Why
//! Each card should be traceable to what was said. What has no evidence yet is what a researcher
//! still has to look up, or the author made up to tie the story together.
//!
//! # Example
//! ```yaml
//! - gebeurtenis: Ik bel de gemeente
//! ```
//!
//! # Instead
//! ```yaml
//! - gebeurtenis: Ik bel de gemeente
//!   bewijs: { soort: geciteerd, bron: Gezin 1 }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Place, Step, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "card-without-evidence",
    finds: [
        "een stap, thema, ervaring of vergelijking zonder bewijs",
        "a step, theme, experience or comparison without evidence",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let (journey, messages) = (look.journey, look.messages);
    for step in &journey.steps {
        if let (cards @ 1.., Some(first)) = (bare_cards(step), first(step)) {
            let message = of_step(look.order.number(step.id), cards, messages);
            report(look, Place::Step(step.id, first), message);
        }
    }
    let named = |word: &str, name: &str| match messages {
        Language::Dutch => format!("{word} “{name}” heeft geen bewijs."),
        Language::English => format!("The {word} “{name}” has no evidence."),
    };
    let topics = journey.topics.iter().enumerate().filter(|(_, it)| it.evidence.is_empty());
    for (at, topic) in topics {
        let word = messages.pick("Het thema", "theme");
        report(look, Place::Topic(at), named(word, &topic.name));
    }
    let experiences = journey.experiences.iter().enumerate();
    for (at, experience) in experiences.filter(|(_, it)| it.evidence.is_empty()) {
        let word = messages.pick("De ervaring", "experience");
        report(look, Place::Experience(at), named(word, &experience.title));
    }
    let comparisons = journey.comparisons.iter().enumerate();
    for (at, comparison) in comparisons.filter(|(_, it)| it.evidence.is_empty()) {
        let word = messages.pick("De vergelijking", "comparison");
        report(look, Place::Comparison(at), named(word, &comparison.title));
    }
}

/// How many cards of a step lean on nothing: an organisation may have evidence of its own.
fn bare_cards(step: &Step) -> usize {
    let own = step.actions.iter().filter(|action| !action.evidence.is_empty());
    if step.evidence.is_empty() { step.card_count() - own.count() } else { 0 }
}

/// The first card of a step that leans on nothing of its own.
fn first(step: &Step) -> Option<StepPart> {
    let bare = || step.actions.iter().position(|action| action.evidence.is_empty());
    match step {
        Step { event: Some(_), .. } => Some(StepPart::Event),
        Step { emotion: Some(_), .. } => Some(StepPart::Emotion),
        Step { thought: Some(_), .. } => Some(StepPart::Thought),
        _ => bare().map(StepPart::Action),
    }
}

fn of_step(number: usize, cards: usize, messages: Language) -> String {
    match (cards, messages) {
        (1, Language::Dutch) => format!("Het kader van stap {number} heeft geen bewijs."),
        (_, Language::Dutch) => format!("De {cards} kaders van stap {number} hebben geen bewijs."),
        (1, Language::English) => format!("The card of step {number} has no evidence."),
        (_, Language::English) => format!("The {cards} cards of step {number} have no evidence."),
    }
}

fn report(look: &mut Inspection<'_>, place: Place, message: String) {
    let help = look.messages.pick(
        "Geef de stap `bewijs`: de soort (`geciteerd`, `waargenomen`, `naverteld` of `afgeleid`) en een `bron`.",
        "Give the step `evidence`: its kind (`quoted`, `observed`, `retold` or `inferred`) and a `source`.",
    );
    look.found(place, message, help.to_owned());
}

#[cfg(test)]
mod tests {
    use crate::check::evidence::tests::{found, from, leaning_on};
    use crate::model::{
        Action, Evidence, EvidenceKind, Journey, Place, Step, StepId, StepPart, Topic,
    };

    #[test]
    fn finds_every_step_and_theme_that_leans_on_nothing() {
        let mut journey = Journey::new("x")
            .step(leaning_on(Vec::new()).feeling("Eindelijk"))
            .step(leaning_on(from(EvidenceKind::Inferred, &["Gezin 1"])))
            .step(Step::action(Action::by("Politie", "Wij komen")));
        journey.topics = vec![Topic::named("Rust", true)];
        let findings = found(&journey, "card-without-evidence");
        let places: Vec<_> = findings.iter().map(|finding| finding.place).collect();
        let step = |number, part| Place::Step(StepId::new(0, number), part);
        let expected = [step(1, StepPart::Event), step(3, StepPart::Action(0)), Place::Topic(0)];
        assert_eq!(places, expected);
        assert_eq!(findings[0].message, "De 2 kaders van stap 1 hebben geen bewijs.");
    }

    #[test]
    fn evidence_of_an_organisation_counts_for_that_organisation_alone() {
        let kind = EvidenceKind::Inferred;
        let own = || Action::by("Politie", "Wij komen").leaning_on(Evidence::unsourced(kind));
        let alone = Journey::new("x").step(Step::action(own()));
        assert_eq!(found(&alone, "card-without-evidence"), []);
        let other = Action::by("School", "Wij bellen");
        let both = Journey::new("x").step(Step::action(own()).with_action(other));
        let findings = found(&both, "card-without-evidence");
        assert_eq!(findings[0].place, Place::Step(StepId::new(0, 1), StepPart::Action(1)));
        assert_eq!(findings[0].message, "Het kader van stap 1 heeft geen bewijs.");
    }

    #[test]
    fn is_silent_about_what_leans_on_anything() {
        let journey = Journey::new("x").step(leaning_on(from(EvidenceKind::Inferred, &["a"])));
        assert_eq!(found(&journey, "card-without-evidence"), []);
    }
}
