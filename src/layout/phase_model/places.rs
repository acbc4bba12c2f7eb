//! Gives every box its place, and the lines between boxes theirs.

use crate::language::Language;
use crate::layout::phase_model::boxes::{BoxArea, INDENT, PhaseBox, port};
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::ways::{Side, WayEnd, Ways};
use crate::scene::Point;
use crate::theme::Theme;

/// The least width of a column, and of the innermost part in it.
const WIDTH: f64 = 144.0;
/// The least room between two columns.
const GAP: f64 = 36.0;
/// Room right of a column for the ways onward that part there.
const FORK: f64 = 16.0;
/// Room left of a column for the heads of arrows.
const HEADS: f64 = 14.0;
/// Room between two upright lines.
const LANE: f64 = 10.0;
/// Room between two arrows below a box, and between the first and the side of the box.
const SLOT: f64 = 12.0;
const SLOTS_INSET: f64 = 14.0;
/// Room between those arrows and the reason of a way back.
const SLOTS_BESIDE: f64 = 8.0;
/// Room for the reason of a way back.
const REASON: f64 = 92.0;
/// Room between a phase and its parts, and between two of those.
const PART_GAP: f64 = 4.0;
/// Room between two phases above one another.
const ROW_GAP: f64 = 24.0;

/// Where every box stands and where lines run between them.
pub(crate) struct Places {
    pub boxes: Vec<PhaseBox>,
    pub areas: Vec<BoxArea>,
    /// Left and right edge of every column.
    pub columns: Vec<(f64, f64)>,
    /// Per column the ports on the left edges of its boxes, from above: each has a lane to itself.
    lanes: Vec<Vec<WayEnd>>,
}

impl Places {
    /// Gives every phase its place, from (`left`, `top`) on.
    pub fn new(
        outline: &Outline<'_>,
        ways: &Ways,
        (left, top): Point,
        language: Language,
        theme: &Theme,
    ) -> Self {
        let lanes: Vec<_> = (0..outline.columns.len()).map(|c| lanes(c, outline, ways)).collect();
        let columns = columns(outline, ways, &lanes, left);
        let room = |phase: usize| {
            let (left, right) = columns[outline.column(phase)];
            right - left - indent(phase, outline)
        };
        let phases = 0..outline.set.phases.len();
        let mut boxes: Vec<PhaseBox> = phases
            .map(|phase| {
                let made = PhaseBox::new(phase, room(phase), outline, language, theme);
                made.with_ports(ways.ports[phase])
            })
            .collect();
        level(&mut boxes, outline);
        let areas = areas(&boxes, outline, &columns, top);
        Self { boxes, areas, columns, lanes }
    }

    /// The right edge of everything.
    pub fn right(&self) -> f64 {
        self.columns.last().map_or(0.0, |column| column.1)
    }

    /// The lower edge of a column's lowest box.
    pub fn bottom(&self, column: usize, outline: &Outline<'_>) -> f64 {
        outline.boxes(column).map(|phase| self.areas[phase].bottom).fold(0.0, f64::max)
    }

    /// Where ways onward part, left of a column.
    pub fn fork(&self, column: usize) -> f64 {
        self.columns[column - 1].1 + FORK
    }

    /// Where a way back touches a box.
    pub fn touch(&self, end: WayEnd, arrives: bool, outline: &Outline<'_>, ways: &Ways) -> Point {
        let area = &self.areas[end.phase];
        let column = outline.column(end.phase);
        match end.side {
            Side::Left(nth) => (area.left, port(end.phase, nth, area, outline, ways)),
            // Later ways are longer: they arrive further to the left and leave further to the
            // right, so that they go around the earlier ones.
            Side::Below(nth) if arrives => {
                let after = (ways.arriving[column] - 1 - nth) as f64;
                (area.left + SLOTS_INSET + after * SLOT, area.bottom)
            }
            Side::Below(nth) => {
                let after = (ways.leaving[column] - 1 - nth) as f64;
                (area.right - SLOTS_INSET - after * SLOT, area.bottom)
            }
        }
    }

    /// The upright line between a port and the row of its way back.
    pub fn lane(&self, end: WayEnd, outline: &Outline<'_>) -> f64 {
        let column = outline.column(end.phase);
        let lanes = &self.lanes[column];
        let above = lanes.iter().position(|&other| other == end).unwrap_or(0);
        self.columns[column].0 - HEADS - (lanes.len() - 1 - above) as f64 * LANE
    }

    /// Where the reason of a way back to a column stands, and how much room it has.
    pub fn reason(&self, column: usize, outline: &Outline<'_>, ways: &Ways) -> (f64, f64) {
        let (left, right) = self.columns[column];
        let x = left + arriving_room(column, outline, ways);
        (x, right - leaving_room(column, ways) - x)
    }
}

