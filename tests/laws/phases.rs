//! The laws of the drawing, held on the picture of the phases themselves.

use std::collections::BTreeSet;

use klantreis::layout::phase_model;
use klantreis::model::{Language, Phase, PhaseSet, Return};
use klantreis::scene::{Node, Point, Role, Scene, Subject};
use klantreis::theme::Theme;
use klantreis::write::svg;
use roxmltree::Document;

use crate::support::generate;
use crate::support::holding::on;
use crate::support::parts::{Item, in_role, items};
use crate::support::shapes::{Area, area, covering, flat, ground, line, strokes};
use crate::support::text::{self, Text, texts};

fn draw(phases: &PhaseSet) -> Scene {
    phase_model(phases, Language::Dutch, &Theme::default())
}

/// Holds a law on the seven phases, on none, on forty in a row, and on generated sets.
fn on_every_set(law: impl Fn(&PhaseSet, &Scene)) {
    let row: Vec<&str> = vec!["Fase"; 40];
    let sets = [PhaseSet::standard(Language::Dutch), PhaseSet::none(), PhaseSet::labelled(&row)];
    for set in &sets {
        law(set, &draw(set));
    }
    on(96, generate::phase_set(), |set| law(&set, &draw(&set)));
}

fn phases(scene: &Scene) -> Vec<Item<'_>> {
    items(in_role(&scene.nodes, Role::List(Subject::Phase)))
}

fn ways(scene: &Scene) -> Vec<Item<'_>> {
    items(in_role(&scene.nodes, Role::List(Subject::Return)))
}

/// The frames of all phases.
fn boxes(scene: &Scene) -> Vec<Area> {
    phases(scene).iter().map(|phase| area(&phase.nodes[0])).collect()
}

/// What lies behind the phases: the arrows onward, and the bar that stands for every phase.
fn behind(scene: &Scene) -> &[Node] {
    in_role(&scene.nodes, Role::Background)
}

fn bar(scene: &Scene) -> Option<Area> {
    behind(scene).iter().find(|node| matches!(node, Node::Rect(_))).map(area)
}

/// The straight lines of arrows, without their heads.
fn lines<'a>(nodes: impl IntoIterator<Item = &'a Node>) -> Vec<(Point, Point)> {
    let open = nodes.into_iter().filter_map(|node| match node {
        Node::Path(path) if path.paint.stroke.is_some() => Some(path),
        _ => None,
    });
    open.flat_map(strokes).collect()
}

fn onward_lines(scene: &Scene) -> Vec<(Point, Point)> {
    lines(behind(scene))
}

fn way_lines(scene: &Scene) -> Vec<(Point, Point)> {
    ways(scene).iter().flat_map(|way| lines(way.nodes)).collect()
}

/// A line as thin as can be: what it touches with its end it does not cover.
fn thin(((ax, ay), (bx, by)): (Point, Point)) -> Area {
    assert!(ax == bx || ay == by, "neither level nor upright: {ax},{ay} {bx},{by}");
    Area { left: ax.min(bx), top: ay.min(by), right: ax.max(bx), bottom: ay.max(by) }
}

/// Whether a line of no width runs through an area.
fn runs_through(stroke: (Point, Point), area: Area) -> bool {
    // Ends that lie on an edge carry the rounding of binary fractions.
    thin(stroke).wider(1e-6).covers(area.wider(-1e-5))
}

#[test]
fn no_phase_covers_another() {
    on_every_set(|_, scene| {
        let boxes = boxes(scene).into_iter().chain(bar(scene)).enumerate();
        assert_eq!(covering(boxes.map(|(nth, area)| (area, nth)).collect()), None);
    });
}

#[test]
fn the_words_of_a_phase_stay_inside_its_box() {
    on_every_set(|_, scene| {
        for phase in phases(scene) {
            let frame = area(&phase.nodes[0]);
            for text in texts(phase.nodes) {
                assert!(frame.holds(line(text)), "{text:?} leaves {frame:?}");
            }
        }
    });
}

#[test]
fn nothing_leaves_the_page_of_the_phases() {
    on_every_set(|_, scene| {
        let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
        for node in flat(&scene.nodes) {
            assert!(page.holds(area(node)), "{node:?} leaves {page:?}");
        }
    });
}

#[test]
fn no_words_run_into_others_or_into_a_phase() {
    on_every_set(|_, scene| {
        let lines = texts(&scene.nodes).map(|text| (line(text), text)).collect();
        assert_eq!(covering(lines), None);
        let boxes = boxes(scene);
        for way in ways(scene) {
            for text in texts(way.nodes) {
                assert!(!boxes.iter().any(|frame| frame.covers(line(text))), "{text:?}");
            }
        }
    });
}

