//! Gathers the ways back of a set, and decides on which side each touches a phase.

use crate::layout::phase_model::outline::Outline;
use crate::model::Return;

/// A way back: all returns to one phase for one reason, drawn as one arrow.
#[derive(Debug)]
pub(crate) struct Way {
    /// The phases left; none stands for every phase.
    pub from: Vec<WayEnd>,
    pub to: WayEnd,
    pub reason: Option<String>,
}

/// Where a way back touches a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WayEnd {
    pub phase: usize,
    pub side: Side,
}

/// The side on which a way back touches a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The left edge, by its nth port from above.
    Left(usize),
    /// The lower edge, by its nth slot.
    Below(usize),
}

/// All ways back, and how many of them touch what.
pub(crate) struct Ways {
    /// In the order in which they get their rows, from the boxes down; those from every phase last.
    pub all: Vec<Way>,
    /// Per phase the ports on its left edge.
    pub ports: Vec<usize>,
    /// Per column how many arrive at its lowest box from below.
    pub arriving: Vec<usize>,
    /// Per column how many leave its lowest box from below.
    pub leaving: Vec<usize>,
}

impl Ways {
    pub fn new(outline: &Outline<'_>) -> Self {
        let mut ways: Vec<Way> = Vec::new();
        for back in &outline.set.returns {
            add(back, outline, &mut ways);
        }
        ways.sort_by_key(|way| order(way, outline));
        let columns = outline.columns.len();
        let mut docked = Self {
            all: Vec::new(),
            ports: vec![0; outline.set.phases.len()],
            arriving: vec![0; columns],
            leaving: vec![0; columns],
        };
        for mut way in ways {
            docked.dock(&mut way, outline);
            docked.all.push(way);
        }
        docked
    }

    fn dock(&mut self, way: &mut Way, outline: &Outline<'_>) {
        let target = way.to.phase;
        way.to.side = if outline.is_lowest(target) {
            Side::Below(next(&mut self.arriving[outline.column(target)]))
        } else {
            Side::Left(next(&mut self.ports[target]))
        };
        for end in &mut way.from {
            // What leaves a part goes to the left, as all ways back do; the left of a phase is
            // where the story comes in.
            let below = outline.depth[end.phase] == 0 && outline.is_lowest(end.phase);
            end.side = if below {
                Side::Below(next(&mut self.leaving[outline.column(end.phase)]))
            } else {
                Side::Left(next(&mut self.ports[end.phase]))
            };
        }
    }
}

fn next(count: &mut usize) -> usize {
    *count += 1;
    *count - 1
}

/// Adds a return to the way it belongs to; one that names a phase which is not there is left out.
fn add(back: &Return, outline: &Outline<'_>, ways: &mut Vec<Way>) {
    let end =
        |id: &str| outline.set.position(id).map(|phase| WayEnd { phase, side: Side::Left(0) });
    let Some(to) = end(&back.to) else { return };
    let from = match back.from.as_deref().map(end) {
        Some(None) => return,
        Some(from) => from,
        None => None,
    };
    let same = |way: &&mut Way| {
        way.to == to
            && way.from.is_empty() == from.is_none()
            && (from.is_none() || way.reason == back.label)
    };
    match ways.iter_mut().find(same) {
        Some(way) => {
            way.from.extend(from.filter(|end| !way.from.contains(end)));
            add_reason(way, back.label.as_deref());
        }
        None => {
            ways.push(Way { from: from.into_iter().collect(), to, reason: back.label.clone() });
        }
    }
}

/// Every phase has one way back to another: with two reasons it says both.
fn add_reason(way: &mut Way, more: Option<&str>) {
    let Some(more) = more else { return };
    match &mut way.reason {
        Some(reason) if reason.split(", ").all(|one| one != more) => {
            reason.push_str(", ");
            reason.push_str(more);
        }
        Some(_) => {}
        none => *none = Some(more.to_owned()),
    }
}

/// Short ways lie close to the boxes, so that longer ones go around them; among equals the one that
/// leaves from higher up.
fn order(way: &Way, outline: &Outline<'_>) -> (bool, usize, usize) {
    let columns = || way.from.iter().chain([&way.to]).map(|end| outline.column(end.phase));
    let span = columns().max().unwrap_or(0) - columns().min().unwrap_or(0);
    let height = |end: &WayEnd| {
        outline.boxes(outline.column(end.phase)).position(|phase| phase == end.phase)
    };
    let highest = way.from.iter().filter_map(height).min().unwrap_or(0);
    (way.from.is_empty(), span, highest)
}
