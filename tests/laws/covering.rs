//! Law 2: nothing covers anything.

use std::cell::Cell;

use klantreis::model::{Journey, Part};
use klantreis::scene::{Group, Meaning, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::along::bar_parts;
use crate::support::holding::on_every_journey;
use crate::support::parts::{group, items, parts};
use crate::support::picture::{captions, cards, columns, grounds, lanes};
use crate::support::shapes::{Area, area, covering, flat, line, strokes};
use crate::support::text::texts;

/// Everything that stands on one column of a lane.
fn boxes(journey: &Journey, scene: &Scene) -> Vec<(Area, String)> {
    let cards = cards(journey, scene);
    let cards = cards.iter().map(|card| (card.area(), card.label.to_owned()));
    let captions = captions(journey, scene);
    let captions = captions
        .iter()
        .map(|caption| (caption.area(), format!("caption of step {}", caption.step)));
    cards.chain(captions).chain(cells(journey, scene)).collect()
}

/// Cards of experiences, and cells of differences, opportunities and looking back.
fn cells(journey: &Journey, scene: &Scene) -> Vec<(Area, String)> {
    let (parts, bars) = (parts(scene), bar_parts(journey));
    let cells = parts.along.iter().filter(|(part, _)| !bars.contains(part));
    cells.flat_map(|(_, list)| list_areas(list)).collect()
}

/// Bars that run from one step to another, over the edges of columns.
fn bars(journey: &Journey, scene: &Scene) -> Vec<(Area, String)> {
    let (parts, kinds) = (parts(scene), bar_parts(journey));
    let bars = parts.along.iter().filter(|(part, _)| kinds.contains(part));
    bars.flat_map(|(_, list)| list_areas(list)).collect()
}

fn list_areas(list: &[Node]) -> Vec<(Area, String)> {
    items(list).iter().map(|item| (all(item.nodes), item.told.to_owned())).collect()
}

fn all(nodes: &[Node]) -> Area {
    Area::around(nodes.iter().map(area))
}

#[test]
fn no_card_cell_bar_or_caption_covers_another() {
    on_every_journey(|journey, scene| {
        let all = [boxes(journey, scene), bars(journey, scene)].concat();
        assert_eq!(covering(all), None);
    });
}

#[test]
fn no_tie_passes_behind_anything() {
    on_every_journey(|journey, scene| {
        let drawn = [boxes(journey, scene), bars(journey, scene)].concat();
        let ties = parts(scene).behind.iter().map(group).filter(|it| it.role == Role::Ties);
        let ties: Vec<Area> = ties.flat_map(|ties| &ties.nodes).flat_map(stretches).collect();
        for tie in ties {
            // A tie begins and ends at the edge of its own cards.
            let behind = drawn.iter().find(|(area, _)| area.wider(-1.5).covers(tie));
            assert!(behind.is_none(), "a tie {tie:?} passes behind {behind:?}");
        }
    });
}

#[test]
fn nothing_in_a_panel_covers_anything_else_in_it() {
    on_every_journey(|_, scene| {
        for panel in parts(scene).panels {
            let items = items(panel.list).into_iter().map(|item| (all(item.nodes), item.told));
            let head = (all(panel.head), "heading");
            assert_eq!(covering(items.chain([head]).collect()), None);
        }
    });
}

/// Words on a lane that stand on no card: sentences of differences.
#[test]
fn no_line_runs_through_words_that_stand_on_no_card() {
    on_every_journey(|_, scene| {
        let parts = parts(scene);
        let strokes: Vec<Area> = flat(parts.behind).into_iter().flat_map(stretches).collect();
        for item in items(parts.along(Part::Differences)) {
            let plates: Vec<Area> = item.nodes.iter().filter_map(plate).collect();
            for text in texts(item.nodes).map(line) {
                let bare = !plates.iter().any(|plate| plate.holds(text));
                let crossed = strokes.iter().any(|stroke| stroke.covers(text));
                assert!(!(bare && crossed), "a line runs through {:?}", item.told);
            }
        }
    });
}

/// What the lines between cards run over, stretch by stretch.
fn stretches(node: &Node) -> Vec<Area> {
    let Node::Path(path) = node else { return Vec::new() };
    let half = path.paint.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    let stretch = |((ax, ay), (bx, by)): ((f64, f64), (f64, f64))| {
        let (left, right) = (ax.min(bx), ax.max(bx));
        Area { left, top: ay.min(by), right, bottom: ay.max(by) }.wider(half)
    };
    strokes(path).into_iter().map(stretch).collect()
}

/// The ground that words stand on.
fn plate(node: &Node) -> Option<Area> {
    matches!(node, Node::Rect(rect) if rect.paint.fill.is_some()).then(|| area(node))
}

#[test]
fn every_line_of_text_stays_inside_its_card() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            for text in card.lines() {
                assert!(card.area().holds(line(text)), "{text:?} on {:?}", card.area());
            }
        }
    });
}

