//! What a joined journey says in lanes of its own.

use crate::model::{OwnLane, OwnValue, StepId};

/// What is said in lanes of a journey's own, in those of the joint one.
pub(super) fn moved(values: &[OwnValue], lanes: &[OwnLane], party: usize) -> Vec<OwnValue> {
    let value = |value: &OwnValue| {
        let lower = value.lane.to_lowercase();
        let lane = lanes.iter().find(|lane| lane.name.to_lowercase() == lower);
        OwnValue {
            lane: lane.map_or(&value.lane, |lane| &lane.name).clone(),
            text: value.text.clone(),
            until: value.until.map(|step| StepId { party, ..step }),
        }
    };
    values.iter().map(value).collect()
}
