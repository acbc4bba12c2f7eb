//! The laws of slides: the whole curve first, then the story phase by phase.

use klantreis::layout::{Page, pages};
use klantreis::model::Journey;
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::parts::group;
use crate::support::shapes::{Area, area, covering, line};
use crate::support::text::texts;

/// The least size of text on a slide, in px: 14 pt.
const LEAST_TEXT: f64 = 14.0 * 96.0 / 72.0;

fn slides(journey: &Journey) -> Vec<Scene> {
    pages(journey, &Theme::default(), &Page::SLIDE).unwrap()
}

fn of_role(scene: &Scene, is: impl Fn(Role) -> bool) -> usize {
    scene.nodes.iter().map(group).filter(|it| is(it.role)).count()
}

/// The slides of the journeys of the package that every step fits on.
fn on_every_journey(law: impl Fn(&Journey, &[Scene])) {
    let mut held = 0;
    for name in files::names() {
        let journey = files::journey(&name);
        let slides = slides(&journey);
        if of_role(&slides[0], |role| role == Role::Plot) == 1 {
            law(&journey, &slides);
            held += 1;
        }
    }
    assert!(held > 12, "held on {held} journeys");
}

#[test]
fn slides_open_with_the_whole_curve_and_no_moment() {
    on_every_journey(|_, slides| {
        assert_eq!(of_role(&slides[0], |role| role == Role::Steps), 0);
        assert_eq!(of_role(&slides[0], |role| role == Role::Title), 1);
    });
}

#[test]
fn all_text_of_a_slide_is_at_least_14_points() {
    on_every_journey(|journey, slides| {
        for text in slides.iter().flat_map(|slide| texts(&slide.nodes)) {
            assert!(text.size > LEAST_TEXT - 1e-6, "{}: {text:?}", journey.title);
        }
    });
}

#[test]
fn no_text_on_a_slide_meets_another() {
    on_every_journey(|journey, slides| {
        for slide in slides {
            let page = Area { left: 0.0, top: 0.0, right: slide.width, bottom: slide.height };
            assert!(page.holds(Area::around(slide.nodes.iter().map(area))), "{}", journey.title);
            let lines = texts(&slide.nodes).map(|text| (line(text), text.content.to_owned()));
            assert_eq!(covering(lines.collect()), None, "{}", journey.title);
        }
    });
}

#[test]
fn the_legend_stands_on_the_last_slide_only() {
    on_every_journey(|_, slides| {
        let legends: Vec<usize> =
            slides.iter().map(|it| of_role(it, |role| role == Role::Legend)).collect();
        let last = legends.len() - 1;
        assert!(legends[..last].iter().all(|own| *own == 0) && legends[last] == 1, "{legends:?}");
    });
}

#[test]
fn the_small_curve_of_a_slide_names_no_level() {
    on_every_journey(|_, slides| {
        let small = |node: &&Node| group(node).role == Role::Decoration;
        let curves = slides.iter().flat_map(|slide| slide.nodes.iter().filter(small));
        let names = curves.flat_map(|it| &group(it).nodes).filter(
            |node| matches!(node, Node::Group(it) if matches!(**it, Group { role: Role::LevelName, .. })),
        );
        assert_eq!(names.count(), 0);
    });
}

#[test]
fn inge_takes_eight_slides() {
    assert_eq!(slides(&files::journey("inge")).len(), 8);
}

#[test]
fn the_story_of_the_joint_journey_takes_twelve_slides() {
    let slides = slides(&files::journey("gezamenlijk"));
    let story = slides.iter().filter(|it| of_role(it, |role| role == Role::Steps) > 0).count();
    assert_eq!(story + 1, 12, "with the first");
}
