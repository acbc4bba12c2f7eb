//! The laws of the brief view: numbers that link the curve, the organisations and the list, points on
//! their levels, and words that meet nothing.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use klantreis::layout::{Medium, Page, layout, pages};
use klantreis::model::{Journey, Part, Place, View};
use klantreis::scene::{Group, Node, Paragraph, Role, Scene, Segment};
use klantreis::theme::Theme;
use proptest::strategy::BoxedStrategy;

use crate::support::holding::{on, on_every_paper_in_brief};
use crate::support::picture::drawn_steps;
use crate::support::shapes::{Area, area, covering, flat, line};
use crate::support::text::{paragraphs, texts};
use crate::support::{files, generate, joint, plan};

/// What a printer leaves white: 4 mm.
const WHITE: f64 = 15.0;
const CASES: u32 = 12;

/// A journey, the page it was asked on, and how it is drawn there.
pub(super) type Drawn = (Journey, Option<Page>, Vec<Scene>);

pub(super) fn brief(mut journey: Journey) -> Journey {
    journey.view = Some(View::Brief);
    journey
}

pub(super) fn on_page(journey: &Journey, page: Option<Page>) -> Option<Drawn> {
    let theme = Theme::default();
    let scenes = match &page {
        Some(page) => pages(journey, &theme, page).ok()?,
        None => vec![layout(journey, &theme)],
    };
    Some((journey.clone(), page, scenes))
}

/// Every journey of the package on every size, and generated ones where they fit: on the pages that other laws
/// look at too, and on an upright A4; and all of these on a page as high as they are.
pub(super) fn on_every_brief(law: impl Fn(&Journey, Option<Page>, &[Scene])) {
    static DRAWN: OnceLock<Vec<Drawn>> = OnceLock::new();
    on_every_paper_in_brief(|journey, page, scenes| {
        if !drawn_steps(journey).is_empty() {
            law(journey, Some(*page), scenes);
        }
    });
    let drawn = DRAWN.get_or_init(|| {
        let whole = |name: &String| on_page(&brief(files::journey(name)), None).expect("it fits");
        let mut all: Vec<Drawn> = files::names().iter().map(whole).collect();
        let generated: [fn() -> BoxedStrategy<Journey>; 4] = [
            generate::short_journey,
            generate::family_journey,
            joint::joint_journey,
            plan::switched_journey,
        ];
        for journeys in generated {
            let own = RefCell::new(Vec::new());
            on(CASES, journeys(), |journey| {
                let journey = brief(journey);
                if !drawn_steps(&journey).is_empty() {
                    let pages = [Some(Page::A4_PORTRAIT), None];
                    own.borrow_mut().extend(pages.iter().filter_map(|it| on_page(&journey, *it)));
                }
            });
            all.extend(own.into_inner());
        }
        all
    });
    for (journey, page, scenes) in drawn {
        law(journey, *page, scenes);
    }
}

pub(super) fn groups(nodes: &[Node]) -> Vec<&Group> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            found.push(&**group);
            found.extend(groups(&group.nodes));
        }
    }
    found
}

pub(super) fn in_role(scene: &Scene, role: Role) -> Vec<&Group> {
    groups(&scene.nodes).into_iter().filter(|group| group.role == role).collect()
}

/// The points on the curve; those of the small one at the head of a page have no number.
pub(super) fn points(scene: &Scene) -> Vec<&Group> {
    let is_point = |group: &&Group| matches!(group.role, Role::Point { .. });
    let plots = in_role(scene, Role::Plot).into_iter();
    plots.flat_map(|plot| groups(&plot.nodes)).filter(is_point).collect()
}

pub(super) fn said(nodes: &[Node]) -> String {
    texts(nodes).map(|text| text.content).collect::<Vec<_>>().join(" ")
}

/// The number beside the words of a step in the list.
fn number_in_list(item: &Group) -> String {
    let mark = item.nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.role == Role::Decoration => Some(group),
        _ => None,
    });
    said(&mark.expect("a mark").nodes)
}