/// Room left of a reason, for the arrows that arrive at the lowest box of its column.
fn arriving_room(column: usize, outline: &Outline<'_>, ways: &Ways) -> f64 {
    if ways.arriving[column] == 0 {
        return 0.0;
    }
    let lowest = outline.boxes(column).last();
    slots_room(ways.arriving[column]) + lowest.map_or(0.0, |lowest| indent(lowest, outline))
}

fn leaving_room(column: usize, ways: &Ways) -> f64 {
    slots_room(ways.leaving[column])
}

fn slots_room(slots: usize) -> f64 {
    match slots {
        0 => 0.0,
        n => SLOTS_INSET + (n - 1) as f64 * SLOT + SLOTS_BESIDE,
    }
}

fn lanes(column: usize, outline: &Outline<'_>, ways: &Ways) -> Vec<WayEnd> {
    let ports =
        |phase| (0..ways.ports[phase]).map(move |nth| WayEnd { phase, side: Side::Left(nth) });
    outline.boxes(column).flat_map(ports).collect()
}

fn indent(phase: usize, outline: &Outline<'_>) -> f64 {
    outline.depth[phase].saturating_sub(1) as f64 * INDENT
}

fn columns(
    outline: &Outline<'_>,
    ways: &Ways,
    lanes: &[Vec<WayEnd>],
    left: f64,
) -> Vec<(f64, f64)> {
    let mut x = left;
    let mut columns = Vec::with_capacity(lanes.len());
    for (column, lanes) in lanes.iter().enumerate() {
        let upright = match lanes.len() {
            0 => 0.0,
            n => HEADS + n as f64 * LANE,
        };
        x += if column == 0 { upright } else { GAP.max(FORK + upright) };
        let deepest = outline.boxes(column).map(|phase| indent(phase, outline)).fold(0.0, f64::max);
        let below = arriving_room(column, outline, ways) + REASON + leaving_room(column, ways);
        let width = (WIDTH + deepest).max(below);
        columns.push((x, x + width));
        x += width;
    }
    columns
}

/// All phases that are no part of another are equally high.
fn level(boxes: &mut [PhaseBox], outline: &Outline<'_>) {
    let tops = || outline.tops.iter().map(|top| top.boxes[0]);
    let highest = tops().map(|phase| boxes[phase].height).fold(0.0, f64::max);
    tops().for_each(|phase| boxes[phase].height = highest);
}

/// How far the boxes of a phase and all that follow it reach from the middle of that phase.
#[derive(Clone, Copy)]
struct BoxReach {
    up: f64,
    down: f64,
}

/// A phase stands halfway between the first and the last of those that follow it.
fn areas(
    boxes: &[PhaseBox],
    outline: &Outline<'_>,
    columns: &[(f64, f64)],
    top: f64,
) -> Vec<BoxArea> {
    let tops = &outline.tops;
    let mut reaches = vec![BoxReach { up: 0.0, down: 0.0 }; tops.len()];
    let mut shifts = vec![0.0; tops.len()];
    for at in (0..tops.len()).rev() {
        let height = boxes[tops[at].boxes[0]].height;
        let parts = tops[at].boxes[1..].iter().map(|&part| PART_GAP + boxes[part].height);
        let own = BoxReach { up: height / 2.0, down: height / 2.0 + parts.sum::<f64>() };
        reaches[at] = around(own, &tops[at].next, &reaches, &mut shifts);
    }
    let mut middles = vec![0.0; tops.len()];
    let mut areas = vec![BoxArea::default(); boxes.len()];
    for (at, this) in tops.iter().enumerate() {
        middles[at] = match this.before {
            Some(before) => middles[before] + shifts[at],
            None => top + reaches[at].up,
        };
        let (left, right) = columns[this.column];
        let mut y = middles[at] - boxes[this.boxes[0]].height / 2.0;
        for &phase in &this.boxes {
            let bottom = y + boxes[phase].height;
            areas[phase] = BoxArea { left: left + indent(phase, outline), top: y, right, bottom };
            y = bottom + PART_GAP;
        }
    }
    areas
}

/// Stacks what follows a phase, and tells how far all of it reaches; `shifts` gets how far each
/// stands below the middle of the phase.
fn around(own: BoxReach, next: &[usize], reaches: &[BoxReach], shifts: &mut [f64]) -> BoxReach {
    let (Some(&first), Some(&last)) = (next.first(), next.last()) else { return own };
    let mut y = 0.0;
    for pair in next.windows(2) {
        y += reaches[pair[0]].down + ROW_GAP + reaches[pair[1]].up;
        shifts[pair[1]] = y;
    }
    let half = (y / 2.0).round();
    for &at in next {
        shifts[at] -= half;
    }
    BoxReach {
        up: own.up.max(reaches[first].up - shifts[first]),
        down: own.down.max(reaches[last].down + shifts[last]),
    }
}
