use super::block::{Block, Look};
use super::frame::Frame;
use super::theme::Theme;
use super::timeline::Extent;
use crate::model::Journey;
use crate::scene::{Color, Node, Paint, Rect};

/// Widest line of the words beside the lanes.
pub(super) const GUTTER: f64 = 84.0;
/// Widest line of a lane's title, which may use some of the room beside the gutter.
const TITLE: f64 = 94.0;
/// Corner of a lane's ground.
const CORNER: f64 = 6.0;
/// From the top of a lane to its title.
const TITLE_TOP: f64 = 8.0;

/// A horizontal strip of one kind of card.
///
/// A lane says how high it is and what room each step needs in it; the timeline is solved for all
/// lanes together; then each lane draws itself at the places found. Heights inside a lane are from
/// its top.
pub(super) trait Lane {
    /// The height of the whole lane.
    fn height(&self) -> f64;

    /// The room each step takes up in the lane.
    fn extents(&self) -> Vec<Option<Extent>>;

    /// Draws what lies under everything: the ground and the words at the edge.
    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>);

    /// Draws the lines that run behind the cards of this lane.
    fn threads(&self, _frame: &Frame, _top: f64, _theme: &Theme, _out: &mut Vec<Node>) {}

    /// Draws the cards of one step, in reading order, with their left edge at `x`.
    fn step(&mut self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>);
}

/// The title of a lane, to be drawn beside its top.
pub(super) fn title(text: &str, color: Color, journey: &Journey, theme: &Theme) -> Block {
    let look = Look::bold(theme.small_size, color);
    Block::new(text, look, TITLE, journey.language, theme)
}

/// Draws a lane's title.
pub(super) fn draw_title(title: &Block, frame: &Frame, top: f64, out: &mut Vec<Node>) {
    title.clone().draw_into(frame.gutter, top + TITLE_TOP, out);
}

/// Draws the ground of a lane, a piece for each column.
pub(super) fn ground(frame: &Frame, y: f64, h: f64, theme: &Theme, out: &mut Vec<Node>) {
    let paint = Paint::fill(theme.palette.lane);
    for column in &frame.columns {
        let (x, w) = (column.left, column.right - column.left);
        out.push(Node::Rect(Rect { x, y, w, h, radius: CORNER, paint }));
    }
}