/// The steps in the list, each where it begins: one higher than a page goes on under its number.
fn items(scenes: &[Scene]) -> impl Iterator<Item = &Group> {
    let goes_on = |item: &Group| said(&item.nodes).contains("vervolg:");
    let items = scenes.iter().flat_map(|scene| in_role(scene, Role::Step));
    items.filter(move |item| !goes_on(item))
}

/// The numbers in the list, by step.
fn listed(scenes: &[Scene]) -> BTreeMap<Place, Vec<String>> {
    let mut found: BTreeMap<Place, Vec<String>> = BTreeMap::new();
    for item in items(scenes) {
        found.entry(item.place.expect("a step")).or_default().push(number_in_list(item));
    }
    found
}

/// The step of a part of it.
fn step_of(place: Option<Place>) -> Place {
    let Some(Place::Step(id, _)) = place else { panic!("no step: {place:?}") };
    Place::Step(id, klantreis::model::StepPart::Whole)
}

/// The middle of a point: of the shapes behind its number.
fn middle(point: &Group) -> (f64, f64) {
    let shape = area(point.nodes.first().expect("a shape"));
    (f64::midpoint(shape.left, shape.right), shape.middle())
}

#[test]
fn every_drawn_step_is_in_the_list_once_with_a_number_of_its_own() {
    on_every_brief(|journey, page, scenes| {
        let listed = listed(scenes);
        let drawn = drawn_steps(journey).len();
        assert_eq!(listed.len(), drawn, "{page:?} {:?} of {}", journey.parts, scenes.len());
        assert!(listed.values().all(|numbers| numbers.len() == 1), "{listed:?}");
        let is_round = |item: &Group| {
            let mark = item.nodes.iter().find_map(|node| match node {
                Node::Group(it) if it.role == Role::Decoration => it.nodes.first(),
                _ => None,
            });
            matches!(mark, Some(Node::Circle(_)))
        };
        let signs: Vec<(String, bool)> =
            items(scenes).map(|item| (number_in_list(item), is_round(item))).collect();
        let all = signs.len();
        let own: BTreeSet<_> = signs.into_iter().collect();
        let names: Vec<_> = journey.parties.iter().map(|it| (&it.name, it.kind)).collect();
        assert_eq!(own.len(), all, "a number and shape for each: {own:?} of {names:?}");
    });
}

#[test]
fn a_point_has_the_number_of_its_step_in_the_list() {
    on_every_brief(|_, _, scenes| {
        let listed = listed(scenes);
        for point in scenes.iter().flat_map(|scene| points(scene)) {
            let number = said(&point.nodes);
            assert_eq!(listed[&step_of(point.place)], [number]);
        }
    });
}

#[test]
fn organisations_have_the_numbers_of_the_steps_in_which_they_act() {
    on_every_brief(|_, _, scenes| {
        // A curve that stands before the steps on it has those of later pages as well.
        let steps = scenes.iter().flat_map(|scene| in_role(scene, Role::Step));
        let listed: BTreeSet<String> = steps.map(number_in_list).collect();
        for scene in scenes {
            let plots = in_role(scene, Role::Plot);
            let rows = plots.iter().flat_map(|plot| groups(&plot.nodes));
            let marks = rows.filter(|it| it.role == Role::Decoration);
            let marks = marks.flat_map(|row| groups(&row.nodes).into_iter().collect::<Vec<_>>());
            for mark in marks {
                assert!(listed.contains(&said(&mark.nodes)), "{:?} not in {listed:?}", mark.nodes);
            }
        }
    });
}

