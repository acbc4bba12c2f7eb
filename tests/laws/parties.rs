//! The laws of parties on pages: what they tell of one phase stands on one page.

use std::collections::{BTreeMap, BTreeSet};

use klantreis::layout::{Page, pages};
use klantreis::model::{
    Action, Journey, Language, Level, Party, PartyKind, Place, Step, StepId, View,
};
use klantreis::scene::{Node, Role, Scene};
use klantreis::theme::Theme;

use crate::support::files;
use crate::support::holding::PAPERS;
use crate::support::parts::group;
use crate::support::text::texts;

/// A pass through a phase.
type Pass = (Option<String>, Option<u32>);

fn on_pages(journey: &Journey, page: &Page) -> Vec<Scene> {
    pages(journey, &Theme::default(), page).expect("fits")
}

fn pass_of(step: &Step) -> Pass {
    (step.phase.clone(), step.round)
}

/// The steps on a page.
fn steps(page: &Scene) -> Vec<StepId> {
    let lists = page.nodes.iter().map(group).filter(|it| it.role == Role::Steps);
    let places = lists.flat_map(|list| &list.nodes).map(|step| group(step).place);
    let ids = places.filter_map(|place| match place {
        Some(Place::Step(id, _)) => Some(id),
        _ => None,
    });
    ids.collect()
}

/// The passes of which two parties tell, and never on one page.
fn parted(journey: &Journey, pages: &[Scene]) -> Vec<Pass> {
    let mut told: BTreeMap<Pass, BTreeSet<(usize, usize)>> = BTreeMap::new();
    for (page, scene) in pages.iter().enumerate() {
        for id in steps(scene) {
            let step = journey.steps.iter().find(|step| step.id == id).expect("a step of it");
            told.entry(pass_of(step)).or_default().insert((id.party, page));
        }
    }
    let is_parted = |told: &BTreeSet<(usize, usize)>| {
        let of = |party: usize| {
            let own = told.iter().filter(move |it| it.0 == party).map(|it| it.1);
            own.collect::<BTreeSet<usize>>()
        };
        !of(0).is_empty() && !of(1).is_empty() && of(0).is_disjoint(&of(1))
    };
    told.into_iter().filter(|(_, told)| is_parted(told)).map(|(pass, _)| pass).collect()
}

/// The same journey with one pass alone.
fn alone(journey: &Journey, pass: &Pass) -> Journey {
    let mut journey = journey.clone();
    journey.steps.retain(|step| pass_of(step) == *pass);
    journey
}

/// On how many phases parties stand together, and those that stand apart though a page has room for both.
fn held(journey: &Journey, page: &Page) -> (usize, Vec<String>) {
    let parted_passes = parted(journey, &on_pages(journey, page));
    let has_room = |pass: &&Pass| {
        let own = alone(journey, pass);
        parted(&own, &on_pages(&own, page)).is_empty()
    };
    let wrong = parted_passes.iter().filter(has_room);
    let wrong = wrong.map(|pass| format!("{} on {page:?}: {pass:?}", journey.title)).collect();
    let passes: BTreeSet<Pass> = journey.steps.iter().map(pass_of).collect();
    (passes.len() - parted_passes.len(), wrong)
}

/// What a party tells: so many steps in each phase, the first of them with so many organisations.
fn told(phases: usize, steps: usize, organisations: usize) -> Vec<Step> {
    let levels = [Level::SATISFIED, Level::DISSATISFIED, Level::DESPAIR, Level::NEUTRAL];
    let step = |(phase, nth): (usize, usize)| {
        let text = "Wij vragen om hulp, en het duurt lang voordat iemand iets laat horen.";
        let step = Step::event(text, levels[(phase + nth) % levels.len()]);
        let acting = if nth == 0 { organisations } else { 0 };
        let acting = (0..acting).map(|at| {
            Action::by(format!("Wijkteam {at}"), "Wij horen de vraag en laten het daarbij.")
        });
        acting.fold(step, Step::with_action).in_phase((phase + 1).to_string())
    };
    (0..phases).flat_map(|phase| (0..steps).map(move |nth| (phase, nth))).map(step).collect()
}

