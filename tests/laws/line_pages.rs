//! The laws of the line view on pages: what holds on one drawing holds on every page.

use std::cell::Cell;
use std::collections::BTreeMap;

use klantreis::layout::{self, Medium, Page};
use klantreis::model::{Journey, Level, Place, Step, View};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::on_every_paper_in_lines;
use crate::support::parts::{group, of_role};
use crate::support::shapes::{Area, area, covering, flat, line, strokes};
use crate::support::text::texts;

fn on_every_page(law: impl Fn(&Journey, &Page, &Scene)) {
    on_every_paper_in_lines(|journey, paper, pages| {
        for page in pages {
            law(journey, paper, page);
        }
    });
}

/// The frames that words of steps stand in.
fn frames(page: &Scene) -> Vec<Area> {
    frames_in(&page.nodes)
}

fn frames_in(nodes: &[Node]) -> Vec<Area> {
    let cards = of_role(nodes, |role| matches!(role, Role::Card { .. }));
    let framed = cards.iter().filter_map(|card| card.nodes.first());
    framed.filter(|node| matches!(node, Node::Rect(_))).map(area).collect()
}

fn step_of<'a>(journey: &'a Journey, group: &Group) -> &'a Step {
    let Some(Place::Step(id, _)) = group.place else { panic!("a step of no place") };
    journey.steps.iter().find(|it| it.id == id).unwrap()
}

/// The point of a step on the curve.
fn point_of(step: &Group) -> Option<Area> {
    let point = step.nodes.iter().map(group).find(|it| matches!(it.role, Role::Point { .. }));
    point.map(|point| area(&point.nodes[0]))
}

#[test]
fn no_words_cover_others_and_no_curve_passes_them() {
    on_every_page(|journey, _, page| {
        let frames = frames(page);
        let name = &journey.title;
        assert_eq!(covering(frames.iter().map(|it| (*it, ())).collect()), None, "{name}");
        let threads = of_role(&page.nodes, |role| matches!(role, Role::Thread(_)));
        let lines = threads.iter().flat_map(|it| &it.nodes).flat_map(|node| match node {
            Node::Path(path) => strokes(path),
            _ => Vec::new(),
        });
        for ((ax, ay), (bx, by)) in lines {
            let at = |n: u8| {
                let t = f64::from(n) / 8.0;
                (ax + (bx - ax) * t, ay + (by - ay) * t)
            };
            let inside = |it: &Area, (x, y): (f64, f64)| {
                x > it.left && x < it.right && y > it.top && y < it.bottom
            };
            let passed = frames.iter().find(|it| (0..=8).any(|n| inside(&it.wider(2.0), at(n))));
            assert!(passed.is_none(), "{name}: the curve passes {passed:?}");
        }
    });
}

#[test]
fn levels_lie_at_least_40_px_apart_and_points_exactly_on_them() {
    on_every_page(|journey, _, page| {
        let mut heights: BTreeMap<(usize, i64), Vec<(Level, f64)>> = BTreeMap::new();
        let grounds = of_role(&page.nodes, |role| matches!(role, Role::Ground(_)));
        for step in of_role(&page.nodes, |role| role == Role::Step) {
            let own = step_of(journey, step);
            let (Some(point), Some(level)) = (point_of(step), own.level()) else { continue };
            let y = point.middle();
            let ground = |it: &&&Group| {
                let area = it.nodes.iter().filter(|node| matches!(node, Node::Rect(_))).map(area);
                let area = Area::around(area);
                (area.top..=area.bottom).contains(&y)
            };
            let ground = grounds.iter().find(ground).expect("a lane under each point");
            let top = area(&ground.nodes[0]).top.round() as i64;
            heights.entry((journey.teller(own), top)).or_default().push((level, y));
        }
        for ((party, _), mut levels) in heights {
            levels.sort_by_key(|(level, _)| *level);
            let (first, last) = (levels[0], levels[levels.len() - 1]);
            let halves = f64::from(last.0.0) - f64::from(first.0.0);
            if halves == 0.0 {
                continue;
            }
            let half = (last.1 - first.1) / halves;
            let (name, apart) = (&journey.title, 2.0 * half);
            assert!(apart >= 40.0 - 1e-6, "{name}, party {party}: levels {apart} px apart");
            for (level, y) in levels {
                let wanted = first.1 + (f64::from(level.0) - f64::from(first.0.0)) * half;
                assert!((y - wanted).abs() < 1e-6, "{name}: {level:?} at {y}, not {wanted}");
            }
        }
    });
}

