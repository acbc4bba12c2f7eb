//! What helps a reader of brief pages to find the way: names at the ends of lines and above columns, and white
//! around the page.

use std::cell::Cell;

use klantreis::layout::{Page, bare_pages, caption};
use klantreis::model::{Journey, Part, Place};
use klantreis::scene::{Role, Scene};
use klantreis::theme::Theme;

use super::brief::{brief, groups, in_role, on_every_brief, on_page, points, said};
use crate::support::files;
use crate::support::shapes::{Area, area, flat};

fn on_a4(name: &str) -> Vec<Scene> {
    on_page(&brief(files::journey(name)), Some(Page::A4)).expect("it fits").2
}

fn stands_on_one_upright_a4(journey: &Journey) -> bool {
    let (.., scenes) = on_page(journey, Some(Page::A4_PORTRAIT)).expect("it fits");
    scenes.len() == 1
}

#[test]
fn inge_bea_sam_and_els_stand_on_one_upright_a4() {
    for name in ["inge", "bea", "sam", "els"] {
        assert!(stands_on_one_upright_a4(&brief(files::journey(name))), "{name}");
    }
}

#[test]
fn the_steps_of_the_joint_journey_stand_on_one_upright_a4() {
    let mut journey = brief(files::journey("gezamenlijk"));
    let parts = journey.drawn_parts().into_iter();
    journey.parts = Some(parts.filter(|part| *part != Part::Organisations).collect());
    assert!(stands_on_one_upright_a4(&journey));
}

#[test]
fn a_column_that_begins_in_the_middle_of_a_phase_says_which() {
    let found = Cell::new(0);
    on_every_brief(|_, page, scenes| {
        for scene in scenes {
            let heads = in_role(scene, Role::Phase);
            let in_middle = heads.iter().filter(|it| said(&it.nodes).contains("(vervolg)"));
            let steps = in_role(scene, Role::Step);
            for head in in_middle {
                found.set(found.get() + 1);
                // It stands at the top of the list: no step of its column is above it.
                let head = Area::around(head.nodes.iter().map(area));
                let above = steps.iter().flat_map(|it| flat(&it.nodes)).map(area).find(|it| {
                    it.left >= head.left - 2.0 && it.left < head.right && it.bottom < head.top
                });
                assert_eq!(above, None, "{page:?}: {head:?}");
            }
        }
    });
    assert!(found.get() > 0);
}

#[test]
fn the_name_of_a_line_that_ends_before_others_stands_at_its_last_point() {
    let scenes = on_a4("bea");
    let journey = files::journey("bea");
    let last = journey.steps.iter().rfind(|step| step.about.iter().any(|it| it == "Larissa"));
    let last = last.expect("a step").id;
    for scene in &scenes {
        let is_last = |it: &&&klantreis::scene::Group| matches!(it.place, Some(Place::Step(id, _)) if id == last);
        let points = points(scene);
        let point = area(&points.iter().find(is_last).expect("a point").nodes[0]);
        let names = groups(&scene.nodes).into_iter().filter(|it| it.role == Role::LaneName);
        let name = names.into_iter().find(|it| said(&it.nodes) == "Larissa").expect("a name");
        let name = area(&name.nodes[0]);
        assert!(name.left > point.right && name.left < point.right + 8.0, "{name:?} {point:?}");
        assert!(name.bottom > point.top - 8.0 && name.top < point.bottom, "{name:?} {point:?}");
    }
}

#[test]
fn a_caption_explains_the_signs_of_the_view() {
    let said = caption(&brief(files::journey("bea"))).join(" ");
    for expected in ["Dicht vierkant met een nummer: organisatie.", "Gat in de lijn: niveau"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    for other in ["Wit kader", "wijst naar het moment", "Een pijl boven de fasen"] {
        assert!(!said.contains(other), "{other}: {said}");
    }
}

#[test]
fn what_another_slide_tells_is_grey_on_a_slide_that_tells_something() {
    let journey = brief(files::journey("hermsen-lost"));
    let (.., scenes) = on_page(&journey, Some(Page::SLIDE)).expect("it fits");
    let told = |scene: &Scene| in_role(scene, Role::Step).len();
    for scene in scenes.iter().filter(|it| told(it) > 0 && !points(it).is_empty()) {
        let goes_beyond = points(scene).len() > told(scene);
        let is_said = said(&scene.nodes).contains("grijs: op een andere pagina");
        assert_eq!(is_said, goes_beyond, "{}", scene.title);
    }
}

#[test]
fn bare_pages_have_as_little_white_as_in_other_views() {
    let journey = brief(files::journey("inge"));
    for scene in bare_pages(&journey, &Theme::default(), &Page::A4).expect("it fits") {
        let words = flat(&scene.nodes).into_iter().skip(1).map(area);
        let left = words.map(|it| it.left).fold(f64::INFINITY, f64::min);
        assert!(left < 13.0, "{left}");
    }
}
