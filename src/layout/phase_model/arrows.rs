use crate::layout::marks::arrow::{WIDTH, arrow, line};
use crate::layout::phase_model::place::Places;
use crate::layout::phase_model::rows::{Bar, Laying, Row};
use crate::layout::phase_model::ways::{End, Leg, Way};
use crate::scene::{Circle, Node, Paint, Point, Rect};
use crate::theme::Theme;

/// White between the head of an arrow and the box it points to.
const CLEAR: f64 = 2.0;
/// Radius of the dot where one way back joins another.
const DOT: f64 = 3.5;
/// Corner of the bar that stands for every phase.
const CORNER: f64 = 4.0;

/// An arrow from every phase to each that follows it.
pub(crate) fn onward(laying: &Laying<'_>, out: &mut Vec<Node>) {
    let Laying { outline, places, theme, .. } = laying;
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
pub(crate) fn back(way: &Way, row: Row, laying: &Laying<'_>, out: &mut Vec<Node>) {
    let color = laying.theme.palette.line;
    let ends = arrival(way.to, row.y, laying);
    let x = ends[0].0;
    let mut legs: Vec<Vec<Point>> =
        way.from.iter().map(|&leg| departure(leg, &row, laying)).collect();
    let meets = |leg: &Vec<Point>| leg.last().map_or(x, |point| point.0);
    legs.sort_by(|a, b| meets(b).total_cmp(&meets(a)));
    // The arrow comes from the farthest phase to the right, or to the left where none lies right.
    let from_right = legs.first().is_some_and(|leg| meets(leg) > x);
    let main = if from_right { 0 } else { legs.len().saturating_sub(1) };
    let start = legs.get(main).map_or(&[][..], |leg| leg);
    arrow(&[start, &ends].concat(), color, out);
    for (nth, leg) in legs.iter().enumerate().filter(|&(nth, _)| nth != main) {
        // The farthest on the other side brings the row to where the arrow turns.
        let farthest = nth + 1 == legs.len() && meets(leg) < x;
        let joint = if farthest { x } else { meets(leg) };
        line(leg.iter().copied().chain(farthest.then_some((joint, row.y))), color, out);
        out.push(dot((joint, row.y), laying.theme));
    }
    let (x, _) =
        laying.places.reason(laying.outline.column(way.to.phase), laying.outline, laying.ways);
    row.reason.draw_into(x, row.reason_top, out);
}

/// From a phase to the row of its way back.
fn departure(leg: Leg, row: &Row, laying: &Laying<'_>) -> Vec<Point> {
    let start = laying.places.touch(leg, false, laying.outline, laying.ways);
    match leg.end {
        End::Left(_) if row.straight => vec![start],
        End::Left(_) => {
            let lane = laying.places.lane(leg, laying.outline);
            vec![start, (lane, start.1), (lane, row.y)]
        }
        End::Below(_) => vec![start, (start.0, row.y)],
    }
}

/// From the row of a way back to the phase that is entered again.
fn arrival(leg: Leg, row: f64, laying: &Laying<'_>) -> Vec<Point> {
    let (x, y) = laying.places.touch(leg, true, laying.outline, laying.ways);
    match leg.end {
        End::Left(_) => {
            let lane = laying.places.lane(leg, laying.outline);
            vec![(lane, row), (lane, y), (x - CLEAR, y)]
        }
        End::Below(_) => vec![(x, row), (x, y + CLEAR)],
    }
}

fn dot((x, y): Point, theme: &Theme) -> Node {
    Node::Circle(Circle { x, y, r: DOT, paint: Paint::fill(theme.palette.line) })
}

/// The bar from which the ways back from every phase start.
pub(crate) fn bar(bar: Bar, laying: &Laying<'_>, out: &mut Vec<Node>) {
    let (left, right) = laying.bar_edges();
    let palette = &laying.theme.palette;
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

impl Places {
    /// The right edge of everything.
    pub fn right(&self) -> f64 {
        self.columns.last().map_or(0.0, |column| column.1)
    }
}