#[test]
fn no_arrow_runs_through_a_phase_or_through_words() {
    on_every_set(|_, scene| {
        let boxes: Vec<Area> = boxes(scene).into_iter().chain(bar(scene)).collect();
        let words: Vec<Area> = texts(&scene.nodes).map(line).collect();
        for stroke in onward_lines(scene).into_iter().chain(way_lines(scene)) {
            let hit = boxes.iter().chain(&words).find(|&&area| runs_through(stroke, area));
            assert_eq!(hit, None, "{stroke:?}");
        }
    });
}

#[test]
fn no_way_back_runs_along_another_line() {
    on_every_set(|_, scene| {
        let onward = onward_lines(scene);
        let back = way_lines(scene);
        for (at, &way) in back.iter().enumerate() {
            for &other in back[..at].iter().chain(&onward) {
                assert!(!along(way, other), "{way:?} {other:?}");
            }
        }
    });
}

/// Whether two lines run in the same direction closer together than they are wide, for some length.
fn along(a: (Point, Point), b: (Point, Point)) -> bool {
    let level = |stroke: (Point, Point)| stroke.0.1 == stroke.1.1;
    let (one, other) = (thin(a), thin(b));
    let beside = |gap: f64, from: f64, to: f64| gap < 2.0 && to - from > 0.01;
    let (left, right) = (one.left.max(other.left), one.right.min(other.right));
    let (top, bottom) = (one.top.max(other.top), one.bottom.min(other.bottom));
    level(a) == level(b)
        && if level(a) {
            beside((a.0.1 - b.0.1).abs(), left, right)
        } else {
            beside((a.0.0 - b.0.0).abs(), top, bottom)
        }
}

#[test]
fn every_way_back_has_one_head_at_the_phase_it_returns_to() {
    on_every_set(|set, scene| {
        let boxes = boxes(scene);
        let order: Vec<&str> =
            phases(scene).iter().map(|p| p.name.trim_start_matches("Fase ")).collect();
        for way in ways(scene) {
            let heads: Vec<Point> = way.nodes.iter().filter_map(head).collect();
            let [tip] = heads[..] else { panic!("{}: {heads:?}", way.told) };
            let to = way.told.split(" terug naar ").nth(1).unwrap();
            let to = to.split(": ").next().unwrap();
            assert!(set.get(to).is_some(), "{to}");
            let target = boxes[order.iter().position(|id| *id == to).unwrap()];
            let near = Area { left: tip.0, top: tip.1, right: tip.0, bottom: tip.1 };
            assert!(target.wider(3.0).holds(near), "{}: {tip:?} {target:?}", way.told);
        }
    });
}

/// The point of an arrow.
fn head(node: &Node) -> Option<Point> {
    match node {
        Node::Path(path) if path.paint.fill.is_some() => strokes(path).first().map(|edge| edge.0),
        _ => None,
    }
}

#[test]
fn every_return_is_told() {
    on_every_set(|set, scene| {
        let told: Vec<String> = ways(scene).iter().map(|way| way.told.to_owned()).collect();
        for back in &set.returns {
            let from = back.from.as_deref().unwrap_or("elke fase");
            let told = told.iter().any(|label| tells(label, from, back));
            assert!(told, "{back:?}");
        }
    });
}

fn tells(label: &str, from: &str, back: &Return) -> bool {
    let Some((left, rest)) = label.split_once(" terug naar ") else { return false };
    let mut left = left.trim_start_matches("Vanuit ").split([',']).flat_map(|l| l.split(" en "));
    let to = rest.strip_prefix(back.to.as_str());
    let reason = back.label.as_deref().unwrap_or_default();
    left.any(|id| id.trim() == from)
        && to.is_some_and(|to| to.is_empty() || to.starts_with(": ") && to.contains(reason))
}

#[test]
fn the_seven_phases_have_their_parts_and_ways_back() {
    let standard = PhaseSet::standard(Language::Dutch);
    let scene = draw(&standard);
    let (parts, tops): (Vec<_>, Vec<_>) =
        phases(&scene).into_iter().partition(|phase| phase.told.contains("onderdeel van"));
    assert_eq!((tops.len(), parts.len(), ways(&scene).len()), (7, 5, 3));
    let left = |id: &str| {
        let nth = phases(&scene).iter().position(|phase| phase.name == format!("Fase {id}"));
        boxes(&scene)[nth.unwrap()].left
    };
    let columns = ["1", "2", "3", "4", "5", "6"].map(left);
    assert!(columns.is_sorted_by(|a, b| a < b), "{columns:?}");
    assert_eq!(left("6"), left("7"));
    // A page of A4 on its side at full size.
    assert!(scene.width <= 1122.0, "{}", scene.width);
}

