//! A comparison as JSON, for programs.

use serde_json::{Value, json};

use crate::compare::difference::{Difference, differences};
use crate::compare::sentence::sentence;
use crate::model::{Journey, PartyKind};

/// The two parties and the differences between them, phase by phase.
#[must_use]
pub fn json(joint: &Journey) -> Value {
    let parties: Vec<Value> = joint
        .parties
        .iter()
        .map(|party| json!({ "name": party.name, "kind": kind(party.kind), "scale": party.scale.levels }))
        .collect();
    let phases: Vec<Value> =
        differences(joint).iter().map(|difference| phase(difference, joint)).collect();
    json!({ "title": joint.title, "parties": parties, "phases": phases })
}

fn phase(difference: &Difference, joint: &Journey) -> Value {
    let side = |party: usize| {
        let side = difference.sides[party];
        let name = side.level.map(|level| joint.scale_of(party).name(level, joint.language));
        json!({ "steps": side.steps, "level": name, "rank": side.rank })
    };
    let id = difference.phase.as_deref();
    json!({
        "phase": id,
        "name": id.and_then(|id| joint.phases.get(id)).map(|phase| phase.label.as_str()),
        "round": difference.round,
        "sides": [side(0), side(1)],
        "difference": difference.levels(),
        "sentence": sentence(difference, joint),
    })
}

/// The same word in every language: programs compare them.
const fn kind(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Family => "family",
        PartyKind::Professional => "professional",
        PartyKind::Plan => "plan",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::side_by_side::side_by_side;
    use crate::model::{Level, Step};

    #[test]
    fn a_difference_counts_from_the_first_party() {
        let told = |level| Journey::new("x").step(Step::event("x", level).in_phase("1"));
        let joint = side_by_side(told(Level::NEUTRAL), told(Level::DISSATISFIED));
        let value = json(&joint.expect("a phase is shared"));
        assert_eq!(value["phases"][0]["difference"], -1.0);
        assert_eq!(value["phases"][0]["sides"][1]["level"], "Ontevreden");
    }
}
