//! A part of a journey is that part and nothing else, and says so.

use std::collections::BTreeMap;

use klantreis::journey::{Selection, StepRange};
use klantreis::model::{Journey, Part, Place, StepId};
use klantreis::scene::{Node, Role, Scene};
use klantreis::story::tell;

use crate::support::holding::{draw, on_every_journey};
use crate::support::parts::{group, in_role};
use crate::support::text::texts;

/// The middle third of the steps of a journey, by number; nothing where that is all of it.
fn middle(journey: &Journey) -> Option<(StepRange, Journey)> {
    let last = journey.step_numbers().into_iter().max()?;
    let range = StepRange { from: last / 3 + 1, to: (2 * last).div_ceil(3).max(last / 3 + 1) };
    let selection = Selection { steps: vec![range], ..Selection::default() };
    let part = selection.of(journey.clone()).expect("there are such steps");
    part.excerpt.is_some().then_some((range, part))
}

/// The number of each step.
fn numbers(journey: &Journey) -> BTreeMap<StepId, usize> {
    journey.steps.iter().map(|step| step.id).zip(journey.step_numbers()).collect()
}

/// The steps that anything in a drawing comes from.
fn shown(scene: &Scene) -> Vec<StepId> {
    fn look(nodes: &[Node], found: &mut Vec<StepId>) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            // A bar comes from the step where it begins, which may be before the part.
            if matches!(group.role, Role::LaneItem(Part::Own(_))) {
                continue;
            }
            if let Some(Place::Step(step, _)) = group.place {
                found.push(step);
            }
            look(&group.nodes, found);
        }
    }
    let mut found = Vec::new();
    look(&scene.nodes, &mut found);
    found
}

#[test]
fn a_part_draws_the_steps_asked_for_and_no_others() {
    on_every_journey(|journey, scene| {
        let Some((range, part)) = middle(journey) else { return };
        let number = numbers(journey);
        let mut wanted: Vec<StepId> =
            shown(scene).into_iter().filter(|step| range.contains(number[step])).collect();
        let mut found: Vec<StepId> = shown(&draw(&part));
        for steps in [&mut wanted, &mut found] {
            steps.sort_unstable();
            steps.dedup();
        }
        assert_eq!(found, wanted, "{range}");
    });
}

#[test]
fn steps_of_a_part_are_called_as_in_the_whole() {
    on_every_journey(|journey, _| {
        let Some((_, part)) = middle(journey) else { return };
        let whole = tell(journey);
        let names: BTreeMap<_, _> = whole.moments().map(|it| (it.place, &it.name)).collect();
        for moment in tell(&part).moments() {
            assert_eq!(&moment.name, names[&moment.place]);
        }
        let number = numbers(journey);
        let scene = draw(&part);
        for item in in_role(&scene.nodes, Role::Steps).iter().map(group) {
            let Some(Place::Step(step, _)) = item.place else { panic!("no step: {item:?}") };
            let lines: Vec<&str> = texts(&item.nodes).map(|text| text.content).collect();
            let said = lines.join(" ") + " ";
            let number = number[&step];
            let number = number.to_string();
            assert!(lines.contains(&number.as_str()), "no {number} in {said}");
        }
    });
}

#[test]
fn a_part_stays_in_the_phases_and_rounds_that_its_steps_are_in() {
    let visits = |journey: &Journey| {
        let mut visits = BTreeMap::new();
        for pass in journey.passes() {
            for step in &journey.steps[pass.first..pass.end] {
                visits.insert(step.id, (pass.phase.clone(), pass.round, pass.about.clone()));
            }
        }
        visits
    };
    on_every_journey(|journey, _| {
        let Some((_, part)) = middle(journey) else { return };
        let whole = visits(journey);
        for (step, visit) in visits(&part) {
            assert_eq!(visit, whole[&step]);
        }
        let passes = part.passes();
        for (at, pass) in passes.iter().enumerate() {
            assert!(pass.back.iter().all(|way| way.from < at && way.to < at));
        }
    });
}

#[test]
fn nobody_takes_a_part_for_the_whole() {
    on_every_journey(|journey, _| {
        let Some((_, part)) = middle(journey) else { return };
        let what = &part.excerpt.as_ref().unwrap().what;
        let scene = draw(&part);
        assert!(scene.title.ends_with(what.as_str()), "{} without {what}", scene.title);
        assert!(tell(&part).title.ends_with(what.as_str()));
        // Lines may end inside a word.
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let heading: String =
            texts(in_role(&scene.nodes, Role::Title)).map(|it| letters(it.content)).collect();
        assert!(heading.contains(&letters(what)), "{heading} without {what}");
    });
}