#[test]
fn points_stand_exactly_on_their_levels_which_are_far_enough_apart() {
    on_every_brief(|journey, _, scenes| {
        let steps: BTreeMap<_, _> = journey.steps.iter().map(|step| (step.id, step)).collect();
        for plot in scenes.iter().flat_map(|scene| in_role(scene, Role::Plot)) {
            for lines in
                groups(&plot.nodes).iter().filter(|it| matches!(it.role, Role::LevelLines { .. }))
            {
                let heights = heights(lines);
                for pair in heights.windows(2) {
                    assert!(pair[1] - pair[0] >= 40.0 - 1e-6, "{heights:?}");
                }
            }
            let lines = groups(&plot.nodes);
            let sets: Vec<Vec<f64>> = lines
                .iter()
                .filter(|it| matches!(it.role, Role::LevelLines { .. }))
                .map(|lines| heights(lines))
                .collect();
            for point in
                groups(&plot.nodes).into_iter().filter(|it| matches!(it.role, Role::Point { .. }))
            {
                let Some(Place::Step(id, _)) = point.place else { panic!("no step") };
                let Some(level) = steps[&id].level() else { continue };
                let (_, y) = middle(point);
                let on = |heights: &Vec<f64>| {
                    let Some(first) = heights.first() else { return true };
                    let apart = heights.get(1).map_or(f64::NAN, |next| next - first);
                    let wanted = first + f64::from(level.0) / 2.0 * apart;
                    wanted.is_nan() || (wanted - y).abs() < 1e-6
                };
                assert!(sets.iter().any(on), "{y} is not at {level:?} of {sets:?}");
            }
        }
    });
}

#[test]
fn levels_are_equally_far_apart_on_every_page() {
    on_every_brief(|journey, page, scenes| {
        let plots = scenes.iter().flat_map(|scene| in_role(scene, Role::Plot));
        let all = plots.flat_map(|plot| groups(&plot.nodes));
        let mut apart: BTreeMap<usize, f64> = BTreeMap::new();
        for lines in all {
            let Role::LevelLines { party } = lines.role else { continue };
            let [top, next, ..] = heights(lines)[..] else { continue };
            let first = *apart.entry(party).or_insert(next - top);
            let name = &journey.title;
            assert!((next - top - first).abs() < 1e-6, "{name} on {page:?}: {first}, {next} {top}");
        }
    });
}

#[test]
fn every_organisation_has_all_its_numbers_wherever_its_steps_stand_on_the_curve() {
    let inge = brief(files::journey("inge"));
    let (_, _, scenes) = on_page(&inge, Some(Page::A4)).expect("it fits");
    assert_eq!(scenes.len(), 2);
    let rows = |scene: &Scene| {
        let plots = in_role(scene, Role::Plot).into_iter();
        let rows = plots.flat_map(|plot| plot.nodes.iter().rev().take(1)).map(|it| match it {
            Node::Group(rows) => said(&rows.nodes),
            _ => String::new(),
        });
        rows.collect::<Vec<_>>()
    };
    assert_eq!(rows(&scenes[0]), rows(&scenes[1]));
    let grey = "grijs: op een andere pagina";
    assert!(scenes.iter().all(|scene| said(&scene.nodes).contains(grey)));
    let (_, _, scenes) = on_page(&inge, Some(Page::A4_PORTRAIT)).expect("it fits");
    assert!(!said(&scenes[0].nodes).contains(grey), "nothing is grey on one page");
}

/// The heights of the lines at the levels, from the top.
fn heights(lines: &Group) -> Vec<f64> {
    let mut heights = Vec::new();
    for node in &lines.nodes {
        let Node::Path(path) = node else { continue };
        for segment in &path.segments {
            if let Segment::Move((_, y)) = segment
                && !heights.iter().any(|it: &f64| (it - y).abs() < 1e-9)
            {
                heights.push(*y);
            }
        }
    }
    heights.sort_by(f64::total_cmp);
    heights
}

