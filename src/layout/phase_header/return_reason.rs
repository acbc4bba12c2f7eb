//! Puts why a story goes back on the arrow of its return, where there is room for it.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::phase_header::return_arrow::ReturnArrow;
use crate::layout::text_block::TextBlock;
use crate::model::{Place, StepPart};
use crate::scene::TextStyle;

/// Room between the words and the lines beside them.
const GAP: f64 = 8.0;
/// The least room for words, and the most lines of them.
const LEAST: f64 = 96.0;
const MOST_LINES: usize = 2;

/// Puts on each arrow that lies on one band, with the round that begins with it, why the story goes
/// back: to the right, where a reader comes from, beside the arrows of other rows that pass it.
pub(crate) fn place(arrows: &mut [ReturnArrow], frame: &Frame, sheet: &Sheet<'_>) {
    for at in 0..arrows.len() {
        // Where several go back, one says why.
        if arrows[..at].iter().all(|other| other.round != arrows[at].round) {
            arrows[at].reason = reason(&arrows[at], arrows, frame, sheet);
            arrows[at].place =
                arrows[at].reason.as_ref().and_then(|_| said_at(arrows[at].round, sheet));
        }
    }
}

/// Where it is said why the story goes back: with a step of the round, or with the phase that is left.
fn said_at(round: usize, sheet: &Sheet<'_>) -> Option<Place> {
    let pass = &sheet.passes[round];
    let mut steps = pass.first..pass.end;
    let step = steps.find(|at| sheet.journey.steps[*at].return_reason.is_some());
    step.map(|at| sheet.place(at, StepPart::ReturnReason)).or_else(|| {
        let from = pass.back.first()?.from;
        sheet.place_of_phase(sheet.passes[from].phase.as_deref()?)
    })
}

fn reason(
    own: &ReturnArrow,
    arrows: &[ReturnArrow],
    frame: &Frame,
    sheet: &Sheet<'_>,
) -> Option<(TextBlock, f64)> {
    let begins = frame.column(own.round).is_some_and(|column| column.begins);
    let (Some(right), Some(left)) = own.uprights(frame) else { return None };
    let text = sheet.journey.return_reason(&sheet.passes, &sheet.passes[own.round])?;
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.small_size, theme.palette.ink);
    let fits = |(left, right): (f64, f64)| {
        let room = right - left - 2.0 * GAP;
        let words = TextBlock::new(text, style, room, sheet.language_of(text), theme);
        let fits = room >= LEAST && words.lines() <= MOST_LINES && words.width() <= room;
        fits.then(|| {
            let x = right - GAP - words.width();
            (words, x)
        })
    };
    // Those of higher rows come down through this one.
    let above = arrows.iter().filter(|other| other.track > own.track);
    let passing = above.flat_map(|other| <[Option<f64>; 2]>::from(other.uprights(frame)));
    let mut lines: Vec<f64> = passing.flatten().filter(|x| left < *x && *x < right).collect();
    lines.extend([left, right]);
    lines.sort_by(f64::total_cmp);
    let mut rooms: Vec<(f64, f64)> = lines.windows(2).map(|pair| (pair[0], pair[1])).collect();
    rooms.reverse();
    let placed = rooms.into_iter().filter_map(fits).min_by_key(|(words, _)| words.lines());
    placed.filter(|_| begins)
}
