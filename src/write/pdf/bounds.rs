//! How far things on a page reach.

use crate::scene::{Node, Path, Segment};

/// Left, top, right and bottom in px; `None` for nothing but groups without anything in them.
pub(super) fn bounds(nodes: &[Node]) -> Option<[f64; 4]> {
    nodes.iter().filter_map(of_node).reduce(around)
}

fn of_node(node: &Node) -> Option<[f64; 4]> {
    match node {
        Node::Group(group) => bounds(&group.nodes),
        Node::Rect(rect) => Some([rect.x, rect.y, rect.x + rect.w, rect.y + rect.h]),
        Node::Circle(c) => Some([c.x - c.r, c.y - c.r, c.x + c.r, c.y + c.r]),
        Node::Path(path) => of_path(path),
        // Where it ends only its letters know; the shape around it reaches further.
        Node::Text(text) => Some([text.x, text.y - text.size, text.x, text.y]),
    }
}

fn of_path(path: &Path) -> Option<[f64; 4]> {
    let points = path.segments.iter().flat_map(|segment| match *segment {
        Segment::Move(to) | Segment::Line(to) => [Some(to), None, None],
        Segment::Curve(a, b, to) => [Some(a), Some(b), Some(to)],
        Segment::Close => [None; 3],
    });
    points.flatten().map(|(x, y)| [x, y, x, y]).reduce(around)
}

fn around(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}