#[test]
fn no_words_meet_others_or_leave_the_paper() {
    on_every_brief(|_, page, scenes| {
        for scene in scenes {
            let lines = texts(&scene.nodes).map(|text| (line(text).wider(-0.01), text)).collect();
            assert_eq!(covering(lines), None, "{page:?}");
            let inner = Area {
                left: WHITE,
                top: WHITE,
                right: scene.width - WHITE,
                bottom: scene.height - WHITE,
            };
            for node in flat(&scene.nodes) {
                assert!(
                    inner.holds(area(node)),
                    "{node:?} leaves {inner:?} of {page:?} in {}",
                    scene.title
                );
            }
        }
    });
}

#[test]
fn words_of_the_story_are_nine_points_high_and_no_words_less_than_eight() {
    on_every_brief(|_, page, scenes| {
        let is_sheet = page.is_some_and(|page| page.medium == Medium::Sheet);
        let least = if is_sheet { 8.0 } else { 9.0 };
        for scene in scenes {
            for text in texts(&scene.nodes) {
                assert!(text.size * 0.75 >= 8.0 - 1e-9, "{text:?}");
            }
            for item in in_role(scene, Role::Step) {
                let cards = item.nodes.iter().filter_map(|node| match node {
                    Node::Group(it) if matches!(it.role, Role::Card { .. }) => Some(it),
                    _ => None,
                });
                let largest = cards.flat_map(|card| texts(&card.nodes)).map(|it| it.size);
                let largest = largest.fold(0.0, f64::max);
                // Of a step without any words only its number is drawn.
                assert!(largest == 0.0 || largest * 0.75 >= least - 1e-9, "{largest}");
            }
        }
    });
}

#[test]
fn the_words_of_a_step_are_told_in_the_order_of_the_story() {
    on_every_brief(|journey, _, scenes| {
        let order: BTreeMap<_, _> =
            journey.steps.iter().enumerate().map(|(at, step)| (step.id, at)).collect();
        let items = scenes.iter().flat_map(|scene| in_role(scene, Role::Step));
        let places = items.map(|item| match item.place {
            Some(Place::Step(id, _)) => order[&id],
            other => panic!("no step: {other:?}"),
        });
        assert!(places.collect::<Vec<_>>().is_sorted());
    });
}

/// The pages on which the part of the story that they tell is dark.
#[test]
fn the_curve_stands_on_every_page_with_steps_and_the_steps_of_the_page_are_dark() {
    on_every_brief(|_, page, scenes| {
        if page != Some(Page::A4_PORTRAIT) || scenes.len() < 2 {
            return;
        }
        let grey = Theme::default().palette.line;
        for scene in scenes {
            let own: BTreeSet<Place> =
                in_role(scene, Role::Step).iter().map(|item| step_of(item.place)).collect();
            for point in points(scene) {
                let is_grey = flat(&point.nodes).iter().any(|node| match node {
                    Node::Circle(it) => {
                        it.paint.fill == Some(grey) || stroke(it.paint) == Some(grey)
                    }
                    Node::Rect(it) => it.paint.fill == Some(grey) || stroke(it.paint) == Some(grey),
                    _ => false,
                });
                assert!(!(is_grey && own.contains(&step_of(point.place))), "{point:?}");
            }
        }
    });
}

fn stroke(paint: klantreis::scene::Paint) -> Option<klantreis::scene::Color> {
    paint.stroke.map(|stroke| stroke.color)
}

#[test]
fn words_behind_others_on_a_line_keep_their_room() {
    on_every_brief(|_, _, scenes| {
        for scene in scenes {
            let indented = flat(&scene.nodes).into_iter().filter_map(|node| match node {
                Node::Paragraph(Paragraph { indent, x, .. }) if *indent > 0.0 => Some((indent, x)),
                _ => None,
            });
            assert!(indented.into_iter().all(|(indent, x)| x + indent < scene.width));
        }
    });
}

