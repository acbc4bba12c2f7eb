//! Finds the phases in which nothing is told but something stands, and gives each its place.

use crate::journey::own_lanes::in_lane;
use crate::journey::pass::Pass;
use crate::model::{Anchor, Journey, OwnLane, Part, Phase};

/// The phases under which something stands that no step tells, as far as it is drawn.
fn phases_beside(journey: &Journey) -> Vec<&String> {
    let parts = journey.drawn_parts();
    let drawn = |part| parts.contains(&part);
    let experiences = journey.experiences.iter().filter(|_| drawn(Part::Experiences));
    let chances = journey.opportunities.iter().filter(|_| drawn(Part::Opportunities));
    let reflections = journey.reflections.iter().filter(|_| drawn(Part::Reflections));
    let anchors = chances.map(|it| &it.at).chain(reflections.map(|it| &it.at));
    let anchored = anchors.filter_map(Anchor::phase);
    let lanes: Vec<&OwnLane> = parts.iter().filter_map(|part| journey.own_lane(*part)).collect();
    let says = |phase: &&Phase| lanes.iter().any(|lane| in_lane(&phase.own, lane).next().is_some());
    let saying = journey.phases.phases.iter().filter(says).map(|phase| &phase.id);
    let first = experiences.filter_map(|it| it.phases.first());
    first.chain(anchored).chain(saying).collect()
}

/// Gives each phase in which nothing is told but something stands beside the steps a pass of its
/// own, after the last pass through an earlier phase. Where that is not drawn, such a phase is
/// empty.
pub(super) fn add_untold(journey: &Journey, passes: &mut Vec<Pass>) {
    for id in phases_beside(journey) {
        let Some(place) = journey.phases.position(id) else { continue };
        if passes.iter().any(|pass| pass.phase.as_ref() == Some(id)) {
            continue;
        }
        let earlier = |pass: &Pass| {
            let known = pass.phase.as_deref().and_then(|phase| journey.phases.position(phase));
            known.is_none_or(|known| known < place)
        };
        let at = passes.iter().rposition(earlier).map_or(0, |before| before + 1);
        let step = passes.get(at).map_or(journey.steps.len(), |next| next.first);
        passes.insert(at, Pass::new(step..step, Some(id), 1));
    }
}
