//! What stands along the steps: cells under them, and bars from one to another.

use klantreis::model::{Anchor, Journey, Part, Step, StepId, Stretch};
use klantreis::scene::Scene;

use super::parts::{Item, items, parts};
use super::picture::drawn_steps;
use super::shapes::{Area, area};

/// The parts that are drawn as bars.
pub const BARS: [Part; 4] = [Part::Problems, Part::Goals, Part::Leads, Part::Involvement];

/// The parts of cells that stand under steps and phases.
const CELLS: [Part; 2] = [Part::Opportunities, Part::Reflections];

pub fn area_of(item: &Item<'_>) -> Area {
    Area::around(item.nodes.iter().map(area))
}

/// Where the cells of a part stand, in reading order: step by step, then pass by pass; and of each
/// which opportunity it is.
pub fn in_reading_order(journey: &Journey, anchors: Vec<Anchor>) -> Vec<(usize, Anchor)> {
    let passes = journey.passes();
    let place = |at: &Anchor| match at {
        Anchor::Step(step) => (0, place(*step, journey)),
        Anchor::Phase(phase) => {
            let own = |pass: &klantreis::journey::Pass| pass.phase.as_ref() == Some(phase);
            (1, passes.iter().position(own).expect("a column for the phase"))
        }
    };
    let mut anchors: Vec<(usize, Anchor)> = anchors.into_iter().enumerate().collect();
    anchors.sort_by_key(|(_, at)| place(at));
    anchors
}

/// Whether professionals looked back on a step, other than in a reflection.
pub fn is_marked(step: &Step) -> bool {
    step.decisive || step.validation.is_some()
}

/// Where the cells of a part must stand, in reading order.
pub fn anchors(journey: &Journey, part: Part) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = match part {
        Part::Opportunities => journey.opportunities.iter().map(|it| it.at.clone()).collect(),
        Part::Reflections => {
            let marked = journey.steps.iter().filter(|step| is_marked(step)).map(|step| step.id);
            let reflections = journey.reflections.iter().map(|it| it.at.clone());
            reflections.chain(marked.map(Anchor::Step)).collect()
        }
        other => panic!("not a part of cells: {other:?}"),
    };
    anchors = in_reading_order(journey, anchors).into_iter().map(|(_, at)| at).collect();
    if part == Part::Reflections {
        // All that is said of one place stands in one cell.
        anchors.dedup();
    }
    anchors
}

/// The cells of a part that are drawn, with what they stand at.
pub fn cells(journey: &Journey, scene: &Scene, part: Part) -> Vec<(Anchor, Area)> {
    let drawn = items(parts(scene).along(part));
    if drawn.is_empty() {
        return Vec::new();
    }
    let anchors = anchors(journey, part);
    assert_eq!(drawn.len(), anchors.len(), "every cell of {part:?} is drawn, and nothing else");
    anchors.into_iter().zip(drawn.iter().map(area_of)).collect()
}

pub fn all_cells(journey: &Journey, scene: &Scene) -> Vec<(Anchor, Area)> {
    CELLS.iter().flat_map(|&part| cells(journey, scene, part)).collect()
}

/// Whether every step that keeps a place has a card or a cell that shows where: bars keep places
/// of steps of which nothing else is drawn.
pub fn shows_every_place(journey: &Journey, scene: &Scene) -> bool {
    let along =
        parts(scene).along.iter().any(|(part, _)| BARS.contains(part) || CELLS.contains(part));
    let mut shown = drawn_steps(journey);
    shown.extend(all_cells(journey, scene).iter().filter_map(|(at, _)| step(at, journey)));
    shown.sort_unstable();
    shown.dedup();
    !along || shown.len() == journey.steps.len()
}

/// The place in the story of the step that this is, where it is one.
pub fn step(at: &Anchor, journey: &Journey) -> Option<usize> {
    match at {
        Anchor::Step(step) => Some(place(*step, journey)),
        Anchor::Phase(_) => None,
    }
}

/// Where a step stands in the story.
pub fn place(step: StepId, journey: &Journey) -> usize {
    journey.steps.iter().position(|it| it.id == step).expect("a step of the journey")
}

