//! The arrow over the phases that shows a way back to an earlier phase, with why the story goes back
//! where there is room for it on the arrow.

use crate::journey::WayBack;
use crate::layout::frame::{Column, Frame};
use crate::layout::marks::arrow::{WIDTH, arrow};
use crate::layout::phase_header::band_on_page::OtherEnd;
use crate::layout::phase_header::ways_back::Return;
use crate::layout::text_block::TextBlock;
use crate::model::Place;
use crate::scene::{Group, Join, JoinEnd, JoinMarks, Node, Paint, Role};
use crate::theme::Theme;

/// How far an arrow starts from the right edge of the phase that it leaves, and at least ends from
/// where it starts.
const INSET: f64 = 14.0;
/// Room between the line and what stands on it.
const ABOVE_LINE: f64 = 3.0;

/// A way back, from the pass that is left to an earlier pass, in a row above the phases.
#[derive(Debug, Clone)]
pub(crate) struct ReturnArrow {
    pub way: Return,
    /// Which row it lies in, from the phases up.
    pub track: usize,
    /// What stands on it.
    pub words: Option<OnArrow>,
    /// The part of the journey that says why the story goes back, where that stands on it.
    pub place: Option<Place>,
}

/// What stands on an arrow.
#[derive(Debug, Clone)]
pub(crate) struct OnArrow {
    pub words: TextBlock,
    /// Its left edge.
    pub x: f64,
    /// Whether it stands left of where the arrow comes down, and not on it.
    pub is_beside: bool,
    /// Whether that is why the story goes back.
    pub says_why: bool,
}

/// Where a way back leaves and arrives on a band; `None` for what is on another band.
fn ends(way: WayBack, frame: &Frame) -> (Option<&Column>, Option<&Column>) {
    let from = frame.column(way.from).filter(|column| column.ends);
    let to = frame.column(way.to).filter(|column| column.begins);
    (from, to)
}

/// Whether a way back leaves or arrives on a band.
pub(crate) fn is_seen(way: WayBack, frame: &Frame) -> bool {
    let (from, to) = ends(way, frame);
    from.is_some() || to.is_some()
}

/// One arrow for each way back, on the lowest row where it crosses no other.
pub(crate) fn on_rows(ways: impl Iterator<Item = Return>) -> Vec<ReturnArrow> {
    // Per row the right end of what lies on it last: passes come in order, so an arrow that starts
    // right of the last right end is free of all of them.
    let mut rows: Vec<usize> = Vec::new();
    let mut arrows = Vec::new();
    for own in ways {
        let way = own.way;
        let free = rows.iter().position(|&right| right < way.to);
        let track = free.unwrap_or(rows.len());
        if track == rows.len() {
            rows.push(way.from);
        } else {
            rows[track] = rows[track].max(way.from);
        }
        arrows.push(ReturnArrow { way: own, track, words: None, place: None });
    }
    arrows
}

impl ReturnArrow {
    /// Where it goes up and where it comes down, on a band; `None` for what is on another band.
    pub fn uprights(&self, frame: &Frame) -> (Option<f64>, Option<f64>) {
        let (from, to) = ends(self.way.way, frame);
        let start = from.map(|from| from.right - INSET);
        let most = start.unwrap_or_else(|| frame.right()) - INSET;
        (start, to.map(|to| f64::midpoint(to.left, to.right).min(most)))
    }

    /// The phases on a band that it leaves and comes to, where both stand there.
    fn joined(&self, frame: &Frame) -> Option<(JoinEnd, JoinEnd)> {
        let (Some(_), Some(_)) = ends(self.way.way, frame) else { return None };
        let nth = |own| frame.passes().position(|(pass, _)| pass == own).map(JoinEnd::Phase);
        nth(self.way.way.from).zip(nth(self.way.way.to))
    }

    /// The end of it that is on another band.
    pub fn other_end(&self, frame: &Frame) -> Option<OtherEnd> {
        let way = self.way.way;
        match ends(way, frame) {
            (Some(_), Some(_)) => None,
            (Some(_), None) => Some(OtherEnd { pass: way.to, is_start: false }),
            (None, _) => Some(OtherEnd { pass: way.from, is_start: true }),
        }
    }

    /// Whether it would come from the edge of a band or go there without a word.
    pub fn ends_unsaid(&self, frame: &Frame) -> bool {
        self.words.is_none() && self.other_end(frame).is_some()
    }

    /// Whether it says why the story goes back.
    pub fn says_why(&self) -> bool {
        self.words.as_ref().is_some_and(|own| own.says_why)
    }

    /// The height of what stands on it.
    pub fn words_height(&self) -> f64 {
        let on_it = self.words.as_ref().filter(|own| !own.is_beside);
        on_it.map_or(0.0, |own| own.words.height())
    }

    /// Draws it from the end of the pass that is left up to `row`, back, and down into the middle
    /// of the earlier pass; over the edge of the band where one of the two is on another.
    pub fn draw(self, frame: &Frame, row: f64, bottom: f64, theme: &Theme) -> Node {
        let (up, down) = self.uprights(frame);
        let mut corners = Vec::with_capacity(4);
        corners.extend(up.map(|start| (start, bottom)));
        corners.push((up.unwrap_or_else(|| frame.right()), row));
        match down {
            Some(end) => corners.extend([(end, row), (end, bottom - 1.0)]),
            None => corners.push((frame.left_edge(), row)),
        }
        let mut nodes = Vec::with_capacity(3);
        arrow(&corners, theme.palette.line, &mut nodes);
        let joins = self.joined(frame).map(|(from, to)| Join {
            from,
            to,
            way: corners,
            paint: Paint::line(theme.palette.line, WIDTH),
            marks: JoinMarks::Arrow,
        });
        if let Some(OnArrow { words, x, is_beside, .. }) = self.words {
            let above = if is_beside { words.height() / 2.0 } else { words.height() + ABOVE_LINE };
            words.draw_into(x, row - above, &mut nodes);
        }
        let group = Group::silent(Role::Return, nodes).joining(joins.into_iter().collect());
        group.showing(self.place).into()
    }
}

/// A small way back, for the legend.
pub(crate) fn sample(x: f64, y: f64, w: f64, h: f64, theme: &Theme, out: &mut Vec<Node>) {
    let (top, bottom) = (y + 6.0, y + h - 2.0);
    let (start, end) = (x + w - 4.0, x + 6.0);
    let corners = [(start, bottom), (start, top), (end, top), (end, bottom)];
    arrow(&corners, theme.palette.line, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of two ways back, each from a pass to an earlier one.
    fn rows(ways: [(usize, usize); 2]) -> Vec<usize> {
        let way =
            |(from, to): (usize, usize)| Return { way: WayBack { from, to }, round: from + 1 };
        on_rows(ways.into_iter().map(way)).iter().map(|arrow| arrow.track).collect()
    }

    #[test]
    fn arrows_that_would_cross_lie_on_rows_of_their_own() {
        assert_eq!(rows([(2, 0), (3, 1)]), [0, 1]);
    }

    #[test]
    fn an_arrow_to_the_pass_where_another_starts_lies_on_a_row_of_its_own() {
        assert_eq!(rows([(1, 0), (3, 1)]), [0, 1]);
    }

    #[test]
    fn arrows_beside_each_other_share_a_row() {
        assert_eq!(rows([(1, 0), (3, 2)]), [0, 0]);
    }
}