/// Where the letters are not those of the drawing, a piece behind another stands off it for most readers.
#[test]
fn what_leads_in_a_text_is_one_piece_with_it() {
    for name in files::names() {
        let journey = brief(files::journey(&name));
        let (.., scenes) = on_page(&journey, Some(Page::A4_PORTRAIT)).expect("it fits");
        for item in scenes.iter().flat_map(|scene| in_role(scene, Role::Step)) {
            assert!(groups(&item.nodes).iter().all(|it| it.role != Role::Caption), "{name}");
            let pieces = paragraphs(&item.nodes).map(|it| it.lines.iter().last().map(|it| it.text));
            assert!(pieces.flatten().all(|end| !end.ends_with(':')), "{name}: {:?}", item.label);
        }
    }
}

#[test]
fn where_lines_cost_no_page_names_are_bold_and_about_whom_it_is_is_grey() {
    let (.., scenes) = on_page(&brief(files::journey("bea")), None).expect("it fits");
    let grey = Theme::default().palette.grey_text;
    let runs = |is: &dyn Fn(&crate::support::text::Text<'_>) -> bool| {
        texts(&scenes[0].nodes).any(|text| is(&text))
    };
    assert!(runs(&|it| it.content == "Specialistische zorg, Odion:" && it.bold));
    assert!(runs(&|it| it.content == "Over de zoons:" && it.color == grey && !it.bold));
}

#[test]
fn no_two_signs_of_the_legend_look_alike() {
    for name in files::names() {
        let (.., scenes) = on_page(&brief(files::journey(&name)), None).expect("it fits");
        for legend in scenes.iter().flat_map(|scene| in_role(scene, Role::Legend)) {
            let signs = legend.nodes.iter().filter_map(|node| match node {
                Node::Group(it) if it.role == Role::Sample => Some(&it.nodes),
                _ => None,
            });
            let looks: Vec<String> = signs.map(|nodes| look(nodes)).collect();
            let own: BTreeSet<&String> = looks.iter().collect();
            assert_eq!(own.len(), looks.len(), "{name}: {looks:?}");
        }
    }
}

/// How a sign looks, wherever it stands.
fn look(nodes: &[Node]) -> String {
    let shape = |node: &Node| {
        let Area { left, right, top, bottom } = area(node);
        let size = (((right - left) * 100.0).round(), ((bottom - top) * 100.0).round());
        match node {
            Node::Circle(it) => format!("circle {size:?} {:?}", it.paint),
            Node::Rect(it) => format!("rect {size:?} {:?}", it.paint),
            Node::Path(it) => format!("path {size:?} {} {:?}", it.segments.len(), it.paint),
            other => format!("{other:?}"),
        }
    };
    flat(nodes).into_iter().map(shape).collect()
}

#[test]
fn the_foot_says_of_whom_the_study_asked_how_much() {
    let (.., scenes) =
        on_page(&brief(files::journey("inge")), Some(Page::A4_PORTRAIT)).expect("it fits");
    assert!(said(&scenes[0].nodes).contains("10 interviews met 17"));
}

#[test]
fn each_point_of_an_advice_and_each_answer_of_a_table_is_an_item() {
    let journey = brief(files::journey("leertafel"));
    let items = |journey: &Journey, part| {
        let mut journey = journey.clone();
        journey.parts = Some(vec![Part::Events, part]);
        let (.., scenes) = on_page(&journey, None).expect("it fits");
        let items = scenes.iter().flat_map(|scene| in_role(scene, Role::PanelItem(part)));
        items.map(|item| said(&item.nodes)).collect::<Vec<_>>()
    };
    let answers = journey.tables.iter().flat_map(|it| &it.questions).flat_map(|it| &it.answers);
    let told = items(&journey, Part::Tables);
    for answer in answers {
        assert!(told.contains(&format!("• {answer}")), "{answer} in {told:?}");
    }
    let mut journey = journey.clone();
    journey.advice = files::journey("gezamenlijk").advice;
    journey.advice.truncate(1);
    let points = vec!["Bel terug".to_owned(), "Kom langs".to_owned()];
    journey.advice.iter_mut().for_each(|it| it.points.clone_from(&points));
    let told = items(&journey, Part::Advice);
    assert_eq!(told[1..], ["1.1 Bel terug", "1.2 Kom langs"]);
}