/// The places of the first and the last step that something lasts for.
pub fn ends(stretch: Stretch, journey: &Journey) -> (usize, usize) {
    let last = journey.steps.len() - 1;
    let place = |end: Option<StepId>, open| end.map_or(open, |step| place(step, journey));
    let (from, to) = (place(stretch.from, 0), place(stretch.to, last));
    (from.min(to), from.max(to))
}

/// A bar that must be drawn: where it runs, what it says, and what a listener hears besides.
#[derive(Debug, Clone)]
pub struct Bar {
    pub ends: (usize, usize),
    pub said: Vec<String>,
    pub heard: Vec<String>,
}

/// The bars of a part, in reading order: row by row, each row in the order of the journey.
pub fn bars(journey: &Journey, part: Part) -> Vec<Bar> {
    match part {
        Part::Goals => journey.goals.iter().map(|goal| goal_bar(goal, journey)).collect(),
        Part::Leads => led(journey),
        Part::Problems => problems(journey),
        Part::Involvement => involved(journey),
        other => panic!("not a part of bars: {other:?}"),
    }
}

fn goal_bar(goal: &klantreis::model::Goal, journey: &Journey) -> Bar {
    let mut said = vec![goal.text.clone()];
    said.extend(goal.of.iter().cloned());
    said.push(goal.status.name(journey.language).to_owned());
    said.extend([&goal.means, &goal.who].into_iter().flatten().cloned());
    Bar { ends: ends(goal.stretch, journey), said, heard: Vec::new() }
}

/// Who has the lead, and from the first who has it on, where nobody has.
fn led(journey: &Journey) -> Vec<Bar> {
    let bar = |ends, said: &str| Bar { ends, said: vec![said.to_owned()], heard: vec![] };
    let held = journey.leads.iter().map(|it| bar(ends(it.stretch, journey), &it.who));
    let mut bars: Vec<Bar> = held.collect();
    let nobody = journey.language.pick("Niemand heeft de regie", "Nobody has the lead");
    bars.extend(gaps(journey).into_iter().map(|gap| bar(gap, nobody)));
    bars.sort_by_key(|bar| bar.ends.0);
    bars
}

/// The longest runs of steps after the first lead that no lead holds.
pub fn gaps(journey: &Journey) -> Vec<(usize, usize)> {
    let held = || journey.leads.iter().map(|it| ends(it.stretch, journey));
    let Some(first) = held().map(|(from, _)| from).min() else {
        return Vec::new();
    };
    let led = |&step: &usize| held().any(|(from, to)| from <= step && step <= to);
    let open: Vec<usize> = (first..journey.steps.len()).filter(|step| !led(step)).collect();
    let runs = open.chunk_by(|a, b| a + 1 == *b);
    runs.map(|run| (run[0], run[run.len() - 1])).collect()
}

/// Puts what has one name together, in order of first appearance.
fn in_rows<T, N: PartialEq>(all: &[T], name: impl Fn(&T) -> N) -> Vec<&T> {
    let first = |it: &&T| all.iter().position(|other| name(other) == name(it));
    let mut rows: Vec<&T> = all.iter().collect();
    rows.sort_by_key(first);
    rows
}

fn problems(journey: &Journey) -> Vec<Bar> {
    let bar = |it: &klantreis::model::Problem| Bar {
        ends: ends(it.stretch, journey),
        said: vec![it.text.clone(), it.weight.name(journey.language).to_owned()],
        heard: vec![it.domain.name(journey.language).to_owned()],
    };
    in_rows(&journey.problems, |it| it.domain.clone()).into_iter().map(bar).collect()
}

fn involved(journey: &Journey) -> Vec<Bar> {
    let bar = |it: &klantreis::model::Involvement| Bar {
        ends: ends(it.stretch, journey),
        said: vec![it.person.as_ref().unwrap_or(&it.organisation).clone()],
        heard: vec![it.organisation.clone()],
    };
    let involved = journey.involvement();
    in_rows(&involved, |it| it.organisation.clone()).into_iter().map(bar).collect()
}
