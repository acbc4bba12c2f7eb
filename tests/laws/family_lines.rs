//! The laws of several lines through one family: each at its own levels, in every view.

use klantreis::layout::layout;
use klantreis::model::{Journey, Level, Part, Step, View};
use klantreis::scene::{Group, Lane, Node, Path, Role, Scene, Segment};
use klantreis::theme::Theme;

use crate::support::generate::family_journey;
use crate::support::holding::on;
use crate::support::parts::parts;
use crate::support::picture::items;
use crate::support::shapes::{Area, area, strokes};
use crate::support::text::texts;

fn draw(journey: &Journey, view: View) -> Scene {
    layout(journey, &Theme { view, ..Theme::default() })
}

fn in_role<'a>(nodes: &'a [Node], role: Role, found: &mut Vec<&'a Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if group.role == role {
                found.push(group);
            }
            in_role(&group.nodes, role, found);
        }
    }
}

/// The heights of the levels, from the highest.
fn levels(scene: &Scene) -> Vec<f64> {
    let mut lines = Vec::new();
    in_role(&scene.nodes, Role::LevelLines { party: 0 }, &mut lines);
    let nodes = lines.iter().flat_map(|lines| &lines.nodes);
    let mut heights: Vec<f64> = nodes
        .flat_map(|node| match node {
            Node::Path(path) => path.segments.clone(),
            _ => Vec::new(),
        })
        .filter_map(|segment| match segment {
            Segment::Move((_, y)) => Some(y),
            _ => None,
        })
        .collect();
    heights.sort_by(f64::total_cmp);
    heights.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
    heights
}

fn known(journey: &Journey, step: &Step) -> Vec<Level> {
    journey.other_levels(step).filter_map(|(_, level)| level).collect()
}

#[test]
fn a_step_stands_on_the_line_of_each_at_the_level_of_each() {
    on(24, family_journey(), |journey| {
        if journey.drawn_lines().len() < 2 {
            return;
        }
        for view in [View::Cards, View::Line] {
            let scene = draw(&journey, view);
            let heights = levels(&scene);
            let [first, next, ..] = heights[..] else { continue };
            for (at, item) in items(&journey, &scene) {
                let mut points = Vec::new();
                in_role(&item.nodes, Role::LinePoint, &mut points);
                let ys: Vec<f64> = points.iter().map(|it| area(&it.nodes[0]).middle()).collect();
                for level in known(&journey, &journey.steps[at]) {
                    if item_is_of_an_organisation(&journey, at) {
                        continue;
                    }
                    let y = first + (next - first) * f64::from(level.0) / 2.0;
                    assert!(ys.iter().any(|it| (it - y).abs() < 1e-6), "{view:?}: {y} in {ys:?}");
                }
            }
        }
    });
}

fn item_is_of_an_organisation(journey: &Journey, at: usize) -> bool {
    let step = &journey.steps[at];
    step.event.is_none() && step.emotion.is_none() && step.thought.is_none()
}

#[test]
fn every_other_level_has_a_point_on_the_curve_of_a_brief_page() {
    on(12, family_journey(), |journey| {
        if journey.drawn_lines().len() < 2 {
            return;
        }
        let scene = draw(&journey, View::Brief);
        let mut points = Vec::new();
        in_role(&scene.nodes, Role::LinePoint, &mut points);
        let told = journey.steps.iter().filter(|step| step.card_count() > step.actions.len());
        let levels: usize = told.map(|step| known(&journey, step).len()).sum();
        assert_eq!(points.len(), levels);
    });
}

#[test]
fn no_point_of_a_line_lies_on_a_card() {
    on(24, family_journey(), |journey| {
        let scene = draw(&journey, View::Cards);
        let (mut points, mut cards) = (Vec::new(), Vec::new());
        for node in parts(&scene).story {
            let nodes = std::slice::from_ref(node);
            in_role(nodes, Role::LinePoint, &mut points);
            cards.extend(card_areas(nodes));
        }
        for point in points {
            let own = area(point.nodes.last().expect("a shape"));
            assert!(!cards.iter().any(|card: &Area| card.covers(own)), "{own:?}");
        }
    });
}

fn card_areas(nodes: &[Node]) -> Vec<Area> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            match group.role {
                Role::Card { .. } => found.push(area(node)),
                _ => found.extend(card_areas(&group.nodes)),
            }
        }
    }
    found
}

/// The curves through the events of a family.
fn curves(scene: &Scene) -> Vec<&Path> {
    let mut threads = Vec::new();
    let lane = Lane { part: Part::Events, party: Some(0) };
    in_role(&scene.nodes, Role::Thread(lane), &mut threads);
    let nodes = threads.iter().flat_map(|thread| &thread.nodes);
    nodes
        .filter_map(|node| match node {
            Node::Path(path) => Some(path),
            _ => None,
        })
        .collect()
}

/// Whether a curve has one of these points on it.
fn comes_to(path: &Path, points: &[&Group]) -> bool {
    let ends = path.segments.iter().filter_map(|segment| match *segment {
        Segment::Move(at) | Segment::Curve(_, _, at) => Some(at),
        _ => None,
    });
    let on = |(x, y): (f64, f64)| {
        points.iter().any(|point| {
            let own = area(&point.nodes[0]);
            own.left < x && x < own.right && own.top < y && y < own.bottom
        })
    };
    ends.into_iter().any(on)
}

