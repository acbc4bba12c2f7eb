//! The lanes of a journey's own: all that is said in them is drawn, and told.

use std::collections::BTreeMap;

use klantreis::model::{Anchor, Journey, OwnLaneKind, Part, Place, StepPart};
use klantreis::scene::{Node, Role, Scene};
use klantreis::story::{InLane, Moment, tell};

use crate::support::along::{bars, own_values};
use crate::support::holding::{on_every_journey, on_every_paper};
use crate::support::parts::{items, parts};
use crate::support::said::{letters, said_in};

/// The lanes of the journey's own that are drawn and say something.
fn drawn(journey: &Journey) -> Vec<Part> {
    let parts = journey.drawn_parts().into_iter();
    parts.filter(|part| journey.own_lane(*part).is_some() && journey.has(*part)).collect()
}

fn is_bars(journey: &Journey, part: Part) -> bool {
    journey.own_lane(part).is_some_and(|lane| lane.kind == OwnLaneKind::Bars)
}

#[test]
fn every_value_of_an_own_lane_is_drawn_once_in_its_own_words() {
    on_every_journey(|journey, scene| {
        for part in drawn(journey) {
            let said: BTreeMap<Place, String> =
                own_values(journey, part).into_iter().map(|(_, at, text)| (at, text)).collect();
            let found = items(parts(scene).along(part));
            let count = if is_bars(journey, part) { bars(journey, part).len() } else { said.len() };
            assert_eq!(found.len(), count, "{part:?}");
            let mut places: Vec<Place> = found.iter().filter_map(|item| item.place).collect();
            places.sort();
            places.dedup();
            assert_eq!(places.len(), found.len(), "each shows another value");
            let name = letters(&journey.own_lane(part).expect("a lane").name);
            for item in found {
                let text = letters(&said[&item.place.expect("a value")]);
                assert_eq!(said_in(item.nodes), text, "{}", item.told);
                assert_eq!(letters(item.told), format!("{name}:{text}"));
            }
        }
    });
}

/// The places of the values that a page shows, where they begin.
fn shown(scene: &Scene, part: Part) -> Vec<Place> {
    fn all(nodes: &[Node], wanted: Role, out: &mut Vec<Place>) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            if group.role == wanted {
                out.extend(group.place);
            }
            all(&group.nodes, wanted, out);
        }
    }
    let mut places = Vec::new();
    all(&scene.nodes, Role::LaneCard { part, continued: false }, &mut places);
    places
}

#[test]
fn pages_show_every_value_of_an_own_lane_once() {
    on_every_paper(|journey, _, pages| {
        for part in drawn(journey) {
            let places: Vec<Place> = pages.iter().flat_map(|page| shown(page, part)).collect();
            let values = own_values(journey, part).len();
            let count = if is_bars(journey, part) { bars(journey, part).len() } else { values };
            assert_eq!(places.len(), count, "{part:?}");
        }
    });
}

#[test]
fn every_value_of_an_own_lane_is_told_at_its_step_or_phase() {
    on_every_journey(|journey, _| {
        let story = tell(journey);
        let moments: BTreeMap<Option<Place>, &Moment> =
            story.moments().map(|moment| (moment.place, moment)).collect();
        for part in drawn(journey) {
            let name = &journey.own_lane(part).expect("a lane").name;
            assert!(story.own_lanes.contains(name));
            for (at, _, text) in own_values(journey, part) {
                let told = match at {
                    Anchor::Step(step) => {
                        let place = Place::Step(step, StepPart::Whole);
                        let moment = moments[&Some(place)];
                        assert!(letters(&moment.text).contains(&letters(&text)), "{text:?}");
                        &moment.own
                    }
                    Anchor::Phase(_) => {
                        let own = story.chapters.iter().map(|chapter| &chapter.own);
                        let says = |own: &&Vec<InLane>| {
                            own.iter().any(|it| it.lane == *name && it.texts.contains(&text))
                        };
                        own.into_iter().find(says).expect("a chapter that tells it")
                    }
                };
                let lane = told.iter().find(|own| own.lane == *name).expect("told in its lane");
                assert!(lane.texts.iter().any(|it| it.starts_with(&text)), "{text:?}");
            }
        }
    });
}

#[test]
fn a_lane_that_is_not_drawn_is_not_told() {
    on_every_journey(|journey, _| {
        let mut journey = journey.clone();
        for part in drawn(&journey) {
            journey.leave_out(part);
        }
        let story = tell(&journey);
        assert!(story.own_lanes.is_empty());
        assert!(story.moments().all(|moment| moment.own.is_empty()));
    });
}
