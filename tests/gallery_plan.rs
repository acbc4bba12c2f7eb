//! What the journeys of a plan, of problems and of a learning table hold.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod support;

use std::collections::BTreeSet;

use klantreis::model::{Anchor, GoalStatus, Journey, Part, Weight};
use support::along::{bars, gaps};
use support::files;
use support::holding::draw;
use support::parts::{items, parts};
use support::text::texts;

/// The name of a step.
fn name(journey: &Journey, step: usize) -> &str {
    journey.steps[step].name.as_deref().unwrap()
}

#[test]
fn els_has_five_goals_of_which_three_are_her_own() {
    let els = files::journey("els");
    assert_eq!(els.goals.len(), 5);
    let own = els.goals.iter().filter(|goal| goal.of == ["Gezin"]).count();
    assert_eq!((own, els.goals.len() - own), (3, 2));
    let status: Vec<_> = els.goals.iter().map(|goal| goal.status).collect();
    let (busy, open) = (GoalStatus::Busy, GoalStatus::Open);
    assert_eq!(status, [GoalStatus::Reached, GoalStatus::Dropped, busy, busy, open]);
}

#[test]
fn nobody_has_the_lead_of_els_between_karin_and_farida() {
    let els = files::journey("els");
    assert_eq!(els.leads.len(), 2);
    let [gap] = gaps(&els)[..] else { panic!("one gap") };
    assert_eq!((name(&els, gap.0), name(&els, gap.1)), ("karin-weg", "zonder-mij"));
    let scene = draw(&els);
    let drawn = items(parts(&scene).along(Part::Leads));
    let names: Vec<&str> = drawn.iter().map(|item| item.name).collect();
    assert_eq!(names, ["Karin, wijkteam", "Niemand heeft de regie", "Farida, wijkteam"]);
}

#[test]
fn sam_meets_five_organisations_and_six_persons_of_whom_two_take_over() {
    let sam = files::journey("sam");
    let involved = sam.involvement();
    let organisations: BTreeSet<_> = involved.iter().map(|it| &it.organisation).collect();
    let persons: BTreeSet<_> = involved.iter().filter_map(|it| it.person.as_ref()).collect();
    let changes = involved.len() - organisations.len();
    assert_eq!((organisations.len(), persons.len(), changes), (5, 6, 2));
}

#[test]
fn the_picture_of_sam_counts_who_is_involved() {
    let mut sam = files::journey("sam");
    sam.draw_also(Part::Involvement);
    let scene = draw(&sam);
    let beside: Vec<&str> = texts(parts(&scene).behind).map(|text| text.content).collect();
    let said = beside.join(" ");
    assert!(said.contains("5 organisaties, 6 personen, 2 wisselingen"), "{said}");
    let drawn = items(parts(&scene).along(Part::Involvement));
    let changes = drawn.iter().filter(|item| item.told.contains("wisseling van persoon"));
    assert_eq!((drawn.len(), changes.count()), (7, 2));
}

#[test]
fn the_problems_of_sam_change_in_weight() {
    let sam = files::journey("sam");
    let domains: BTreeSet<_> =
        sam.problems.iter().map(|it| it.domain.name(sam.language).to_owned()).collect();
    assert_eq!((sam.problems.len(), domains.len()), (8, 6));
    let money = sam.problems.iter().filter(|it| it.domain.name(sam.language) == "geld");
    let weights: Vec<_> = money.map(|it| it.weight).collect();
    assert_eq!(weights, [Weight::Moderate, Weight::Heavy, Weight::Light]);
    assert_eq!(bars(&sam, Part::Problems).len(), 8);
}

#[test]
fn the_learning_table_has_six_reflections_and_two_decisive_moments() {
    let table = files::journey("leertafel");
    assert_eq!(table.reflections.len(), 6);
    assert_eq!(table.steps.iter().filter(|step| step.decisive).count(), 2);
    let on_steps = table.reflections.iter().filter(|it| matches!(it.at, Anchor::Step(_)));
    assert!(on_steps.count() >= 1);
}

#[test]
fn no_step_is_recognised_by_more_professionals_than_sit_at_the_table() {
    let table = files::journey("leertafel");
    let most = table.study.data[0].n.unwrap();
    for validation in table.steps.iter().flat_map(|step| &step.validation) {
        assert!(validation.all() <= most, "{validation:?} of {most}");
    }
}

#[test]
fn looking_back_and_who_is_involved_are_drawn_on_request() {
    for (name, part) in [("sam", Part::Involvement), ("leertafel", Part::Reflections)] {
        let mut journey = files::journey(name);
        let scene = draw(&journey);
        assert!(parts(&scene).along(part).is_empty(), "{name}");
        journey.draw_also(part);
        let scene = draw(&journey);
        assert!(!parts(&scene).along(part).is_empty(), "{name}");
    }
}
