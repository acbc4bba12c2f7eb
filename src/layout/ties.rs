use super::frame::Frame;
use super::theme::Theme;
use super::timeline::Extent;
use crate::scene::{Circle, Node, Paint, Path, Segment};

/// Where a tie stands, from the left edge of its cards.
const FROM_LEFT: f64 = 14.0;
/// Width of a tie.
const WIDTH: f64 = 2.0;
/// Size of the dot at its upper end.
const DOT: f64 = 4.0;

/// A lane with its place on the page and the room its steps take up in it.
pub(super) struct Placed<'a> {
    pub top: f64,
    pub extents: &'a [Option<Extent>],
}

/// The lines between the cards of one step in one lane and in the next lane that has cards of it,
/// drawn behind all cards.
pub(super) fn ties(lanes: &[Placed<'_>], frame: &Frame, theme: &Theme, out: &mut Vec<Node>) {
    let color = theme.palette.blue;
    let mut segments = Vec::new();
    let mut dots = Vec::new();
    for (step, left) in frame.steps() {
        let x = left + FROM_LEFT;
        let mut above: Option<f64> = None;
        for lane in lanes {
            let Some(extent) = lane.extents[step] else { continue };
            if let Some(from) = above {
                segments.push(Segment::Move((x, from)));
                segments.push(Segment::Line((x, lane.top + extent.top)));
                dots.push(Node::Circle(Circle { x, y: from, r: DOT, paint: Paint::fill(color) }));
            }
            above = Some(lane.top + extent.bottom);
        }
    }
    if !segments.is_empty() {
        out.push(Node::Path(Path { segments, paint: Paint::line(color, WIDTH) }));
        out.append(&mut dots);
    }
}
