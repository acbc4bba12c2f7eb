//! Journeys on slides, and what stands on a slide.

use std::cell::{Cell, RefCell};
use std::sync::OnceLock;

use klantreis::layout::{Page, pages};
use klantreis::model::{Journey, Part, Place, StepId, View};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use super::holding::{on, or_on_the_smallest};
use super::parts::group;
use super::shapes::{Area, area, flat, strokes};
use super::text::texts;
use super::{files, generate, joint};

/// How many journeys of each kind are generated.
const GENERATED: u32 = 10;
/// The least size of text on a slide, in px: 14 pt.
pub const LEAST_TEXT: f64 = 14.0 * 96.0 / 72.0;
/// What numbers lose that are scaled to a page.
pub const EXACT: f64 = 1e-6;

/// A journey and its slides.
type OnSlides = (Journey, Vec<Scene>);

pub fn slides(journey: &Journey) -> Vec<Scene> {
    pages(journey, &Theme::default(), &Page::SLIDE).unwrap()
}

/// A journey of the package, in a view.
pub fn seen(name: &str, view: View) -> Journey {
    let mut journey = files::journey(name);
    journey.view = Some(view);
    journey
}

/// The slides of the journeys of the package, with their cards and with words beside the curve.
pub fn on_every_journey(mut law: impl FnMut(&Journey, &[Scene])) {
    static DRAWN: OnceLock<Vec<OnSlides>> = OnceLock::new();
    let on_slides = |view: View| {
        files::names().into_iter().map(move |name| {
            let journey = seen(&name, view);
            let slides = slides(&journey);
            assert!(has_plot(&slides[0]), "{name} does not fit on slides");
            (journey, slides)
        })
    };
    let drawn =
        DRAWN.get_or_init(|| [View::Cards, View::Line].into_iter().flat_map(on_slides).collect());
    for (journey, slides) in drawn {
        law(journey, slides);
    }
}

/// The slides of the journeys of the package, with their cards.
pub fn on_every_journey_once(mut law: impl FnMut(&Journey, &[Scene])) {
    on_every_journey(|journey, slides| {
        if journey.view == Some(View::Cards) {
            law(journey, slides);
        }
    });
}

/// The same of generated journeys.
pub fn on_generated_journeys(law: impl Fn(&Journey, &[Scene])) {
    static DRAWN: OnceLock<Vec<OnSlides>> = OnceLock::new();
    let draw_all = || {
        let drawn = RefCell::new(Vec::new());
        on_slides_of_generated(|journey, slides| drawn.borrow_mut().push((journey, slides)));
        drawn.into_inner()
    };
    let drawn = DRAWN.get_or_init(draw_all);
    assert!(drawn.len() > GENERATED as usize / 2, "{} journeys stand on slides", drawn.len());
    or_on_the_smallest(
        || drawn.iter().for_each(|(journey, slides)| law(journey, slides)),
        || on_slides_of_generated(|journey, slides| law(&journey, &slides)),
    );
}

/// Generates journeys, in one view after the other, and gives those that stand on slides.
fn on_slides_of_generated(found: impl Fn(Journey, Vec<Scene>)) {
    let kinds = [generate::short_journey, generate::family_journey, joint::joint_journey];
    let view = Cell::new(View::Cards);
    for journeys in kinds {
        on(GENERATED, journeys(), |mut journey| {
            journey.view = Some(view.get());
            view.set(if view.get() == View::Cards { View::Line } else { View::Cards });
            let slides = pages(&journey, &Theme::default(), &Page::SLIDE).unwrap_or_default();
            if slides.first().is_some_and(has_plot) {
                found(journey, slides);
            }
        });
    }
}

pub fn of_role(scene: &Scene, is: impl Fn(Role) -> bool) -> usize {
    scene.nodes.iter().map(group).filter(|it| is(it.role)).count()
}

pub fn has_plot(scene: &Scene) -> bool {
    of_role(scene, |role| role == Role::Plot) == 1
}

/// The slides of the story with their lists of steps.
pub fn stories(slides: &[Scene]) -> impl Iterator<Item = (&Scene, &Group)> {
    slides.iter().filter_map(|slide| Some((slide, list(slide)?)))
}

pub fn list(slide: &Scene) -> Option<&Group> {
    slide.nodes.iter().map(group).find(|it| it.role == Role::Steps)
}

/// The card of each part of a step, with its frame.
pub fn cards(list: &Group) -> Vec<(Part, Place, Area)> {
    let items = list.nodes.iter().map(group);
    let cards = items.flat_map(|item| item.nodes.iter().map(group));
    let framed = cards.filter_map(|card| match (card.role, card.place) {
        (Role::Card { part, .. }, Some(place)) => Some((part, place, card)),
        _ => None,
    });
    framed
        .map(|(part, place, card)| (part, place, Area::around(card.nodes.iter().map(area))))
        .collect()
}

/// What lies behind the cards of a slide.
pub fn background(slide: &Scene) -> &[Node] {
    let mut groups = slide.nodes.iter().map(group);
    &groups.find(|it| it.role == Role::Background).expect("a curve").nodes
}

/// The points on the curve of a slide, each with the step that it stands for and where its middle is.
pub fn points(slide: &Scene) -> Vec<(StepId, (f64, f64))> {
    let own = background(slide).iter().filter_map(|node| match node {
        Node::Group(it) if matches!(it.role, Role::Point { .. }) => Some(&**it),
        _ => None,
    });
    own.map(|point| {
        let Some(Place::Step(step, _)) = point.place else { panic!("a point of no step") };
        let Area { left, right, top, bottom } = area(&point.nodes[0]);
        (step, (f64::midpoint(left, right), f64::midpoint(top, bottom)))
    })
    .collect()
}

/// The heights of the lines at the levels, from the top down, of each set of levels.
pub fn levels(slide: &Scene) -> Vec<Vec<f64>> {
    let lines = background(slide).iter().filter_map(|node| match node {
        Node::Group(it) if matches!(it.role, Role::LevelLines { .. }) => Some(&it.nodes),
        _ => None,
    });
    let heights = |nodes: &Vec<Node>| {
        let mut heights: Vec<f64> = flat(nodes)
            .into_iter()
            .filter_map(|node| match node {
                Node::Path(path) => Some(strokes(path)),
                _ => None,
            })
            .flatten()
            .map(|(from, _)| from.1)
            .collect();
        heights.sort_by(f64::total_cmp);
        heights.dedup_by(|a, b| (*a - *b).abs() < EXACT);
        heights
    };
    lines.map(heights).collect()
}

/// The height of the middle card of what happens; the larger of two.
pub fn middle_card(list: &Group) -> f64 {
    let cards = cards(list).into_iter().filter(|(part, ..)| *part == Part::Events);
    let mut heights: Vec<f64> = cards.map(|(.., card)| card.bottom - card.top).collect();
    heights.sort_by(f64::total_cmp);
    heights.get(heights.len() / 2).copied().unwrap_or_default()
}

/// Whether a slide goes on with the moment of the one before.
pub fn goes_on(slide: &Scene) -> bool {
    let heads = slide.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    let said: Vec<&str> = heads.flat_map(|it| texts(&it.nodes)).map(|it| it.content).collect();
    ["vervolg", "continued"].iter().any(|word| said.join(" ").contains(word))
}

pub fn said(slide: &Scene) -> String {
    texts(&slide.nodes).map(|it| it.content).collect::<Vec<_>>().join(" ")
}
