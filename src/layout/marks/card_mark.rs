//! The small marks on the card of an organisation: the domain it is in, and who chose it.
//!
//! Each has a shape of its own beside its word, so that it is told apart in grey and at the size of a
//! letter: a house, a heart and a shield for the domains; of those who choose the shapes that they have
//! on a curve, a disc for a family and a square for a professional.

use crate::model::{Chooser, Domain};
use crate::scene::{Circle, Node, Paint, Path, Point, Rect, Segment};
use crate::theme::Palette;

/// Width and height of a mark, and the room between it and its word.
pub(crate) const MARK: f64 = 11.0;
pub(crate) const MARK_GAP: f64 = 4.0;
/// Width of lines in a mark.
const LINE: f64 = 1.6;

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardMark {
    Domain(Domain),
    Choice(ChosenBy),
}

/// Who chose, as far as marks tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChosenBy {
    Family,
    Professional,
    Together,
    Nobody,
    Other,
}

impl From<&Chooser> for ChosenBy {
    fn from(chooser: &Chooser) -> Self {
        match chooser {
            Chooser::Family => Self::Family,
            Chooser::Professional => Self::Professional,
            Chooser::Together => Self::Together,
            Chooser::Imposed => Self::Nobody,
            Chooser::Own(_) => Self::Other,
        }
    }
}

/// Draws a mark of this size with its top left corner here.
pub(crate) fn draw(
    mark: CardMark,
    corner: Point,
    size: f64,
    palette: &Palette,
    out: &mut Vec<Node>,
) {
    match mark {
        CardMark::Domain(domain) => out.push(domain_mark(domain, corner, size, palette)),
        CardMark::Choice(by) => choice_mark(by, corner, size, palette, out),
    }
}

/// A house for the social domain, a heart for care, a shield for justice.
fn domain_mark(domain: Domain, (x, y): Point, size: f64, palette: &Palette) -> Node {
    // All three are drawn in a square of ten.
    let at = |dx: f64, dy: f64| (x + dx * size / 10.0, y + dy * size / 10.0);
    let line = |dx, dy| Segment::Line(at(dx, dy));
    let curve =
        |a: Point, b: Point, to: Point| Segment::Curve(at(a.0, a.1), at(b.0, b.1), at(to.0, to.1));
    let segments = match domain {
        // With an open door.
        Domain::Social => vec![
            Segment::Move(at(5.0, 0.0)),
            line(10.0, 4.8),
            line(8.6, 4.8),
            line(8.6, 10.0),
            line(6.2, 10.0),
            line(6.2, 6.4),
            line(3.8, 6.4),
            line(3.8, 10.0),
            line(1.4, 10.0),
            line(1.4, 4.8),
            line(0.0, 4.8),
            Segment::Close,
        ],
        Domain::Care => vec![
            Segment::Move(at(5.0, 9.8)),
            curve((1.8, 7.2), (0.0, 5.4), (0.0, 3.2)),
            curve((0.0, 1.5), (1.2, 0.4), (2.7, 0.4)),
            curve((3.7, 0.4), (4.5, 0.9), (5.0, 1.8)),
            curve((5.5, 0.9), (6.3, 0.4), (7.3, 0.4)),
            curve((8.8, 0.4), (10.0, 1.5), (10.0, 3.2)),
            curve((10.0, 5.4), (8.2, 7.2), (5.0, 9.8)),
            Segment::Close,
        ],
        Domain::Justice => vec![
            Segment::Move(at(5.0, 0.0)),
            line(9.2, 1.4),
            line(9.2, 4.6),
            curve((9.2, 7.4), (7.4, 9.2), (5.0, 10.0)),
            curve((2.6, 9.2), (0.8, 7.4), (0.8, 4.6)),
            line(0.8, 1.4),
            Segment::Close,
        ],
    };
    Node::Path(Path { segments, paint: Paint::fill(palette.blue) })
}

fn choice_mark(by: ChosenBy, (x, y): Point, size: f64, palette: &Palette, out: &mut Vec<Node>) {
    let disc = |cx: f64, r: f64, paint| Node::Circle(Circle { x: cx, y: y + size / 2.0, r, paint });
    let square = |left: f64, side: f64| {
        let top = y + (size - side) / 2.0;
        let paint = Paint::fill(palette.blue);
        Node::Rect(Rect { x: left, y: top, w: side, h: side, radius: 0.0, paint })
    };
    match by {
        ChosenBy::Family => out.push(disc(x + size / 2.0, size * 0.4, Paint::fill(palette.red))),
        ChosenBy::Professional => out.push(square(x + size * 0.14, size * 0.72)),
        ChosenBy::Together => {
            out.push(disc(x + size * 0.24, size * 0.24, Paint::fill(palette.red)));
            out.push(square(x + size * 0.56, size * 0.44));
        }
        // An arrow from above.
        ChosenBy::Nobody => {
            let at = |dx: f64, dy: f64| (x + dx * size, y + dy * size);
            let mut segments = vec![Segment::Move(at(0.5, 0.05)), Segment::Line(at(0.5, 0.92))];
            segments.extend([Segment::Move(at(0.16, 0.55)), Segment::Line(at(0.5, 0.92))]);
            segments.push(Segment::Line(at(0.84, 0.55)));
            out.push(Node::Path(Path { segments, paint: Paint::line(palette.ink, LINE) }));
        }
        ChosenBy::Other => {
            let paint = Paint::edged(palette.white, palette.ink, LINE);
            out.push(disc(x + size / 2.0, size * 0.4 - LINE / 2.0, paint));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Color;

    fn drawn(mark: CardMark) -> Vec<Node> {
        let mut nodes = Vec::new();
        draw(mark, (10.0, 20.0), MARK, &Palette::default(), &mut nodes);
        nodes
    }

    #[test]
    fn domains_are_told_apart_by_shape_in_one_dark_colour() {
        let shapes: Vec<Vec<Node>> =
            Domain::ALL.map(|domain| drawn(CardMark::Domain(domain))).to_vec();
        assert!(shapes[0] != shapes[1] && shapes[1] != shapes[2] && shapes[0] != shapes[2]);
        for shape in &shapes {
            let [Node::Path(path)] = shape.as_slice() else { panic!("not one path: {shape:?}") };
            assert_eq!(path.paint.fill, Some(Palette::default().blue));
        }
        assert!(Palette::default().blue.contrast(Color::WHITE) >= 4.5);
    }

    #[test]
    fn every_chooser_has_a_mark_of_its_own() {
        let all = [
            ChosenBy::Family,
            ChosenBy::Professional,
            ChosenBy::Together,
            ChosenBy::Nobody,
            ChosenBy::Other,
        ];
        let shapes = all.map(|by| drawn(CardMark::Choice(by)));
        for (at, shape) in shapes.iter().enumerate() {
            assert!(!shape.is_empty() && !shapes[..at].contains(shape), "{:?}", all[at]);
        }
    }
}
