//! The sheet of A4 that four cards are cut from: how large they are, where they lie, and where to
//! cut.

use crate::layout::paper_size::{MM, Page};
use crate::scene::{Group, Node, Paint, Path, Point, Role, Segment, Stroke};
use crate::theme::Theme;

/// The sheet, lying down.
pub(crate) const WIDTH: f64 = Page::A4.width;
pub(crate) const HEIGHT: f64 = Page::A4.height;
/// How many cards there are on a sheet, and beside each other.
pub(crate) const CARDS: usize = 4;
const COLUMNS: usize = 2;
/// A quarter of A4: A6.
pub(crate) const CARD_WIDTH: f64 = WIDTH / 2.0;
pub(crate) const CARD_HEIGHT: f64 = HEIGHT / 2.0;
/// What is left free along the edges of a card: most printers cannot reach the edge of the paper.
pub(crate) const EDGE: f64 = 8.0 * MM;
/// Room on a card from edge to edge.
pub(crate) const ROOM: f64 = CARD_WIDTH - 2.0 * EDGE;
/// Width of the line to cut along.
const CUT: f64 = 0.75;
/// How far from the edge of the paper that line begins.
const CUT_FROM: f64 = 2.0 * MM;

/// The top left corner of the nth card of a sheet.
pub(crate) fn corner(nth: usize) -> Point {
    let (column, row) = (nth % COLUMNS, nth / COLUMNS);
    (column as f64 * CARD_WIDTH, row as f64 * CARD_HEIGHT)
}

/// The lines to cut along.
pub(crate) fn cut_lines(theme: &Theme) -> Node {
    let segments = vec![
        Segment::Move((CARD_WIDTH, CUT_FROM)),
        Segment::Line((CARD_WIDTH, HEIGHT - CUT_FROM)),
        Segment::Move((CUT_FROM, CARD_HEIGHT)),
        Segment::Line((WIDTH - CUT_FROM, CARD_HEIGHT)),
    ];
    let stroke = Stroke { color: theme.palette.line, width: CUT, dashed: true };
    let path = Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } };
    Group::silent(Role::Decoration, vec![Node::Path(path)]).into()
}
