//! Draws the arrows of the picture: onward from phase to phase, and back with a reason.

use crate::layout::marks::arrow::{WIDTH, arrow, line};
use crate::layout::phase_model::rows::{AnyPhaseBar, PhaseLayout, ReturnRow};
use crate::layout::phase_model::ways::{Side, Way, WayEnd};
use crate::scene::{Circle, Node, Paint, Point, Rect};
use crate::theme::Theme;

/// White between the head of an arrow and the box it points to.
const CLEAR: f64 = 2.0;
/// Radius of the dot where one way back joins another.
const DOT: f64 = 3.5;
/// Corner of the bar that stands for every phase.
const CORNER: f64 = 4.0;

/// An arrow from every phase to each that follows it.
pub(crate) fn onward(layout: &PhaseLayout<'_>, out: &mut Vec<Node>) {
    let PhaseLayout { outline, places, theme, .. } = layout;
    for top in &outline.tops {
        let Some(before) = top.before else { continue };
        let from = &places.areas[outline.tops[before].boxes[0]];
        let to = &places.areas[top.boxes[0]];
        let (start, tip) = ((from.right, from.middle()), (to.left - CLEAR, to.middle()));
        let fork = places.fork(top.column);
        let level = (start.1 - tip.1).abs() < f64::EPSILON;
        let bends = if level { vec![] } else { vec![(fork, start.1), (fork, tip.1)] };
        arrow(&[&[start], &bends[..], &[tip]].concat(), theme.palette.blue, out);
    }
}

/// A way back with its reason.
pub(crate) fn back(way: &Way, row: &ReturnRow, layout: &PhaseLayout<'_>, out: &mut Vec<Node>) {
    let color = layout.theme.palette.line;
    let ends = arrival(way.to, row.y, layout);
    let x = ends[0].0;
    let mut departures: Vec<Vec<Point>> =
        way.from.iter().map(|&end| departure(end, row, layout)).collect();
    let meets = |path: &Vec<Point>| path.last().map_or(x, |point| point.0);
    departures.sort_by(|a, b| meets(b).total_cmp(&meets(a)));
    // The arrow comes from the farthest phase to the right, or to the left where none lies right.
    let from_right = departures.first().is_some_and(|path| meets(path) > x);
    let main = if from_right { 0 } else { departures.len().saturating_sub(1) };
    let start = departures.get(main).map_or(&[][..], |path| path);
    arrow(&[start, &ends].concat(), color, out);
    for (nth, path) in departures.iter().enumerate().filter(|&(nth, _)| nth != main) {
        // The farthest on the other side brings the row to where the arrow turns.
        let farthest = nth + 1 == departures.len() && meets(path) < x;
        let joint = if farthest { x } else { meets(path) };
        line(path.iter().copied().chain(farthest.then_some((joint, row.y))), color, out);
        out.push(dot((joint, row.y), layout.theme));
    }
    let (x, _) =
        layout.places.reason(layout.outline.column(way.to.phase), layout.outline, layout.ways);
    row.reason.draw_into(x, row.reason_top, out);
}

/// From a phase to the row of its way back.
fn departure(end: WayEnd, row: &ReturnRow, layout: &PhaseLayout<'_>) -> Vec<Point> {
    let start = layout.places.touch(end, false, layout.outline, layout.ways);
    match end.side {
        Side::Left(_) if row.straight => vec![start],
        Side::Left(_) => {
            let lane = layout.places.lane(end, layout.outline);
            vec![start, (lane, start.1), (lane, row.y)]
        }
        Side::Below(_) => vec![start, (start.0, row.y)],
    }
}

/// From the row of a way back to the phase that is entered again.
fn arrival(end: WayEnd, row: f64, layout: &PhaseLayout<'_>) -> Vec<Point> {
    let (x, y) = layout.places.touch(end, true, layout.outline, layout.ways);
    match end.side {
        Side::Left(_) => {
            let lane = layout.places.lane(end, layout.outline);
            vec![(lane, row), (lane, y), (x - CLEAR, y)]
        }
        Side::Below(_) => vec![(x, row), (x, y + CLEAR)],
    }
}

fn dot((x, y): Point, theme: &Theme) -> Node {
    Node::Circle(Circle { x, y, r: DOT, paint: Paint::fill(theme.palette.line) })
}

/// The bar from which the ways back from every phase start.
pub(crate) fn bar(bar: &AnyPhaseBar, layout: &PhaseLayout<'_>, out: &mut Vec<Node>) {
    let (left, right) = layout.bar_edges();
    let palette = &layout.theme.palette;
    // The edge is centred on the outline; this keeps all of it inside the bar.
    let inset = WIDTH / 2.0;
    out.push(Node::Rect(Rect {
        x: left + inset,
        y: bar.top + inset,
        w: right - left - WIDTH,
        h: bar.bottom - bar.top - WIDTH,
        radius: CORNER,
        paint: Paint::edged(palette.header, palette.line, WIDTH),
    }));
    bar.words.draw_into(left + 2.0 * bar.padding, bar.top + bar.padding, out);
}

/// A short arrow onward, for the legend.
pub(crate) fn onward_sample((x, y): Point, w: f64, theme: &Theme, out: &mut Vec<Node>) {
    arrow(&[(x, y), (x + w, y)], theme.palette.blue, out);
}

/// A small way back, for the legend.
pub(crate) fn back_sample((x, y): Point, w: f64, h: f64, theme: &Theme, out: &mut Vec<Node>) {
    let (start, end, bottom) = (x + w - 4.0, x + 6.0, y + h - 2.0);
    let corners = [(start, y + 2.0), (start, bottom), (end, bottom), (end, y + 2.0)];
    arrow(&corners, theme.palette.line, out);
}
