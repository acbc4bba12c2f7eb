//! The curve of the whole, small, with some steps of it dark: at the head of a page that tells these.

use std::ops::Range;

use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::plot::look::{LevelLines, LevelNames, PlotLook, Points};
use crate::layout::plot::plot::Plot;
use crate::scene::{Group, Node, Point, Role};

/// How high it is, and its width as a share of the room.
pub(crate) const HEIGHT: f64 = 33.0;
const SHARE: f64 = 0.4;
/// Room between it and the words beside it.
const BESIDE: f64 = 24.0;
const LINE: f64 = 3.0;
const PHASE_GAP: f64 = 4.0;
/// Of more steps no one can be seen on it.
const MOST_STEPS: usize = 150;

/// How wide words are beside it, of so much room.
pub(crate) fn words_beside(room: f64) -> f64 {
    room * (1.0 - SHARE) - BESIDE
}

/// Draws it at the right end of so much room, which begins here: that of one teller where only one is asked for.
/// Nothing where no step has a level.
pub(crate) fn draw(
    (steps, party): (Range<usize>, Option<usize>),
    (x, y): Point,
    room: f64,
    sheet: &Sheet<'_>,
) -> Option<Node> {
    let width = room * SHARE;
    let look = PlotLook {
        names: LevelNames::None,
        tellers: false,
        lines: LevelLines::Ends,
        points: Points::None,
        line: LINE,
        gap: PHASE_GAP,
        party,
        focus: Some(steps.clone()),
        ground: Some(0.0),
        ..PlotLook::new(width, HEIGHT, sheet.theme)
    };
    let plot = Plot::new(look, around(steps, sheet), sheet);
    let nodes = plot.is_levelled().then(|| plot.nodes((x + room - width, y)))?;
    Some(Group::silent(Role::Decoration, nodes).into())
}

/// The stretch of the story that the small curve shows: all of it, or of a long one what lies around these
/// steps.
fn around(steps: Range<usize>, sheet: &Sheet<'_>) -> Band {
    let all = sheet.journey.steps.len();
    if all <= MOST_STEPS {
        return Band::whole(sheet);
    }
    let beside = MOST_STEPS.saturating_sub(steps.len()) / 2;
    let steps = steps.start.saturating_sub(beside)..(steps.end + beside).min(all);
    let passes = &sheet.passes;
    let first = passes.iter().position(|pass| pass.end > steps.start).unwrap_or(0);
    let end = passes.iter().rposition(|pass| pass.first < steps.end).map_or(first, |at| at + 1);
    let begins = passes[first].first >= steps.start;
    let ends = passes[end - 1].end <= steps.end;
    Band {
        passes: first..end,
        steps,
        elsewhere: Vec::new(),
        out_of_order: Vec::new(),
        begins,
        ends,
    }
}