#[test]
fn the_words_of_a_caption_stand_on_their_plate() {
    on_every_journey(|journey, scene| {
        for caption in captions(journey, scene) {
            let Some(plate) = caption.plate.map(|plate| area(&Node::Rect(plate))) else { continue };
            for text in caption.lines {
                assert!(plate.holds(line(text)), "{text:?} on {plate:?}");
            }
        }
    });
}

/// A line that runs behind a card and the plate at its head does not show between them.
#[test]
fn no_line_shows_between_a_plate_and_its_card() {
    on_every_journey(|journey, scene| {
        for caption in captions(journey, scene) {
            let Some(plate) = caption.plate else { continue };
            assert!(caption.tucked > 0.0, "a gap under the caption of step {}", caption.step);
            assert!(plate.w <= Theme::default().card_width, "step {}", caption.step);
        }
    });
}

#[test]
fn no_line_of_text_runs_into_another() {
    on_every_journey(|_, scene| {
        let lines = texts(&scene.nodes).map(|text| (line(text), text)).collect();
        assert_eq!(covering(lines), None);
    });
}

#[test]
fn no_way_back_runs_through_words_over_the_phases() {
    let held = Cell::new(0);
    on_every_journey(|_, scene| {
        let header = parts(scene).header;
        let is_arrow = |node: &&Node| group(node).role == Role::Return;
        let arrows: Vec<Node> = header.iter().filter(is_arrow).cloned().collect();
        let lines: Vec<Area> = flat(&arrows).into_iter().flat_map(stretches).collect();
        held.set(held.get() + texts(&arrows).count());
        for text in texts(header) {
            assert!(!lines.iter().any(|piece| piece.covers(line(text))), "{text:?}");
        }
    });
    assert!(held.get() > 4, "held on {} reasons", held.get());
}

