//! Where the levels and the phases of a page lie, so that a place on it is a level or a phase.

use std::collections::HashMap;

use klantreis::model::{Journey, StepId};
use klantreis::scene::{Bounds, Group, Node, Role, Scene, Segment};
use serde::Serialize;

use crate::key::{place, step};
use crate::things::{Area, Thing};

/// A strip of the timeline with its levels.
#[derive(Debug, Serialize)]
pub(crate) struct Band {
    party: usize,
    #[serde(rename = "box")]
    area: Area,
    levels: Vec<LevelAt>,
    phases: Vec<PhaseAt>,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct LevelAt {
    level: u16,
    y: f64,
}

#[derive(Debug, Clone, Serialize)]
struct PhaseAt {
    id: String,
    x: f64,
    w: f64,
}

/// The bands of a page. Gives the things that stand at a level the height of that.
pub(crate) fn bands(scene: &Scene, journey: &Journey, things: &mut [Thing]) -> Vec<Band> {
    let facts = Facts::of(journey);
    let mut lines = Vec::new();
    collect(&scene.nodes, &mut lines);
    let mut bands: Vec<Band> =
        lines.into_iter().filter_map(|(party, own)| Band::of(party, own, journey)).collect();
    for band in &mut bands {
        band.name_phases(&facts, things);
        band.anchor(&facts, things);
    }
    if bands.is_empty() {
        bands.extend(without_levels(journey, things));
    }
    bands
}

/// What is known of each step: its level and phase.
struct Facts<'a>(HashMap<StepId, (Option<u16>, Option<&'a str>)>);

impl<'a> Facts<'a> {
    fn of(journey: &'a Journey) -> Self {
        let mut phase = None;
        let fact = |step: &'a klantreis::model::Step| {
            phase = step.phase.as_deref().or(phase);
            (step.id, (step.level().map(|level| level.0), phase))
        };
        Self(journey.steps.iter().map(fact).collect())
    }

    fn of_thing(&self, thing: &Thing) -> Option<(Option<u16>, Option<&'a str>)> {
        self.0.get(&step(thing.step.as_ref()?)?).copied()
    }
}

fn collect<'a>(nodes: &'a [Node], found: &mut Vec<(usize, &'a Group)>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if let Role::LevelLines { party } = group.role {
                found.push((party, group));
            }
            collect(&group.nodes, found);
        }
    }
}

impl Band {
    fn of(party: usize, lines: &Group, journey: &Journey) -> Option<Self> {
        let area = Bounds::of(&lines.nodes)?;
        let steps = (journey.scale_of(party).levels.len() * 2).saturating_sub(2) as u16;
        let half = (area.bottom - area.top) / f64::from(steps.max(1));
        let level = |level: u16| LevelAt { level, y: area.top + f64::from(level) * half };
        let mut columns: Vec<(f64, f64)> = Vec::new();
        for node in &lines.nodes {
            let Node::Path(path) = node else { continue };
            for ends in path.segments.chunks(2) {
                let [Segment::Move((left, _)), Segment::Line((right, _))] = *ends else { continue };
                if !columns.contains(&(left, right)) {
                    columns.push((left, right));
                }
            }
        }
        columns.sort_by(|a, b| a.0.total_cmp(&b.0));
        let phase = |&(x, right): &(f64, f64)| PhaseAt { id: String::new(), x, w: right - x };
        Some(Self {
            party,
            area: area.into(),
            levels: (0..=steps).map(level).collect(),
            phases: columns.iter().map(phase).collect(),
        })
    }

    /// Whether something lies in it, or over its edge.
    fn holds(&self, thing: &Thing) -> bool {
        let Area { y, h, .. } = thing.area;
        let middle = y + h / 2.0;
        (self.area.y - 1.0..=self.area.y + self.area.h + 1.0).contains(&middle)
    }

    /// Each column is of the phase of the steps in it.
    fn name_phases(&mut self, facts: &Facts<'_>, things: &[Thing]) {
        for phase in &mut self.phases {
            let within = |thing: &&Thing| {
                let middle = thing.area.x + thing.area.w / 2.0;
                matches!(thing.role, "card" | "point")
                    && (phase.x..=phase.x + phase.w).contains(&middle)
            };
            let found = things.iter().filter(within).find_map(|it| facts.of_thing(it)?.1);
            phase.id = found.unwrap_or_default().to_owned();
        }
        self.phases.retain(|phase| !phase.id.is_empty());
    }

    fn anchor(&self, facts: &Facts<'_>, things: &mut [Thing]) {
        for thing in things.iter_mut().filter(|it| it.at_level) {
            let own = facts.of_thing(thing).and_then(|(level, _)| level);
            let party = thing.step.as_deref().and_then(step).map(|id| id.party);
            if party != Some(self.party) || !self.holds(thing) {
                continue;
            }
            let height = own.and_then(|level| self.levels.iter().find(|it| it.level == level));
            thing.anchor = height.map(|it| it.y);
        }
    }
}

/// The phases of a page on which no height is shown.
fn without_levels(journey: &Journey, things: &[Thing]) -> Option<Band> {
    let phases = things.iter().filter(|it| it.role == "phase").filter_map(|it| {
        let Some(klantreis::model::Place::Phase(at)) = place(&it.key) else { return None };
        let id = journey.phases.phases.get(at)?.id.clone();
        Some(PhaseAt { id, x: it.area.x, w: it.area.w })
    });
    let phases: Vec<PhaseAt> = phases.collect();
    let first = phases.first()?;
    let right = phases.iter().map(|it| it.x + it.w).fold(0.0, f64::max);
    let cards = things.iter().filter(|it| it.role == "card");
    let (top, bottom) = cards.fold((f64::MAX, 0.0_f64), |(top, bottom), it| {
        (top.min(it.area.y), bottom.max(it.area.y + it.area.h))
    });
    let area = Area { x: first.x, y: top, w: right - first.x, h: (bottom - top).max(0.0) };
    Some(Band { party: 0, area, levels: Vec::new(), phases })
}
