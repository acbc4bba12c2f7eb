//! What stands along the steps: cells under them, and bars from one to another.

use klantreis::model::{
    Anchor, Journey, OwnLaneKind, OwnValue, Part, Place, Step, StepId, StepPart, Stretch,
};
use klantreis::scene::Scene;

use super::parts::{Item, items, parts};
use super::picture::drawn_steps;
use super::shapes::{Area, area};

/// The parts that are drawn as bars.
pub const BARS: [Part; 4] = [Part::Problems, Part::Goals, Part::Leads, Part::Involvement];

/// The parts of cells that stand under steps and phases.
const CELLS: [Part; 5] =
    [Part::Opportunities, Part::Reflections, Part::Helped, Part::Success, Part::Quotes];

/// Lanes of the journey's own that are drawn as bars, or those that are not.
fn own_parts(journey: &Journey, as_bars: bool) -> impl Iterator<Item = Part> {
    let own = journey.own_parts().filter(move |(_, it)| (it.kind == OwnLaneKind::Bars) == as_bars);
    own.map(|(part, _)| part)
}

/// All parts that are drawn as bars.
pub fn bar_parts(journey: &Journey) -> Vec<Part> {
    BARS.into_iter().chain(own_parts(journey, true)).collect()
}

/// All parts of cells that stand under steps and phases.
pub fn cell_parts(journey: &Journey) -> Vec<Part> {
    CELLS.into_iter().chain(own_parts(journey, false)).collect()
}

/// What is said in a lane of the journey's own, by steps and by phases.
pub fn own_values(journey: &Journey, part: Part) -> Vec<(Anchor, Place, String)> {
    let lane = journey.own_lane(part).expect("a lane of its own");
    let in_lane = |(_, value): &(usize, &OwnValue)| value.lane == lane.name;
    let mut all = Vec::new();
    for step in &journey.steps {
        for (nth, value) in step.own.iter().enumerate().filter(in_lane) {
            let place = Place::Step(step.id, StepPart::Own(nth));
            all.push((Anchor::Step(step.id), place, value.text.clone()));
        }
    }
    for (at, phase) in journey.phases.phases.iter().enumerate() {
        for (nth, value) in phase.own.iter().enumerate().filter(in_lane) {
            let place = Place::OfPhase(at, nth);
            all.push((Anchor::Phase(phase.id.clone()), place, value.text.clone()));
        }
    }
    all
}

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
    step.decisive || !step.validation.is_empty()
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
        Part::Quotes => {
            let quotes = |step| journey.agreed_quotes_of(step).map(|_| Anchor::Step(step.id));
            journey.steps.iter().flat_map(quotes).collect()
        }
        Part::Helped => {
            let times = |step: &Step| vec![Anchor::Step(step.id); step.effects().count()];
            journey.steps.iter().flat_map(times).collect()
        }
        Part::Success => {
            let said = journey.steps.iter().filter(|step| step.success.is_some());
            said.map(|step| Anchor::Step(step.id)).collect()
        }
        own => own_values(journey, own).into_iter().map(|(at, ..)| at).collect(),
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
    cells_as(journey, scene, part, area_of)
}

/// As [`cells`], with another area.
fn cells_as(
    journey: &Journey,
    scene: &Scene,
    part: Part,
    area_of: fn(&Item<'_>) -> Area,
) -> Vec<(Anchor, Area)> {
    let drawn = items(parts(scene).along(part));
    if drawn.is_empty() {
        return Vec::new();
    }
    let anchors = anchors(journey, part);
    assert_eq!(drawn.len(), anchors.len(), "every cell of {part:?} is drawn, and nothing else");
    anchors.into_iter().zip(drawn.iter().map(area_of)).collect()
}

/// With the words above it that say which step it is at.
fn whole(item: &Item<'_>) -> Area {
    let (own, head) = (area_of(item), item.head.iter().map(area));
    Area { top: head.map(|head| head.top).fold(own.top, f64::min), ..own }
}

/// All cells that are drawn, with the words above them.
pub fn all_cells(journey: &Journey, scene: &Scene) -> Vec<(Anchor, Area)> {
    let parts = cell_parts(journey).into_iter();
    parts.flat_map(|part| cells_as(journey, scene, part, whole)).collect()
}

/// Whether every step that keeps a place has a card or a cell that shows where: bars keep places
/// of steps of which nothing else is drawn.
pub fn shows_every_place(journey: &Journey, scene: &Scene) -> bool {
    let kinds = [bar_parts(journey), cell_parts(journey)].concat();
    let along = parts(scene).along.iter().any(|(part, _)| kinds.contains(part));
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
    /// The pass through a phase that it runs along instead.
    pub pass: Option<usize>,
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
        own => own_bars(journey, own),
    }
}

