use crate::journey::{Pass, WayBack};
use crate::layout::context::Sheet;
use crate::layout::frame::{Column, Frame};
use crate::layout::marks::arrow::{self, HEAD_LENGTH};
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Place};
use crate::scene::{Group, Node, Paint, Path, Role, Segment, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room above and under the words of a phase.
const PADDING: f64 = 8.0;
/// How far the point of a phase reaches into the next.
const POINT: f64 = 8.0;
/// Room between the left edge of a phase and its words.
const INDENT: f64 = 14.0;
/// Height of a row of return arrows.
const TRACK: f64 = 14.0;

/// The phases over the timeline, with an arrow for each way back.
pub(crate) struct Header {
    cells: Vec<Cell>,
    arrows: Vec<Arrow>,
    height: f64,
    tracks: usize,
}

struct Cell {
    place: Option<Place>,
    name: TextBlock,
    note: TextBlock,
}

/// A way back, from the pass that is left to an earlier pass, in a row above the phases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Arrow {
    way: WayBack,
    track: usize,
}

/// The ways back of a journey, to be found by the passes that they leave and enter.
pub(crate) struct Ways {
    all: Vec<WayBack>,
    /// Per pass those that leave it or enter it.
    of: Vec<Vec<usize>>,
}

impl Ways {
    pub fn new(passes: &[Pass]) -> Self {
        let all: Vec<WayBack> = passes.iter().flat_map(|pass| &pass.back).copied().collect();
        let mut of = vec![Vec::new(); passes.len()];
        for (at, way) in all.iter().enumerate() {
            of[way.from].push(at);
            of[way.to].push(at);
        }
        Self { all, of }
    }

    /// Those that leave or enter some passes, each once, in the order of the story.
    fn at(&self, passes: impl Iterator<Item = usize>) -> impl Iterator<Item = WayBack> {
        let mut found: Vec<usize> = passes.flat_map(|pass| &self.of[pass]).copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| self.all[at])
    }
}

impl Header {
    /// The header of a band, or nothing when no step is in a phase.
    pub fn new(frame: &Frame, sheet: &Sheet<'_>) -> Option<Self> {
        let Sheet { passes, journey, theme, .. } = sheet;
        if passes.iter().all(|pass| pass.phase.is_none()) {
            return None;
        }
        let cell = |(i, column): (usize, &Column)| {
            let room = column.right - column.left - INDENT - POINT / 2.0;
            let place = passes[i].phase.as_deref().and_then(|id| sheet.place_of_phase(id));
            Cell { place, ..cell(passes, i, column.begins, room, journey, theme) }
        };
        let cells: Vec<Cell> = frame.passes().map(cell).collect();
        let text = cells.iter().map(|c| c.name.height() + c.note.height()).fold(0.0, f64::max);
        let ways = sheet.ways.at(frame.passes().map(|(pass, _)| pass));
        let arrows = arrows(ways.filter(|&way| Ends::of(way, frame).is_seen()));
        let tracks = arrows.iter().map(|arrow| arrow.track + 1).max().unwrap_or(0);
        Some(Self { cells, arrows, height: text + 2.0 * PADDING, tracks })
    }

    /// The height of arrows and phases together.
    pub fn height(&self) -> f64 {
        self.arrows_height() + self.height
    }

    fn arrows_height(&self) -> f64 {
        if self.tracks == 0 { 0.0 } else { self.tracks as f64 * TRACK + HEAD_LENGTH }
    }

    /// Draws the header with its top at `top`.
    pub fn draw(self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Node {
        let mut nodes = Vec::with_capacity(self.cells.len() * 3);
        let y = top + self.arrows_height();
        for arrow in &self.arrows {
            let track = top + (self.tracks - arrow.track) as f64 * TRACK - TRACK / 2.0;
            let mut drawn = Vec::with_capacity(2);
            draw_arrow(arrow.way, frame, track, y, sheet.theme, &mut drawn);
            nodes.push(Group::silent(Role::Return, drawn).into());
        }
        for (cell, column) in self.cells.into_iter().zip(&frame.columns) {
            let paint = Paint::fill(sheet.theme.palette.header);
            let mut drawn = Vec::with_capacity(3);
            drawn.push(chevron(column.left, column.right, y, self.height, paint));
            let x = column.left + INDENT;
            let under = cell.name.draw_into(x, y + PADDING, &mut drawn);
            cell.note.draw_into(x, under, &mut drawn);
            nodes.push(Group::silent(Role::Phase, drawn).showing(cell.place).into());
        }
        let label = sheet.language().pick("Fasen", "Phases");
        Group::new(Role::PhaseHeader, label, nodes).into()
    }
}

/// Where the ends of a way back are on a band; `None` for an end on another band.
struct Ends<'a> {
    from: Option<&'a Column>,
    to: Option<&'a Column>,
}

impl<'a> Ends<'a> {
    fn of(way: WayBack, frame: &'a Frame) -> Self {
        let from = frame.column(way.from).filter(|column| column.ends);
        let to = frame.column(way.to).filter(|column| column.begins);
        Self { from, to }
    }

    fn is_seen(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }
}

