//! The laws of the brief view on low pages: the curve is never left out, and a refusal says what fits.

use std::collections::BTreeSet;

use klantreis::layout::{Medium, Page, SizeInMm, TooSmall, pages};
use klantreis::model::{Journey, Language, Place, View};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::source;
use klantreis::theme::Theme;

use crate::support::files;

fn brief(mut journey: Journey) -> Journey {
    journey.view = Some(View::Brief);
    journey
}

fn on(journey: &Journey, width: u32, height: u32) -> Result<Vec<Scene>, TooSmall> {
    let page = Page::mm(f64::from(width), f64::from(height), Medium::Paper);
    pages(journey, &Theme::default(), &page)
}

fn places(nodes: &[Node], role: fn(Role) -> bool, out: &mut BTreeSet<usize>, journey: &Journey) {
    let groups = nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(&**group),
        _ => None,
    });
    for Group { role: own, place, nodes, .. } in groups {
        if let (true, Some(Place::Step(id, _))) = (role(*own), place) {
            out.extend(journey.steps.iter().position(|step| step.id == *id));
        }
        places(nodes, role, out, journey);
    }
}

fn steps(scenes: &[Scene], role: fn(Role) -> bool, journey: &Journey) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for scene in scenes {
        places(&scene.nodes, role, &mut found, journey);
    }
    found
}

#[test]
fn every_step_that_is_told_stands_on_the_curve_or_the_page_is_refused() {
    let mut refused = 0;
    for name in files::names() {
        let journey = brief(files::journey(&name));
        for (width, height) in [(160, 115), (160, 124), (160, 150), (297, 100)] {
            let Ok(scenes) = on(&journey, width, height) else {
                refused += 1;
                continue;
            };
            let told = steps(&scenes, |role| role == Role::Step, &journey);
            let is_levelled = |at: &usize| journey.steps[*at].level().is_some();
            let told: BTreeSet<usize> = told.into_iter().filter(is_levelled).collect();
            let drawn = steps(&scenes, |role| matches!(role, Role::Point { .. }), &journey);
            assert!(told.is_subset(&drawn), "{name} on {width} by {height}: {told:?} {drawn:?}");
        }
    }
    assert!(refused > 0, "some of these pages are too low");
}

#[test]
fn a_page_that_is_too_low_is_told_the_lowest_that_fits() {
    let inge = brief(files::journey("inge"));
    let Err(TooSmall::ForBrief { least: Some(SizeInMm { width, height }) }) = on(&inge, 160, 80)
    else {
        panic!("the page is too low");
    };
    assert_eq!(width, 160);
    on(&inge, width, height).expect("it fits");
    assert!(matches!(on(&inge, width, height - 1), Err(TooSmall::ForBrief { .. })));
}

#[test]
fn a_step_too_high_to_stand_under_the_curve_comes_after_it() {
    let text = "Wij wachtten, en niemand belde. ".repeat(60);
    let yaml = format!(
        "titel: Lang\nverteller: {{naam: Ik}}\nstappen:\n  - gebeurtenis: \"{text}\"\n    niveau: Wanhoop\n"
    );
    let journey = brief(source::read(&yaml, Language::Dutch).expect("a journey").journey);
    let scenes = on(&journey, 160, 160).expect("it fits");
    let is_point = |role| matches!(role, Role::Point { .. });
    assert_eq!(steps(&scenes[..1], is_point, &journey).len(), 1);
    assert_eq!(steps(&scenes[1..], |role| role == Role::Step, &journey).len(), 1);
}
