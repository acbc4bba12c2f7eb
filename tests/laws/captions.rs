//! The small words at the head of a step meet neither the curve nor the lines at the levels.

use std::cell::{Cell, RefCell};

use klantreis::model::{Journey, View};
use klantreis::scene::{Group, Node, Role, Scene};

use crate::support::files;
use crate::support::holding::{
    on_every_journey, on_every_paper, on_every_paper_in_brief, on_every_paper_in_lines,
};
use crate::support::shapes::{Area, area, flat, line, strokes};
use crate::support::text::{Text, texts};

/// How far letters reach above and below the line that they stand on, as a share of their size.
const ABOVE: f64 = 0.73;
const BELOW: f64 = 0.21;
/// The pieces that a slanting line is looked at in are so much larger than the line.
const TOUCH: f64 = 1.0;

fn groups<'a>(nodes: &'a [Node], out: &mut Vec<&'a Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            out.push(group);
            groups(&group.nodes, out);
        }
    }
}

/// What lines run over, in short pieces.
fn pieces(nodes: &[Node]) -> impl Iterator<Item = Area> {
    let paths = flat(nodes).into_iter().filter_map(|node| match node {
        Node::Path(path) => Some(path),
        _ => None,
    });
    paths.flat_map(|path| {
        let half = path.paint.stroke.map_or(0.0, |it| it.width / 2.0);
        let short = move |((ax, ay), (bx, by)): ((f64, f64), (f64, f64))| {
            let at = move |n: i32| {
                let share = f64::from(n) / 8.0;
                (ax + (bx - ax) * share, ay + (by - ay) * share)
            };
            (0..8).map(move |n| {
                let ((ax, ay), (bx, by)) = (at(n), at(n + 1));
                let (left, right) = (ax.min(bx), ax.max(bx));
                Area { left, right, top: ay.min(by), bottom: ay.max(by) }.wider(half)
            })
        };
        strokes(path).into_iter().flat_map(short).collect::<Vec<_>>()
    })
}

/// What two areas have in common.
fn common(a: Area, b: Area) -> Area {
    Area {
        left: a.left.max(b.left),
        top: a.top.max(b.top),
        right: a.right.min(b.right),
        bottom: a.bottom.min(b.bottom),
    }
}

fn letters(text: Text<'_>) -> Area {
    let own =
        Area { top: text.y - ABOVE * text.size, bottom: text.y + BELOW * text.size, ..line(text) };
    own.wider(-TOUCH)
}

/// How many words at the head of steps are free of every line, and how many stand on a plate that hides one.
#[derive(Default)]
struct Found {
    free: Cell<usize>,
    hiding: RefCell<Vec<String>>,
}

impl Found {
    /// Looks at a drawing: no line runs through words without a plate.
    fn look(&self, name: &str, scene: &Scene) {
        let mut all = Vec::new();
        groups(&scene.nodes, &mut all);
        let is_line = |role: Role| matches!(role, Role::Thread(_) | Role::LevelLines { .. });
        let lines: Vec<Area> =
            all.iter().filter(|it| is_line(it.role)).flat_map(|it| pieces(&it.nodes)).collect();
        let is_card = |group: &&&Group| matches!(group.role, Role::Card { .. });
        let cards = all.iter().filter(is_card).filter_map(|it| it.nodes.first().map(area));
        let cards: Vec<Area> = cards.collect();
        let is_seen = |piece: Area| !cards.iter().any(|card| card.wider(0.5).holds(piece));
        let crossed =
            |on: Area| lines.iter().filter(|it| it.covers(on)).any(|it| is_seen(common(*it, on)));
        for caption in all.iter().filter(|it| it.role == Role::Caption) {
            let plate = caption.nodes.iter().find(|it| matches!(it, Node::Rect(_))).map(area);
            let said: Vec<&str> = texts(&caption.nodes).map(|text| text.content).collect();
            match plate {
                Some(plate) if crossed(plate) => {
                    self.hiding.borrow_mut().push(format!("{name}: {said:?}"));
                }
                Some(_) => {}
                None => {
                    let crossed = texts(&caption.nodes).map(letters).any(crossed);
                    assert!(!crossed, "a line runs through {said:?} of {name}");
                    self.free.set(self.free.get() + 1);
                }
            }
        }
    }

    fn look_at(&self, journey: &Journey, scenes: &[Scene]) {
        for scene in scenes {
            self.look(&journey.title, scene);
        }
    }
}

/// Plates that hide a line are for words that find no place beside it: of the shipped journeys one in so many
/// at most, and of made-up ones, with words of any length.
const SHIPPED: usize = 200;
const GENERATED: usize = 14;

#[test]
fn no_line_runs_through_the_words_at_the_head_of_a_step() {
    let (shipped, generated) = (Found::default(), Found::default());
    let titles: Vec<String> = files::names().iter().map(|it| files::journey(it).title).collect();
    let found = |journey: &Journey| {
        if titles.contains(&journey.title) { &shipped } else { &generated }
    };
    on_every_journey(|journey, scene| found(journey).look(&journey.title, scene));
    on_every_paper(|journey, _, scenes| found(journey).look_at(journey, scenes));
    for (Found { free, hiding }, least) in [(&shipped, SHIPPED), (&generated, GENERATED)] {
        let (free, hiding) = (free.get(), hiding.borrow());
        assert!(
            free > 300 && hiding.len() * least < free,
            "{} plates hide a line, {free} words do not: {hiding:#?}",
            hiding.len()
        );
    }
}

/// There words hang on cards or stand in a list.
#[test]
fn in_the_other_views_no_words_at_the_head_of_a_step_hide_a_line() {
    let found = Found::default();
    let look = |journey: &Journey, _: &_, scenes: &[Scene]| {
        if journey.view != Some(View::Cards) {
            found.look_at(journey, scenes);
        }
    };
    on_every_paper_in_lines(look);
    on_every_paper_in_brief(look);
    assert_eq!(found.hiding.borrow().len(), 0);
}