#[test]
fn nothing_leaves_the_page() {
    on_every_journey(|_, scene| {
        let page = Area { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
        for node in flat(&scene.nodes) {
            assert!(page.holds(area(node)), "{node:?} leaves {page:?}");
        }
    });
}

#[test]
fn every_card_lies_inside_one_piece_of_a_lane() {
    on_every_journey(|journey, scene| {
        let grounds = grounds(scene);
        for (area, name) in boxes(journey, scene) {
            assert!(grounds.iter().any(|ground| ground.holds(area)), "{name}: {area:?}");
        }
    });
}

#[test]
fn every_bar_lies_inside_one_lane() {
    on_every_journey(|journey, scene| {
        let lanes = lanes(scene);
        for (area, name) in bars(journey, scene) {
            assert!(lanes.iter().any(|lane| lane.holds(area)), "{name}: {area:?}");
        }
    });
}

/// Without what is said where a line stops, which stands among the cards.
fn without_untold(nodes: &[Node]) -> Vec<Node> {
    let kept = nodes.iter().filter_map(|node| match node {
        Node::Group(it) if it.role == Role::NotTold => None,
        Node::Group(it) => {
            Some(Group { nodes: without_untold(&it.nodes), ..(**it).clone() }.into())
        }
        other => Some(other.clone()),
    });
    kept.collect()
}

#[test]
fn the_words_at_the_edge_stay_left_of_the_lanes() {
    on_every_journey(|_, scene| {
        let lanes = Area::around(grounds(scene));
        let behind = without_untold(parts(scene).behind);
        for text in texts(&behind) {
            assert!(line(text).right <= lanes.left, "{text:?} runs into {lanes:?}");
            assert!(line(text).bottom <= lanes.bottom, "{text:?} runs under {lanes:?}");
        }
    });
}

#[test]
fn everything_between_the_cards_is_drawn_before_them() {
    on_every_journey(|_, scene| {
        let order: Vec<Role> = scene.nodes.iter().map(|node| group(node).role).collect();
        if let Some(behind) = order.iter().position(|role| *role == Role::Background) {
            let mut before = order[..behind].iter();
            assert!(!before.any(|role| role.meaning() == Meaning::List), "{order:?}");
        }
    });
}

#[test]
fn a_card_hides_what_runs_behind_it() {
    on_every_journey(|journey, scene| {
        for card in cards(journey, scene) {
            let fill = match &card.nodes[0] {
                Node::Rect(frame) => frame.paint.fill,
                Node::Path(frame) => frame.paint.fill,
                other => panic!("not a frame: {other:?}"),
            };
            assert!(fill.is_some(), "{} is open", card.label);
        }
        let plates = captions(journey, scene).into_iter().filter_map(|caption| caption.plate);
        assert!(plates.into_iter().all(|plate| plate.paint.fill.is_some()));
    });
}

#[test]
fn the_parts_of_the_page_stand_under_one_another() {
    on_every_journey(|_, scene| {
        let down = parts(scene).down();
        let mut areas: Vec<Area> =
            down.iter().map(|nodes| Area::around(nodes.iter().copied().map(area))).collect();
        areas.retain(|area| *area != Area::NOTHING);
        assert!(areas.is_sorted_by(|above, below| above.bottom <= below.top), "{areas:?}");
    });
}

#[test]
fn the_lanes_stand_under_one_another() {
    on_every_journey(|_, scene| {
        let grounds = grounds(scene).into_iter().map(|ground| (ground, ())).collect();
        assert_eq!(covering(grounds), None);
    });
}

#[test]
fn the_words_of_a_phase_stay_inside_its_column() {
    on_every_journey(|_, scene| {
        let columns = columns(scene);
        let mut columns = columns.iter();
        for phase in parts(scene).header.iter().map(group).filter(|it| it.role == Role::Phase) {
            let column = columns.next().expect("a column under every phase");
            let bar = area(&phase.nodes[0]);
            assert_eq!(bar.left, column.left);
            for text in texts(&phase.nodes) {
                let line = line(text);
                let beside = line.left >= column.left && line.right <= column.right;
                assert!(beside && bar.holds(line), "{text:?} in {column:?}");
            }
        }
    });
}

#[test]
fn ways_back_do_not_run_along_one_another() {
    on_every_journey(|_, scene| {
        let ways = flat(parts(scene).header).into_iter().filter_map(|node| match node {
            Node::Path(path) if path.paint.stroke.is_some() => Some(path),
            _ => None,
        });
        let level = |path| strokes(path).into_iter().filter(|(a, b)| a.1 == b.1);
        let rows = ways.flat_map(level).map(|((ax, y), (bx, _))| {
            let row = Area { left: ax.min(bx), top: y - 0.5, right: ax.max(bx), bottom: y + 0.5 };
            (row, y)
        });
        assert_eq!(covering(rows.collect()), None);
    });
}
