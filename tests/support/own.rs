//! Lanes of a journey's own, and values in them, that nobody made.

use klantreis::model::{Journey, OwnLane, OwnLaneKind, OwnValue, Part, StepId};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::joint::called;
use super::words::text;

/// Lanes, and what steps and phases say in them; [`OwnPlan::stand_in`] brings them into a journey.
#[derive(Debug, Clone)]
pub struct OwnPlan {
    lanes: Vec<(String, OwnLaneKind, Option<String>)>,
    /// Which step says what in which lane, and until which step.
    values: Vec<(Index, Index, String, Option<Index>)>,
    /// Which phase says what in which lane.
    of_phases: Vec<(Index, Index, String)>,
    /// Where each lane stands among the parts, where those are named.
    places: Vec<Index>,
}

/// No lanes in half the journeys.
pub fn own_plan() -> BoxedStrategy<OwnPlan> {
    let lanes = weighted(0.5, vec((called(), select(OwnLaneKind::ALL.to_vec()), of(text())), 1..5));
    let values = vec((any::<Index>(), any::<Index>(), said(), of(any::<Index>())), 0..24);
    let of_phases = vec((any::<Index>(), any::<Index>(), said()), 0..3);
    (lanes, values, of_phases, vec(any::<Index>(), 5))
        .prop_map(|(lanes, values, of_phases, places)| OwnPlan {
            lanes: lanes.unwrap_or_default(),
            values,
            of_phases,
            places,
        })
        .boxed()
}

/// A text that says something; often one of a few, so that neighbours say the same.
fn said() -> impl Strategy<Value = String> {
    let few = select(vec!["telefoon", "balie", "3 weken"]).prop_map(str::to_owned);
    let any = text().prop_map(|text| if text.trim().is_empty() { "x".to_owned() } else { text });
    prop_oneof![2 => few, 1 => any]
}

impl OwnPlan {
    /// Gives the journey its lanes, and puts them among the parts that it names.
    pub fn stand_in(self, journey: &mut Journey) {
        for (nth, (name, kind, about)) in self.lanes.into_iter().enumerate() {
            // No two lanes have one name.
            let mut lane = OwnLane::new(format!("{name} {nth}"), kind);
            lane.about = about.filter(|about| !about.trim().is_empty());
            journey.own_lanes.push(lane);
        }
        if journey.own_lanes.is_empty() {
            return;
        }
        let ids: Vec<StepId> = journey.steps.iter().map(|step| step.id).collect();
        let lanes = journey.own_lanes.clone();
        for (step, lane, text, until) in self.values {
            let (at, lane) = (step.index(ids.len()), lane.get(&lanes));
            let mut value = OwnValue::new(&*lane.name, text);
            let until = until.filter(|_| lane.kind == OwnLaneKind::Bars);
            value.until = until.map(|until| *until.get(&ids[at..]));
            journey.steps[at].own.push(value);
        }
        let phases = &mut journey.phases.phases;
        let count = phases.len();
        for (phase, lane, text) in self.of_phases.into_iter().filter(|_| count > 0) {
            let at = phase.index(count);
            phases[at].own.push(OwnValue::new(&*lane.get(&lanes).name, text));
        }
        let Some(parts) = &mut journey.parts else { return };
        for (place, at) in self.places.iter().zip(0..lanes.len()) {
            parts.insert(place.index(parts.len() + 1), Part::Own(at as u8));
        }
    }
}
