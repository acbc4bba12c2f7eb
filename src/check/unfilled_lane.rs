//! # What it does
//! Finds a lane of the journey's own in which nothing stands.
//!
//! # Why
//! It is left out of the picture, as every lane without anything in it, and whoever made the lane
//! looks for it.
//!
//! # Example
//! ```yaml
//! eigen_banen: [Kanaal, Systeem]
//! stappen: [{ gebeurtenis: Ik bel de gemeente, eigen: { Kanaal: telefoon } }]
//! ```
//!
//! # Instead
//! ```yaml
//! eigen_banen: [Kanaal]
//! stappen: [{ gebeurtenis: Ik bel de gemeente, eigen: { Kanaal: telefoon } }]
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "unfilled-lane",
    finds: ["een eigen baan waar niets in staat", "a lane of your own in which nothing stands"],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let journey = look.journey;
    for (at, lane) in journey.own_lanes.iter().enumerate() {
        if journey.fills(lane) {
            continue;
        }
        let name = &lane.name;
        let (message, help) = match look.messages {
            Language::Dutch => (
                format!("In de eigen baan “{name}” staat niets; zij wordt niet getekend."),
                format!("Zet bij een stap of fase `eigen: {{ {name}: … }}`, of haal de baan weg."),
            ),
            Language::English => (
                format!("Nothing stands in your own lane “{name}”; it is not drawn."),
                format!("Put `own: {{ {name}: … }}` with a step or phase, or take the lane away."),
            ),
        };
        look.found(Place::OwnLane(at), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::model::{Journey, Level, OwnLane, OwnLaneKind, OwnValue, Place, Step};

    #[test]
    fn finds_a_lane_in_which_no_step_says_anything() {
        let said = Step::event("x", Level::NEUTRAL).saying(OwnValue::new("Kanaal", "telefoon"));
        let lane = |name| OwnLane::new(name, OwnLaneKind::Tags);
        let journey = Journey::new("x").step(said).with_lane(lane("Kanaal"));
        assert_eq!(found(&journey, "unfilled-lane"), []);
        let places: Vec<Place> = found(&journey.with_lane(lane("Systeem")), "unfilled-lane")
            .into_iter()
            .map(|it| it.place)
            .collect();
        assert_eq!(places, [Place::OwnLane(1)]);
    }
}
