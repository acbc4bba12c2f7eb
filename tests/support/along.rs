//! What stands along the steps: cells under them, and bars from one to another.

use klantreis::model::{Anchor, Journey, Part, Step, Stretch};
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
        Anchor::Step(step) => (0, *step),
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
            let marked = (0..journey.steps.len()).filter(|&it| is_marked(&journey.steps[it]));
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
    shown.extend(all_cells(journey, scene).iter().filter_map(|(at, _)| step(at)));
    shown.sort_unstable();
    shown.dedup();
    !along || shown.len() == journey.steps.len()
}

pub fn step(at: &Anchor) -> Option<usize> {
    match at {
        Anchor::Step(step) => Some(*step),
        Anchor::Phase(_) => None,
    }
}

/// A bar that must be drawn: where it runs, what it says, and what a listener hears besides.
#[derive(Debug, Clone)]
pub struct Bar {
    pub stretch: Stretch,
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
    Bar { stretch: goal.stretch, said, heard: Vec::new() }
}

/// Who has the lead, and from the first who has it on, where nobody has.
fn led(journey: &Journey) -> Vec<Bar> {
    let bar = |stretch, said: &str| Bar { stretch, said: vec![said.to_owned()], heard: vec![] };
    let mut bars: Vec<Bar> = journey.leads.iter().map(|it| bar(it.stretch, &it.who)).collect();
    let nobody = journey.language.pick("Niemand heeft de regie", "Nobody has the lead");
    bars.extend(gaps(journey).into_iter().map(|gap| bar(gap, nobody)));
    bars.sort_by_key(|bar| bar.stretch.from);
    bars
}

/// The longest runs of steps after the first lead that no lead holds.
pub fn gaps(journey: &Journey) -> Vec<Stretch> {
    let Some(first) = journey.leads.iter().map(|it| it.stretch.from).min() else {
        return Vec::new();
    };
    let led = |&step: &usize| {
        journey.leads.iter().any(|it| it.stretch.from <= step && step <= it.stretch.to)
    };
    let open: Vec<usize> = (first..journey.steps.len()).filter(|step| !led(step)).collect();
    let runs = open.chunk_by(|a, b| a + 1 == *b);
    runs.map(|run| Stretch { from: run[0], to: run[run.len() - 1] }).collect()
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
        stretch: it.stretch,
        said: vec![it.text.clone(), it.weight.name(journey.language).to_owned()],
        heard: vec![it.domain.name(journey.language).to_owned()],
    };
    in_rows(&journey.problems, |it| it.domain.clone()).into_iter().map(bar).collect()
}

fn involved(journey: &Journey) -> Vec<Bar> {
    let bar = |it: &klantreis::model::Involvement| Bar {
        stretch: it.stretch,
        said: vec![it.person.as_ref().unwrap_or(&it.organisation).clone()],
        heard: vec![it.organisation.clone()],
    };
    let involved = journey.involvement();
    in_rows(&involved, |it| it.organisation.clone()).into_iter().map(bar).collect()
}
