//! Law 11: what a journey says and the drawing does not show is told.

use std::collections::BTreeSet;

use klantreis::check::not_drawn;
use klantreis::model::{Journey, Part, PhaseSet};
use klantreis::scene::{Node, Role, Scene};

use crate::support::holding::on_every_journey;

/// The parts of which anything is drawn.
fn shown(scene: &Scene) -> BTreeSet<String> {
    fn look(nodes: &[Node], found: &mut BTreeSet<String>) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            let part = match group.role {
                Role::Card { part, .. }
                | Role::LaneList(part)
                | Role::LaneItem(part)
                | Role::LaneCard { part, .. }
                | Role::PanelHeading(part)
                | Role::PanelList(part)
                | Role::PanelItem(part)
                | Role::PanelCard(part) => Some(part),
                _ => None,
            };
            found.extend(part.map(|part| format!("{part:?}")));
            look(&group.nodes, found);
        }
    }
    let mut found = BTreeSet::new();
    look(&scene.nodes, &mut found);
    found
}

fn told(journey: &Journey) -> Vec<String> {
    not_drawn(journey, journey.language).into_iter().map(|it| it.message).collect()
}

#[test]
fn every_part_that_a_journey_says_something_of_is_drawn_or_told_to_be_left_out() {
    on_every_journey(|journey, scene| {
        let (shown, told) = (shown(scene), told(journey));
        let drawn = journey.drawn_parts();
        // What follows from the steps, and what is kept inside or is read on the cards of others.
        let inside = [Part::Evidence, Part::Quotes, Part::Links, Part::TurningPoints];
        let beside = [&inside[..], &[Part::Differences, Part::Involvement]].concat();
        let with_others = [Part::Domains, Part::Choice, Part::Entry];
        for part in journey.all_parts().into_iter().filter(|part| journey.has(*part)) {
            if beside.contains(&part) {
                continue;
            }
            let name = journey.name_of(part, journey.language);
            let is_told = told.iter().any(|message| message.contains(name));
            if drawn.contains(&part) {
                let stands_alone = !with_others.contains(&part);
                assert!(
                    !stands_alone || shown.contains(&format!("{part:?}")),
                    "{part:?} is not drawn"
                );
            } else {
                assert!(is_told || !journey.draws_anything(), "{name} is lost: {told:?}");
            }
        }
    });
}

#[test]
fn every_phase_of_its_own_is_drawn_or_told_to_be_left_out() {
    on_every_journey(|journey, _| {
        let is_usual = [PhaseSet::standard(journey.language)].contains(&journey.phases);
        let passed: Vec<_> = journey.passes().into_iter().filter_map(|pass| pass.phase).collect();
        let findings = not_drawn(journey, journey.language);
        for phase in journey.phases.phases.iter().filter(|_| !is_usual) {
            let has_parts =
                journey.phases.phases.iter().any(|it| it.parent.as_ref() == Some(&phase.id));
            let is_told = findings.iter().any(|it| it.rule == "empty-phase");
            assert!(passed.contains(&phase.id) || has_parts || is_told, "{} is lost", phase.id);
        }
    });
}
