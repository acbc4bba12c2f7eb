//! # What it does
//! Finds a level that the journey's scale does not have. A file cannot hold one; a journey built
//! in code can.
//!
//! # Why
//! There is no height at which such a card could be drawn.
//!
//! # Example
//! `Level::DESPAIR`, the fourth level, on a scale of three.
//!
//! # Instead
//! The level read by its name with `Scale::level`.

use crate::check::place_name;
use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Level, Place, Scale, Step, StepPart};

pub(super) const RULE: Rule = Rule {
    name: "level-off-scale",
    finds: [
        "een niveau dat niet op de schaal staat (in code)",
        "a level that the scale does not have (in code)",
    ],
    severity: Severity::Error,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for step in &journey.steps {
        let scale = journey.scale_of(journey.teller(step));
        each_level(step, &mut |part, level| {
            if !scale.holds(level) {
                report(look, Place::Step(step.id, part), scale);
            }
        });
    }
}

fn each_level(step: &Step, visit: &mut dyn FnMut(StepPart, Level)) {
    if let Some(level) = step.event.as_ref().and_then(|event| event.level) {
        visit(StepPart::Event, level);
    }
    if let Some(level) = step.emotion.as_ref().and_then(|emotion| emotion.level) {
        visit(StepPart::Emotion, level);
    }
    if let Some(level) = step.thought.as_ref().and_then(|thought| thought.level) {
        visit(StepPart::Thought, level);
    }
    for level in step.levels.iter().filter_map(|other| other.level) {
        visit(StepPart::Level, level);
    }
    for (i, action) in step.actions.iter().enumerate() {
        if let Some(level) = action.level {
            visit(StepPart::Action(i), level);
        }
    }
}

fn report(look: &mut Inspection<'_>, place: Place, scale: &Scale) {
    let levels = scale.levels.join(", ");
    let card = place_name::name(place, look.order, look.messages);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Het niveau bij {card} staat niet op de schaal."),
            format!("De niveaus van deze schaal zijn: {levels}."),
        ),
        Language::English => (
            format!("The level of {card} is not on the scale."),
            format!("The levels of this scale are: {levels}."),
        ),
    };
    look.found(place, message, help);
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Action, Journey, Level, Place, Step, StepId, StepPart};

    fn at(level: Level) -> Journey {
        let action = Action::by("GGD", "Bellen").at(level);
        Journey::new("x").step(Step::event("Ik bel", Level::NEUTRAL).with_action(action))
    }

    #[test]
    fn finds_a_level_below_the_lowest() {
        let places: Vec<_> = found(&at(Level::DESPAIR.halfway_down()), "level-off-scale")
            .iter()
            .map(|f| f.place)
            .collect();
        assert_eq!(places, [Place::Step(StepId::new(0, 1), StepPart::Action(0))]);
    }

    #[test]
    fn is_silent_about_the_lowest_level() {
        assert_eq!(found(&at(Level::DESPAIR), "level-off-scale"), []);
    }
}