fn two_parties(phases: usize, steps: [usize; 2], organisations: [usize; 2]) -> Journey {
    let party = |at: usize, name, kind| {
        let party = Party::named(name, kind, Language::Dutch);
        (party, told(phases, steps[at], organisations[at]))
    };
    let title = format!("{phases} fasen, stappen {steps:?}, organisaties {organisations:?}");
    Journey::new(title).told_by(vec![
        party(0, "Gezin", PartyKind::Family),
        party(1, "Hulpverleners", PartyKind::Professional),
    ])
}

#[test]
fn parties_stand_on_one_page_in_every_phase_that_a_page_has_room_for() {
    let mut all: Vec<(usize, Vec<String>)> = Vec::new();
    for (phases, steps, organisations) in [
        (2, [2, 1], [0, 0]),
        (3, [1, 1], [1, 1]),
        (3, [3, 1], [1, 1]),
        (4, [2, 2], [0, 2]),
        (2, [3, 2], [2, 1]),
        (3, [2, 1], [2, 1]),
    ] {
        for (view, papers) in [(View::Cards, &PAPERS[..]), (View::Line, &PAPERS[1..3])] {
            let mut journey = two_parties(phases, steps, organisations);
            journey.view = Some(view);
            all.extend(papers.iter().map(|page| held(&journey, page)));
        }
    }
    let shipped = files::journey("gezamenlijk");
    all.extend(PAPERS.iter().map(|page| held(&shipped, page)));
    let wrong: Vec<&String> = all.iter().flat_map(|it| &it.1).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(all.iter().map(|it| it.0).sum::<usize>() > 100);
}

/// Some phases on a page: what they are called, the words beside them, and whose lanes stand under them.
type UnderPhases = (String, String, BTreeSet<usize>);

fn under_phases(page: &Scene) -> Vec<UnderPhases> {
    let mut found: Vec<UnderPhases> = Vec::new();
    for it in page.nodes.iter().map(group) {
        let words = || texts(&it.nodes).map(|text| text.content).collect::<Vec<_>>().join(" ");
        match (it.role, found.last_mut()) {
            (Role::PhaseHeader, _) => {
                let phases = it.nodes.iter().map(group).filter(|it| it.role == Role::Phase);
                let names = phases.flat_map(|it| texts(&it.nodes)).map(|text| text.content);
                found.push((names.collect(), String::new(), BTreeSet::new()));
            }
            (Role::LaneName, Some(last)) => last.1 = words(),
            (Role::Background, Some(last)) => {
                let lanes = it.nodes.iter().filter(|node| matches!(node, Node::Group(_)));
                last.2.extend(lanes.filter_map(|lane| match group(lane).role {
                    Role::Ground(lane) => lane.party,
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn parties_that_stand_apart_name_the_page_of_each_other() {
    let mut named = 0;
    for view in [View::Cards, View::Line] {
        let mut journey = two_parties(3, [2, 1], [3, 3]);
        journey.view = Some(view);
        let pages = on_pages(&journey, &Page::A4);
        let all: Vec<Vec<UnderPhases>> = pages.iter().map(under_phases).collect();
        for (page, (phases, words, parties)) in
            all.iter().enumerate().flat_map(|(page, own)| own.iter().map(move |it| (page, it)))
        {
            let others = all.iter().enumerate().filter(|(other, own)| {
                let is_other = |it: &UnderPhases| {
                    it.0 == *phases && !it.2.is_empty() && it.2.is_disjoint(parties)
                };
                *other != page && !parties.is_empty() && own.iter().any(is_other)
            });
            for (other, _) in others {
                let said = words.replace('\u{a0}', " ");
                assert!(
                    said.ends_with(&format!("pagina {}", other + 1)),
                    "{view:?}, {phases}: {said}"
                );
                assert_eq!(other.abs_diff(page), 1, "{phases} on pages {page} and {other}");
                named += 1;
            }
        }
    }
    assert!(named > 3, "{named}");
}