/// Whether a curve goes through the inside of an area.
fn passes(path: &Path, own: Area) -> bool {
    let own = own.wider(-1.0);
    strokes(path).into_iter().any(|((ax, ay), (bx, by))| {
        (0..=8).map(|n| f64::from(n) / 8.0).any(|t| {
            let (x, y) = (ax + (bx - ax) * t, ay + (by - ay) * t);
            own.left < x && x < own.right && own.top < y && y < own.bottom
        })
    })
}

fn no_line_passes_behind_a_card_of_others(journey: &Journey) {
    if journey.drawn_lines().len() < 2 {
        return;
    }
    let scene = draw(journey, View::Cards);
    for (at, item) in items(journey, &scene) {
        let mut points = Vec::new();
        in_role(&item.nodes, Role::LinePoint, &mut points);
        let others: Vec<&Path> =
            curves(&scene).into_iter().filter(|path| !comes_to(path, &points)).collect();
        for card in card_areas(&item.nodes) {
            let passed = others.iter().any(|path| passes(path, card));
            assert!(!passed, "{}: a line behind step {at}", journey.title);
        }
    }
}

#[test]
fn no_line_passes_behind_a_card_of_a_step_that_it_does_not_come_to() {
    on(24, family_journey(), |journey| no_line_passes_behind_a_card_of_others(&journey));
    no_line_passes_behind_a_card_of_others(&crate::support::files::journey("bea"));
}

#[test]
fn a_line_ends_before_a_card_of_somebody_else_and_goes_on_behind_it() {
    let file = "titel: x
verteller: Mieke
lijnen: [Jay]
stappen:
  - { gebeurtenis: Ik rust., niveau: tevreden }
  - { gebeurtenis: Jay rust., niveau: tevreden, betreft: Jay }
  - { gebeurtenis: Ik rust weer., niveau: tevreden }
";
    let journey = klantreis::source::read(file, klantreis::model::Language::Dutch).unwrap().journey;
    no_line_passes_behind_a_card_of_others(&journey);
    let scene = draw(&journey, View::Cards);
    let curves = curves(&scene);
    let begins =
        |path: &&Path| path.segments.iter().filter(|it| matches!(it, Segment::Move(_))).count();
    assert_eq!(curves.iter().map(begins).collect::<Vec<_>>(), [2]);
}

#[test]
fn every_line_is_named_in_every_view() {
    on(12, family_journey(), |journey| {
        if journey.drawn_lines().len() < 2 {
            return;
        }
        for view in [View::Cards, View::Line, View::Brief, View::Curve] {
            let scene = draw(&journey, view);
            let said: String = texts(&scene.nodes).map(|text| text.content).collect();
            // A curve alone draws nothing of a line that no step with a level is told of.
            let is_on = |step: &Step, line: usize| {
                let tells = step.card_count() > step.actions.len();
                tells && journey.line_of(step) == line && step.level().is_some()
            };
            let is_drawn = |line: &usize| {
                view != View::Curve || journey.steps.iter().any(|step| is_on(step, *line))
            };
            let others = journey.drawn_lines().into_iter().filter(|line| *line > 0);
            for name in others.filter(is_drawn) {
                let name = journey.line_name(name).replace(' ', "");
                assert!(said.replace(' ', "").contains(&name), "{view:?}: {name}");
            }
        }
    });
}

/// What the organisation does in it stands under the card, and the point of Jay far under both.
fn tied() -> Journey {
    let file = "titel: x
verteller: Mieke
lijnen: [Jay]
stappen:
  - { gebeurtenis: Ik rust., niveau: tevreden, niveaus: { Jay: wanhoop }, organisaties: [{ naam: School, actie: Belt. }] }
  - { gebeurtenis: Ik rust., niveau: tevreden, niveaus: { Jay: tevreden } }
";
    klantreis::source::read(file, klantreis::model::Language::Dutch).unwrap().journey
}

#[test]
fn a_tie_begins_at_the_card_of_its_step_and_not_under_the_points_beside_it() {
    let scene = draw(&tied(), View::Cards);
    let cards = card_areas(parts(&scene).story);
    let mut ties = Vec::new();
    in_role(&scene.nodes, Role::Ties, &mut ties);
    let mut dots = ties.iter().flat_map(|ties| &ties.nodes);
    let dot = dots.find(|node| matches!(node, Node::Circle(_))).expect("a dot at its upper end");
    let begin = area(dot).middle();
    assert!(cards.iter().any(|card| (card.bottom - begin).abs() < 1.0), "{begin}: {cards:?}");
}

#[test]
fn the_heading_of_the_lane_names_all_whose_lines_stand_in_it() {
    let said = |journey: &Journey| {
        let scene = draw(journey, View::Cards);
        texts(&scene.nodes).map(|it| it.content.to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert!(said(&tied()).contains("Beleving van Mieke en Jay"));
    let mut alone = tied();
    alone.steps.iter_mut().for_each(|step| step.levels.clear());
    assert!(!said(&alone).contains("Mieke en Jay"));
}