/// The words of a phase; of a part of it on a later band, that it goes on.
fn cell(
    passes: &[Pass],
    i: usize,
    begins: bool,
    room: f64,
    journey: &Journey,
    theme: &Theme,
) -> Cell {
    let name = words::pass_name(&passes[i], journey).unwrap_or_default();
    let note = if begins {
        words::round_note(passes, i, journey).unwrap_or_default()
    } else if name.is_empty() {
        String::new()
    } else {
        words::continued(journey.language).to_owned()
    };
    let palette = &theme.palette;
    let block = |text: &str, look| TextBlock::new(text, look, room, journey.language, theme);
    Cell {
        place: None,
        name: block(&name, TextStyle::bold(theme.body_size, palette.ink)),
        note: block(&note, TextStyle::plain(theme.small_size, palette.ink)),
    }
}

/// One arrow for each way back, on the lowest row where it crosses no other.
fn arrows(ways: impl Iterator<Item = WayBack>) -> Vec<Arrow> {
    // Per row the right end of what lies on it last: passes come in order, so an arrow that starts
    // right of the last right end is free of all of them.
    let mut rows: Vec<usize> = Vec::new();
    let mut arrows = Vec::new();
    for way in ways {
        let free = rows.iter().position(|&right| right < way.to);
        let track = free.unwrap_or(rows.len());
        if track == rows.len() {
            rows.push(way.from);
        } else {
            rows[track] = rows[track].max(way.from);
        }
        arrows.push(Arrow { way, track });
    }
    arrows
}

/// From the end of the pass that is left, up, back, and down into the middle of the earlier pass;
/// over the edge of the band where one of the two is on another.
fn draw_arrow(
    way: WayBack,
    frame: &Frame,
    track: f64,
    bottom: f64,
    theme: &Theme,
    out: &mut Vec<Node>,
) {
    let ends = Ends::of(way, frame);
    let start = ends.from.map_or(frame.right(), |from| from.right - INDENT);
    let mut corners = Vec::with_capacity(4);
    if ends.from.is_some() {
        corners.push((start, bottom));
    }
    corners.push((start, track));
    match ends.to {
        Some(to) => {
            let end = f64::midpoint(to.left, to.right).min(start - INDENT);
            corners.extend([(end, track), (end, bottom - 1.0)]);
        }
        None => corners.push((frame.left_edge(), track)),
    }
    arrow::arrow(&corners, theme.palette.line, out);
}

/// A small way back, for the legend.
pub(crate) fn sample(x: f64, y: f64, w: f64, h: f64, theme: &Theme, out: &mut Vec<Node>) {
    let (top, bottom) = (y + 6.0, y + h - 2.0);
    let (start, end) = (x + w - 4.0, x + 6.0);
    let corners = [(start, bottom), (start, top), (end, top), (end, bottom)];
    arrow::arrow(&corners, theme.palette.line, out);
}

/// A bar that points to the right, notched on the left to take the point of the one before.
pub(crate) fn chevron(left: f64, right: f64, y: f64, h: f64, paint: Paint) -> Node {
    let segments = vec![
        Segment::Move((left, y)),
        Segment::Line((right, y)),
        Segment::Line((right + POINT, y + h / 2.0)),
        Segment::Line((right, y + h)),
        Segment::Line((left, y + h)),
        Segment::Line((left + POINT, y + h / 2.0)),
        Segment::Close,
    ];
    Node::Path(Path { segments, paint })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Passes of one teller, with where each goes back to.
    fn passes(back_to: [Option<usize>; 5]) -> Vec<Pass> {
        let pass = |(at, to): (usize, Option<usize>)| {
            let from = at.checked_sub(1);
            let back = from.zip(to).map(|(from, to)| WayBack { from, to });
            Pass {
                first: at,
                end: at + 1,
                phase: Some("1".to_owned()),
                round: 1,
                from: from.into_iter().collect(),
                back: back.into_iter().collect(),
            }
        };
        back_to.into_iter().enumerate().map(pass).collect()
    }

    fn ways(passes: &[Pass]) -> impl Iterator<Item = WayBack> {
        Ways::new(passes).at(0..passes.len()).collect::<Vec<_>>().into_iter()
    }

    #[test]
    fn ways_are_found_by_the_passes_that_they_leave_and_enter() {
        let passes = passes([None, None, Some(0), None, Some(1)]);
        let found = |pass| Ways::new(&passes).at(pass..=pass).map(|way| way.to).collect::<Vec<_>>();
        assert_eq!(
            [found(0), found(1), found(2), found(3)],
            [vec![0], vec![0, 1], vec![], vec![1]]
        );
    }

    #[test]
    fn arrows_that_would_cross_lie_on_rows_of_their_own() {
        let passes = passes([None, None, None, Some(0), Some(1)]);
        assert_eq!(arrows(ways(&passes)).iter().map(|a| a.track).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn an_arrow_to_the_pass_where_another_starts_lies_on_a_row_of_its_own() {
        let passes = passes([None, None, Some(0), None, Some(1)]);
        assert_eq!(arrows(ways(&passes)).iter().map(|a| a.track).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn arrows_beside_each_other_share_a_row() {
        let passes = passes([None, None, Some(0), None, Some(2)]);
        assert_eq!(arrows(ways(&passes)).iter().map(|a| a.track).collect::<Vec<_>>(), [0, 0]);
    }
}