#[test]
fn a_screen_reader_hears_the_phases_in_order_and_each_way_back() {
    let scene = draw(&PhaseSet::standard(Language::Dutch));
    let names: Vec<_> = phases(&scene).iter().map(|phase| phase.name.to_owned()).collect();
    let ids = ["1", "2", "3", "4", "5", "6", "6a", "6b", "6c", "7", "7a", "7b"];
    assert_eq!(names, ids.map(|id| format!("Fase {id}")));
    assert_eq!(phases(&scene)[9].told, "Aanpak werkt niet, volgt op fase 5");
    assert_eq!(phases(&scene)[10].told, "Overdragen aan gelijkwaardige hulp, onderdeel van fase 7");
    let told: Vec<_> = ways(&scene).iter().map(|way| way.told.to_owned()).collect();
    assert_eq!(
        told,
        [
            "Vanuit 7a terug naar 4: overdracht",
            "Vanuit 7b terug naar 3: andere soort hulp",
            "Vanuit 6 terug naar 1: terugval na de hulp"
        ]
    );
    assert_eq!(scene.description, "Van links naar rechts: 7 fasen, 5 onderdelen en 3 wegen terug.");
}

#[test]
fn returns_for_one_reason_share_an_arrow() {
    let mut set = PhaseSet::labelled(&["Begin", "Midden", "Eind"]);
    let back = |from: &str, reason: &str| Return {
        from: Some(from.to_owned()),
        to: "1".to_owned(),
        label: Some(reason.to_owned()),
    };
    set.returns = vec![back("2", "bezwaar"), back("3", "bezwaar"), back("3", "terugval")];
    let scene = draw(&set);
    let told: Vec<_> = ways(&scene).iter().map(|way| way.told.to_owned()).collect();
    assert_eq!(told, ["Vanuit 2 en 3 terug naar 1: bezwaar", "Vanuit 3 terug naar 1: terugval"]);
}

#[test]
fn a_set_that_makes_no_sense_is_drawn_all_the_same() {
    let phase = |id: &str, parent: &str, after: &str| Phase {
        id: id.to_owned(),
        label: id.to_owned(),
        parent: Some(parent.to_owned()),
        after: Some(after.to_owned()),
        own: Vec::new(),
    };
    let back = |from: &str, to: &str| Return {
        from: Some(from.to_owned()),
        to: to.to_owned(),
        label: None,
    };
    let phases = vec![phase("a", "b", "a"), phase("b", "weg", "b"), phase("b", "a", "weg")];
    let set =
        PhaseSet { phases, returns: vec![back("a", "a"), back("weg", "a"), back("a", "weg")] };
    let scene = draw(&set);
    assert_eq!((boxes(&scene).len(), ways(&scene).len()), (3, 1));
}

#[test]
fn words_and_arrows_stand_out() {
    on_every_set(|_, scene| {
        let painted = flat(&scene.nodes);
        for (at, node) in painted.iter().enumerate() {
            let under = |point| ground(painted[..at].iter().copied(), point);
            match node {
                Node::Paragraph(paragraph) => {
                    for text in text::lines(paragraph) {
                        let middle = line(text).middle();
                        let contrast = text.color.contrast(under((text.x + 0.5, middle)));
                        assert!(contrast >= 4.5, "{contrast:.2} of {text:?}");
                    }
                }
                Node::Path(path) => {
                    let color = path.paint.stroke.map(|s| s.color).or(path.paint.fill).unwrap();
                    let contrast = color.contrast(klantreis::scene::Color::WHITE);
                    assert!(contrast >= 3.0, "{contrast:.2} of {path:?}");
                }
                _ => {}
            }
        }
    });
}

#[test]
fn phases_are_written_at_full_size() {
    on_every_set(|_, scene| {
        let sizes: BTreeSet<u64> = texts(&scene.nodes).map(|text| text.size.to_bits()).collect();
        assert!(sizes.len() <= 4, "{sizes:?}");
        let small = |text: Text<'_>| text.size * 0.75 < 8.0;
        assert!(!texts(&scene.nodes).any(small));
    });
}

#[test]
fn the_same_phases_are_drawn_the_same_again() {
    on_every_set(|set, scene| {
        let written = svg(scene);
        assert_eq!(written, svg(&draw(set)));
        assert!(Document::parse(&written).is_ok(), "{written}");
    });
}