fn goal_bar(goal: &klantreis::model::Goal, journey: &Journey) -> Bar {
    let mut said = vec![goal.text.clone()];
    said.extend(goal.of.iter().cloned());
    said.push(goal.status.name(journey.language).to_owned());
    said.extend([&goal.means, &goal.who].into_iter().flatten().cloned());
    Bar { ends: ends(goal.stretch, journey), pass: None, said, heard: Vec::new() }
}

/// Who is in charge, and from the first who has it on, where nobody has.
fn led(journey: &Journey) -> Vec<Bar> {
    let bar =
        |ends, said: &str| Bar { ends, pass: None, said: vec![said.to_owned()], heard: vec![] };
    let held = journey.leads.iter().map(|it| bar(ends(it.stretch, journey), &it.who));
    let mut bars: Vec<Bar> = held.collect();
    let nobody = journey.language.pick("Niemand heeft de regie", "Nobody is in charge");
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
    let said = |it: &klantreis::model::Problem| {
        let known = [it.text.clone(), it.weight.name(journey.language).to_owned()];
        known.into_iter().chain(it.of.iter().cloned()).collect()
    };
    let bar = |it: &klantreis::model::Problem| Bar {
        ends: ends(it.stretch, journey),
        pass: None,
        said: said(it),
        heard: vec![it.domain.name(journey.language).to_owned()],
    };
    in_rows(&journey.problems, |it| it.domain.clone()).into_iter().map(bar).collect()
}

fn involved(journey: &Journey) -> Vec<Bar> {
    let bar = |it: &klantreis::model::Involvement| Bar {
        ends: ends(it.stretch, journey),
        pass: None,
        said: vec![it.person.as_ref().unwrap_or(&it.organisation).clone()],
        heard: vec![it.organisation.clone()],
    };
    let involved = journey.involvement();
    in_rows(&involved, |it| it.organisation.clone()).into_iter().map(bar).collect()
}

/// The bars of a lane of the journey's own, teller by teller: what neighbours say alike is one bar; and
/// below them those of the phases.
fn own_bars(journey: &Journey, part: Part) -> Vec<Bar> {
    let heard = vec![journey.own_lane(part).expect("a lane").name.clone()];
    let values = own_values(journey, part);
    let mut bars: Vec<Bar> = Vec::new();
    for party in 0..journey.tellers() {
        let own: Vec<usize> = (0..journey.steps.len())
            .filter(|&at| journey.teller(&journey.steps[at]) == party)
            .collect();
        let mut row: Vec<Bar> = Vec::new();
        for (nth, &at) in own.iter().enumerate() {
            let before = nth.checked_sub(1).map(|nth| own[nth]);
            let said_here = values.iter().filter(|(anchor, ..)| step(anchor, journey) == Some(at));
            for (_, value, text) in said_here {
                let to = until(journey, *value).map_or(at, |until| place(until, journey)).max(at);
                let same = |bar: &&mut Bar| bar.said[0] == *text;
                let on = |bar: &&mut Bar| bar.ends.0 == at || Some(bar.ends.1) >= before;
                let known = row.iter_mut().filter(same).rfind(on);
                match known {
                    Some(bar) => bar.ends.1 = bar.ends.1.max(to),
                    None => row.push(Bar {
                        ends: (at, to),
                        pass: None,
                        said: vec![text.clone()],
                        heard: heard.clone(),
                    }),
                }
            }
        }
        bars.extend(row);
    }
    let passes = journey.passes();
    for (at, _, text) in values {
        let Anchor::Phase(phase) = at else { continue };
        let pass = passes.iter().position(|pass| pass.phase.as_ref() == Some(&phase));
        bars.push(Bar { ends: (0, 0), pass, said: vec![text], heard: heard.clone() });
    }
    bars
}

/// The last step that a value says it holds for.
fn until(journey: &Journey, value: Place) -> Option<StepId> {
    let Place::Step(id, StepPart::Own(nth)) = value else { return None };
    journey.steps[place(id, journey)].own[nth].until
}