#[test]
fn no_card_with_a_level_stands_as_low_as_a_step_without_one() {
    let held = Cell::new(0);
    on_every_page(|journey, _, page| {
        if journey.has_lines() {
            return;
        }
        let grounds = of_role(&page.nodes, |role| matches!(role, Role::Ground(_)));
        let grounds: Vec<Area> = grounds.iter().map(|it| area(&it.nodes[0])).collect();
        for step in of_role(&page.nodes, |role| role == Role::Step) {
            let own = step_of(journey, step);
            let Some(point) = point_of(step).filter(|_| own.level().is_none()) else { continue };
            let holds = |it: &&Area| (it.top..=it.bottom).contains(&point.middle());
            let ground = grounds.iter().find(holds).expect("a lane under each point");
            for other in of_role(&page.nodes, |role| role == Role::Step) {
                let is_levelled = step_of(journey, other).level().is_some();
                let Some(beside) = point_of(other).filter(|_| is_levelled) else { continue };
                if !(ground.top..=ground.bottom).contains(&beside.middle()) {
                    continue;
                }
                let within =
                    frames_in(&other.nodes).into_iter().filter(|it| it.top < ground.bottom);
                let low = within.map(|it| it.bottom).fold(beside.bottom, f64::max);
                assert!(low <= point.top, "{}: {:?} beside a level", journey.title, step.place);
                held.set(held.get() + 1);
            }
        }
    });
    assert!(held.get() > 20, "held on {}", held.get());
}

#[test]
fn nothing_leaves_the_paper_and_no_text_runs_into_another() {
    on_every_page(|journey, paper, page| {
        let inner = Area { left: 0.0, top: 0.0, right: page.width, bottom: page.height };
        let name = &journey.title;
        assert!(flat(&page.nodes).iter().all(|node| inner.holds(area(node))), "{name}");
        let lines = texts(&page.nodes).map(|text| (line(text), text)).collect();
        assert_eq!(covering(lines), None, "{name}");
        let least = if paper.medium == Medium::Sheet { 8.0 } else { 9.0 } * 96.0 / 72.0;
        assert!(texts(&page.nodes).all(|text| text.size >= least - 0.01), "{name}");
    });
}

#[test]
fn every_step_stands_on_one_page_with_all_that_is_drawn_of_it() {
    on_every_paper_in_lines(|journey, _, pages| {
        let mut seen = BTreeMap::new();
        for (at, page) in pages.iter().enumerate() {
            for step in of_role(&page.nodes, |role| role == Role::Step) {
                let before = seen.insert(format!("{:?}", step.place), at);
                assert!(before.is_none(), "{}: {:?} on two pages", journey.title, step.place);
            }
        }
    });
}

#[test]
fn no_pages_are_spent_to_keep_bars_from_a_page_of_their_own() {
    let journey = files::journey("sam");
    let theme = Theme { view: View::Line, ..Theme::default() };
    let pages = layout::pages(&journey, &theme, &Page::A4).unwrap();
    assert!(pages.len() <= 6, "{} pages", pages.len());
}

#[test]
fn the_words_of_an_ending_keep_their_side_on_pages_unless_that_takes_a_page_more() {
    let on_paper = |name| {
        let mut journey = files::journey(name);
        journey.view = Some(View::Line);
        layout::pages(&journey, &Theme::default(), &Page::A4).unwrap()
    };
    let is_above = |pages: &[Scene]| {
        let steps = pages.iter().flat_map(|page| of_role(&page.nodes, |role| role == Role::Step));
        let mut told = steps.filter_map(|step| Some((point_of(step)?, frames_in(&step.nodes)[0])));
        told.next_back().is_some_and(|(point, words)| words.bottom < point.top)
    };
    for name in ["sam", "zarina", "roos"] {
        assert!(is_above(&on_paper(name)), "{name}");
    }
    assert_eq!(on_paper("mila-gezin").len(), 2);
}
