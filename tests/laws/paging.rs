//! What can be asked of pages besides their size: at most so many of them, and what they begin with.

use klantreis::layout::{Page, Paging, TooSmall, paged, pages};
use klantreis::model::{Journey, Level, Place, Step};
use klantreis::scene::{Group, Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::parts::group;
use crate::support::text::texts;

fn on(journey: &Journey, paging: &Paging) -> Result<Vec<Scene>, TooSmall> {
    paged(journey, &Theme::default(), paging).map(|paged| paged.scenes)
}

#[test]
fn fewer_pages_say_what_they_cost() {
    let (inge, theme) = (files::journey("inge"), Theme::default());
    let free = paged(&inge, &theme, &Paging::on(Page::A4_PORTRAIT)).expect("fits");
    let most = free.scenes.len() - 1;
    let fewer = paged(&inge, &theme, &Paging::on(Page::A4_PORTRAIT).at_most(most)).expect("fits");
    let cost = fewer.cost.expect("there would be more");
    assert!(fewer.scenes.len() <= most && free.cost.is_none());
    assert_eq!((cost.free.pages, cost.now.pages), (free.scenes.len(), fewer.scenes.len()));
    assert!(cost.now.levels < cost.free.levels, "{cost:?}");
}

#[test]
fn a_most_that_is_no_less_than_it_takes_changes_nothing() {
    let bea = files::journey("bea");
    let free = pages(&bea, &Theme::default(), &Page::A4).expect("fits");
    let paged = paged(&bea, &Theme::default(), &Paging::on(Page::A4).at_most(free.len()));
    let paged = paged.expect("fits");
    assert!(paged.scenes == free && paged.cost.is_none());
}

#[test]
fn too_few_pages_are_refused_with_how_many_it_takes() {
    let inge = files::journey("inge");
    let refused = on(&inge, &Paging::on(Page::A4).at_most(1)).expect_err("too few");
    let TooSmall::ForPages { asked: 1, least } = refused else { panic!("{refused}") };
    let least_pages = on(&inge, &Paging::on(Page::A4).at_most(least)).expect("fits");
    assert_eq!(least_pages.len(), least);
    let fewer = on(&inge, &Paging::on(Page::A4).at_most(least - 1));
    assert!(matches!(fewer, Err(TooSmall::ForPages { .. })));
}

/// The phases over the first band of a page, in words.
fn phases(page: &Scene) -> Vec<String> {
    let headers = page.nodes.iter().map(group).filter(|it| it.role == Role::PhaseHeader);
    let phases = headers.flat_map(|header| header.nodes.iter().map(group));
    let own = phases.filter(|it| it.role == Role::Phase);
    let words =
        |phase: &Group| texts(&phase.nodes).map(|it| it.content).collect::<Vec<_>>().join(" ");
    own.map(words).collect()
}

#[test]
fn a_page_begins_with_the_phase_that_is_asked_for() {
    let inge = files::journey("inge");
    for page in [Page::A4, Page::A4_PORTRAIT, Page::A3] {
        let pages = on(&inge, &Paging::on(page).break_before("4").break_before("6")).expect("fits");
        for phase in ["4 Traject", "6 Aanpak werkt"] {
            let begins = |page: &&Scene| phases(page).iter().any(|own| own == phase);
            let with: Vec<&Scene> = pages.iter().filter(begins).collect();
            assert!(!with.is_empty(), "{phase}");
            assert!(with.iter().all(|page| phases(page)[0] == phase), "{phase}");
        }
    }
}

fn first_card(page: &Scene) -> Option<Place> {
    let steps = page.nodes.iter().map(group).find(|it| it.role == Role::Steps)?;
    steps.nodes.first().and_then(|node: &Node| group(node).place)
}

#[test]
fn a_page_begins_with_the_step_that_is_asked_for_by_its_name() {
    let mut journey = Journey::new("x");
    for at in 0..6 {
        let mut step = Step::event(format!("Stap {at}"), Level::NEUTRAL);
        step.name = (at == 2).then(|| "keuze".to_owned());
        journey = journey.step(step);
    }
    let pages = on(&journey, &Paging::on(Page::A4).break_before("keuze")).expect("fits");
    let begins: Vec<Option<Place>> = pages.iter().map(first_card).collect();
    let id = journey.steps[2].id;
    assert_eq!(begins.len(), 2);
    assert!(matches!(begins[1], Some(Place::Step(step, _)) if step == id), "{begins:?}");
}

#[test]
fn a_page_cannot_begin_with_what_the_journey_does_not_have() {
    let refused = on(&files::journey("inge"), &Paging::on(Page::A4).break_before("99"));
    assert_eq!(refused, Err(TooSmall::ForBreak("99".to_owned())));
}
