//! # What it does
//! Finds parts of a file that refer to a step by its number, where the step has no name.
//!
//! # Why
//! Who puts a step in before it moves all later numbers: the reference then points to another step, without
//! a word.
//!
//! # Example
//! ```yaml
//! stappen: [{ gebeurtenis: Ik bel }, { gebeurtenis: Wij maken een plan }]
//! doelen: [{ tekst: Rust in huis, vanaf: 2 }]
//! ```
//!
//! # Instead
//! ```yaml
//! stappen: [{ gebeurtenis: Ik bel }, { naam: plan, gebeurtenis: Wij maken een plan }]
//! doelen: [{ tekst: Rust in huis, vanaf: plan }]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Anchor, Journey, Place, StepId, Stretch};

pub(super) const RULE: Rule = Rule {
    name: "step-by-number",
    finds: [
        "een verwijzing naar een stap met een nummer, dat na een invoeging een andere stap aanwijst",
        "a reference to a step by its number, which points to another one after an insertion",
    ],
    severity: Severity::Note,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    let is_nameless =
        |id: &StepId| journey.steps.iter().any(|step| step.id == *id && step.name.is_none());
    let numbered: Vec<(Place, StepId)> =
        references(journey).into_iter().filter(|(_, step)| is_nameless(step)).collect();
    let Some(&(place, _)) = numbered.first() else { return };
    let count = numbered.len();
    let (message, help) = match look.messages {
        Language::Dutch => (
            match count {
                1 => "Hier wordt met een nummer naar een stap verwezen.".to_owned(),
                _ => format!(
                    "Hier en verderop wordt {count} keer met een nummer naar een stap verwezen."
                ),
            },
            "Komt er later een stap voor, dan wijst het nummer een andere stap aan. Geef de stap een naam (`naam: \
             plan`) en verwijs daarmee (`vanaf: plan`).",
        ),
        Language::English => (
            match count {
                1 => "A number refers to a step here.".to_owned(),
                _ => format!("Here and further on, numbers refer to steps {count} times."),
            },
            "When a step is put in before it, the number points to another one. Give the step a name (`name: plan`) \
             and refer to that (`from: plan`).",
        ),
    };
    look.found(place, message, help.to_owned());
}

/// The steps that other parts refer to, in the order of the file.
fn references(journey: &Journey) -> Vec<(Place, StepId)> {
    let ends = |stretch: Stretch| stretch.from.into_iter().chain(stretch.to);
    let mut all = Vec::new();
    let mut lasting = |place: fn(usize) -> Place, stretches: Vec<Stretch>| {
        let steps = stretches.into_iter().enumerate();
        all.extend(steps.flat_map(|(at, it)| ends(it).map(move |step| (place(at), step))));
    };
    lasting(Place::Goal, journey.goals.iter().map(|it| it.stretch).collect());
    lasting(Place::Lead, journey.leads.iter().map(|it| it.stretch).collect());
    lasting(Place::Involvement, journey.involved.iter().map(|it| it.stretch).collect());
    lasting(Place::Problem, journey.problems.iter().map(|it| it.stretch).collect());
    let at_step = |(at, anchor): (usize, &Anchor)| match anchor {
        Anchor::Step(step) => Some((Place::Reflection(at), *step)),
        Anchor::Phase(_) => None,
    };
    all.extend(journey.reflections.iter().map(|it| &it.at).enumerate().filter_map(at_step));
    all
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Goal, GoalStatus, Journey, Level, Step, StepId, Stretch};

    fn journey(name: Option<&str>) -> Journey {
        let step = Step { name: name.map(str::to_owned), ..Step::event("Ik bel", Level::NEUTRAL) };
        let mut journey = Journey::new("x").step(step);
        let from = Some(journey.steps[0].id);
        journey.goals.push(Goal {
            text: "Rust".to_owned(),
            of: Vec::new(),
            means: None,
            who: None,
            status: GoalStatus::Open,
            stretch: Stretch { from, to: None },
        });
        journey
    }

    #[test]
    fn finds_a_step_without_a_name_that_something_refers_to() {
        assert_eq!(found(&journey(None), "step-by-number").len(), 1);
    }

    #[test]
    fn is_silent_where_the_step_has_a_name_or_is_not_there() {
        assert_eq!(found(&journey(Some("bellen")), "step-by-number"), []);
        let mut journey = journey(None);
        journey.goals[0].stretch.from = Some(StepId::new(0, 9));
        assert_eq!(found(&journey, "step-by-number"), []);
    }
}
