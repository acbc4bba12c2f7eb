//! The journeys of the package and the pictures beside them.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod support;

use std::env;
use std::fs;

use klantreis::check::check;
use klantreis::compare::side_by_side;
use klantreis::diagnostic::Severity;
use klantreis::journey::{Private, Selection};
use klantreis::layout::{Page, cards, overview, pages, phase_model};
use klantreis::model::{Journey, Language, Part, PhaseSet, Sign, View};
use klantreis::scene::{Role, Scene};
use klantreis::theme::Theme;
use klantreis::write::svg;
use support::files::{self, FAMILIES};
use support::holding::draw;
use support::parts::in_role;
use support::picture::grounds;
use support::shapes::{Area, area};
use support::text::texts;

/// A journey of the package as the command line shows it without being asked for more.
fn shown(name: &str) -> Journey {
    files::journey(name).revealing(&[])
}

/// Every picture of the package by name, as it is drawn now.
fn pictures() -> Vec<(String, String)> {
    let journeys = files::names().into_iter().map(|name| {
        let drawn = svg(&draw(&shown(&name)));
        (name, drawn)
    });
    let phases = PhaseSet::standard(Language::Dutch);
    let phases = svg(&phase_model(&phases, Language::Dutch, &Theme::default()));
    let others = drawn_otherwise().map(|(name, journey)| (name, svg(&draw(&journey))));
    let all: Vec<Journey> = files::names().iter().map(|name| shown(name)).collect();
    let all: Vec<&Journey> = all.iter().collect();
    let kinds = svg(&overview(&all, Language::Dutch, &Theme::default()));
    let slips = svg(&cards(&shown("inge"), &Theme::default())[0]);
    let others = others.into_iter().chain([
        ("fasen", phases),
        ("overzicht", kinds),
        ("inge-kaarten", slips),
        ("inge-a4", on_pages("inge", Page::A4)),
        ("inge-a3", on_pages("inge", Page::A3)),
        ("gezamenlijk-a3", on_pages("gezamenlijk", Page::A3)),
        ("inge-beknopt", in_brief("inge")),
        ("gezamenlijk-beknopt", in_brief("gezamenlijk")),
    ]);
    journeys.chain(others.map(|(name, drawn)| (name.to_owned(), drawn))).collect()
}

/// A journey on pages under one another.
fn on_pages(name: &str, page: Page) -> String {
    let pages = pages(&shown(name), &Theme::default(), &page).unwrap();
    svg(&Scene::stacked(pages).unwrap())
}

/// A journey in brief on upright A4, its pages under one another.
fn in_brief(name: &str) -> String {
    let mut journey = shown(name);
    journey.view = Some(View::Brief);
    let pages = pages(&journey, &Theme::default(), &Page::A4_PORTRAIT).unwrap();
    svg(&Scene::stacked(pages).unwrap())
}

/// Journeys of the package drawn in another way than their file says.
fn drawn_otherwise() -> [(&'static str, Journey); 16] {
    let only = |parts: &[Part]| {
        let mut journey = shown("gezamenlijk");
        journey.parts = Some(parts.to_vec());
        journey
    };
    let also = |name, part| {
        let mut journey = shown(name);
        journey.draw_also(part);
        journey
    };
    let quoting = |name| {
        let (with, reveal) = (vec!["citaten".to_owned()], vec![Private::Sources]);
        let selection = Selection { with, reveal, ..Selection::default() };
        selection.of(files::journey(name)).unwrap()
    };
    let with_help = |name| {
        let mut journey = shown(name);
        let help = [Part::Helped, Part::Success, Part::Domains, Part::Choice, Part::Entry];
        for part in help {
            journey.draw_also(part);
        }
        journey
    };
    let in_line = |name| {
        let mut journey = shown(name);
        journey.view = Some(View::Line);
        journey
    };
    let mut with_sources = files::journey("roos").revealing(&[Private::Sources]);
    with_sources.draw_also(Part::Evidence);
    let [family, professional] = ["mila-gezin", "mila-professional"].map(shown);
    [
        ("bea-larissa", shown("bea").about("Larissa").unwrap()),
        ("inge-streng", shown("inge").analysed()),
        ("inge-lijn", in_line("inge")),
        ("inge-wat-hielp", with_help("inge")),
        ("gezamenlijk-lijn", in_line("gezamenlijk")),
        ("roos-bewijs", with_sources),
        ("gezamenlijk-vergelijkingen", only(&[Part::Comparisons])),
        ("gezamenlijk-adviezen", only(&[Part::Advice, Part::Topics])),
        ("gezamenlijk-themagroepen", only(&[Part::TopicGroups])),
        ("gezamenlijk-onderzoek", only(&[Part::Study])),
        ("mila-gezin-naast-mila-professional", side_by_side(family, professional).unwrap()),
        ("sam-betrokkenen", also("sam", Part::Involvement)),
        ("leertafel-reflecties", also("leertafel", Part::Reflections)),
        ("leertafel-tafels", also("leertafel", Part::Tables)),
        ("hermsen-weder-tafels", also("hermsen-weder", Part::Tables)),
        ("mila-gezin-citaten", quoting("mila-gezin")),
    ]
}

#[test]
fn every_picture_of_the_package_is_what_the_library_draws() {
    let mut changed = Vec::new();
    for (name, drawn) in pictures() {
        let beside = files::path(&name, "svg");
        if env::var_os("KLANTREIS_UPDATE").is_some() {
            fs::write(&beside, &drawn).unwrap();
        } else if fs::read_to_string(&beside).ok().as_ref() != Some(&drawn) {
            let saved = files::root().join(format!("target/{name}.svg-changed"));
            fs::create_dir_all(saved.parent().unwrap()).unwrap();
            fs::write(&saved, &drawn).unwrap();
            changed.push(format!("{} (now drawn as {})", beside.display(), saved.display()));
        }
    }
    assert!(
        changed.is_empty(),
        "changed: {}\nLook at them, then: KLANTREIS_UPDATE=1 cargo test --test gallery",
        changed.join(", ")
    );
}

/// How many events, emotions and actions it has.
fn counts(journey: &Journey) -> [usize; 3] {
    let count = |has: fn(&klantreis::model::Step) -> usize| journey.steps.iter().map(has).sum();
    [
        count(|step| usize::from(step.event.is_some())),
        count(|step| usize::from(step.emotion.is_some())),
        count(|step| step.actions.len()),
    ]
}

#[test]
fn inge_has_the_32_cards_of_the_report() {
    let inge = files::journey("inge");
    assert_eq!((inge.card_count(), counts(&inge)), (32, [17, 6, 9]));
}

#[test]
fn bea_has_the_27_cards_of_the_report() {
    let bea = files::journey("bea");
    assert_eq!((bea.card_count(), counts(&bea)), (27, [17, 3, 7]));
}

/// The numbers of the boxes of the report that the evidence of a journey names, in order.
fn boxes(journey: &Journey) -> Vec<usize> {
    let sources = journey.steps.iter().flat_map(|step| &step.evidence);
    let number = |source: &str| source.split_once(", kader ").and_then(|(_, at)| at.parse().ok());
    let mut boxes: Vec<usize> =
        sources.filter_map(|it| it.source.as_deref().and_then(number)).collect();
    boxes.sort_unstable();
    boxes
}

#[test]
fn every_box_of_the_report_is_the_evidence_of_one_card() {
    for (name, count) in [("inge", 32), ("bea", 27)] {
        let journey = files::journey(name);
        assert_eq!(boxes(&journey), (1..=count).collect::<Vec<_>>(), "{name}");
        for (i, step) in journey.steps.iter().enumerate() {
            assert_eq!(step.evidence.len(), step.card_count(), "{name}, step {}", i + 1);
        }
    }
}

#[test]
fn what_is_assumed_of_roos_leans_on_inference_alone() {
    let roos = files::journey("roos");
    let assumed = roos.steps.iter().filter(|step| step.is_inferred());
    assert_eq!((assumed.count(), roos.steps.len()), (5, 12));
    assert!(roos.title.contains("reconstructie"));
    assert!(roos.passes().iter().all(|pass| pass.back.is_empty()));
}

#[test]
fn inge_strictly_read_fails_twice_and_goes_back_twice() {
    let passes = files::journey("inge").analysed().passes();
    let phase = |at: usize| (passes[at].phase.as_deref().unwrap(), passes[at].round);
    let read: Vec<_> = (0..passes.len()).map(phase).collect();
    assert_eq!(
        read,
        [
            ("1", 1),
            ("2", 1),
            ("3", 1),
            ("4", 1),
            ("7a", 1),
            ("4", 2),
            ("5", 1),
            ("7b", 1),
            ("4", 3),
            ("6a", 1),
            ("6b", 1),
        ]
    );
    let back = passes.iter().flat_map(|pass| &pass.back);
    let back: Vec<_> = back.map(|way| (phase(way.from).0, phase(way.to).0)).collect();
    // The talk of 7b also decides the new approach: phase 3 has no box of its own there.
    assert_eq!(back, [("7a", "4"), ("7b", "4")]);
}

#[test]
fn inge_as_printed_goes_through_phases_1_to_6_once() {
    let passes = files::journey("inge").passes();
    let phases: Vec<_> = passes.iter().map(|pass| pass.phase.as_deref().unwrap()).collect();
    assert_eq!(phases, ["1", "2", "3", "4", "5", "6"]);
}

/// Sign, first phase and owners of every experience, in order.
const EXPERIENCES: [(Sign, &str, &[&str]); 14] = {
    const FAMILIES: &[&str] = &["Gezinnen"];
    const PROFESSIONALS: &[&str] = &["Professionals"];
    const BOTH: &[&str] = &["Gezinnen", "Professionals"];
    [
        (Sign::Minus, "1", PROFESSIONALS),
        (Sign::Minus, "2", BOTH),
        (Sign::Plus, "2", BOTH),
        (Sign::Minus, "3", PROFESSIONALS),
        (Sign::Minus, "3", PROFESSIONALS),
        (Sign::Minus, "3", PROFESSIONALS),
        (Sign::Plus, "4", BOTH),
        (Sign::Minus, "4", BOTH),
        (Sign::Minus, "4", BOTH),
        (Sign::Plus, "4", BOTH),
        (Sign::Minus, "4", FAMILIES),
        (Sign::Minus, "5", PROFESSIONALS),
        (Sign::Plus, "6", BOTH),
        (Sign::Minus, "6", FAMILIES),
    ]
};

#[test]
fn the_joint_journey_has_the_14_experiences_of_the_report() {
    let joint = files::journey("gezamenlijk");
    let found: Vec<_> =
        joint.experiences.iter().map(|e| (e.sign, &*e.phases[0], e.of.clone())).collect();
    let expected: Vec<_> = EXPERIENCES
        .iter()
        .map(|(sign, phase, of)| (*sign, *phase, of.iter().map(|it| (*it).to_owned()).collect()))
        .collect();
    assert_eq!(found, expected);
    let count = |sign| found.iter().filter(|(s, ..)| *s == sign).count();
    assert_eq!((count(Sign::Plus), count(Sign::Minus)), (4, 10));
    let owned = |of: &[&str]| found.iter().filter(|(.., o)| o == of).count();
    let counts =
        [owned(&["Gezinnen", "Professionals"]), owned(&["Professionals"]), owned(&["Gezinnen"])];
    assert_eq!(counts, [7, 5, 2]);
}

#[test]
fn every_experience_stands_under_its_phase() {
    let joint = files::journey("gezamenlijk");
    let scene = draw(&joint);
    let grounds = grounds(&scene);
    let passes = joint.passes();
    let cards = experience_cards(&scene);
    assert_eq!(cards.len(), joint.experiences.len());
    for (card, experience) in cards.iter().zip(&joint.experiences) {
        let phase = experience.phases.first();
        let pass = passes.iter().position(|pass| pass.phase.as_ref() == phase).unwrap();
        // The pieces of the first lane stand in the order of the passes.
        let column = grounds[pass];
        assert!(column.left < card.left && card.right < column.right, "{experience:?}");
    }
}

/// Where the experiences are drawn, in order.
fn experience_cards(scene: &Scene) -> Vec<Area> {
    in_role(&scene.nodes, Role::LaneList(Part::Experiences)).iter().map(area).collect()
}

#[test]
fn the_joint_journey_has_the_agreements_differences_and_advice_of_the_report() {
    let joint = files::journey("gezamenlijk");
    let agree = joint.comparisons.iter().filter(|comparison| comparison.agrees).count();
    assert_eq!((agree, joint.comparisons.len() - agree), (5, 3));
    let shared = joint.advice.iter().filter(|advice| advice.of.len() == 2).count();
    assert_eq!((shared, joint.advice.len() - shared), (5, 1));
    let themes = |works, group: Option<&str>| {
        let own = joint.topics.iter().filter(|it| it.works == works);
        own.filter(|it| it.group.as_deref() == group).count()
    };
    assert_eq!((themes(true, None), themes(false, None)), (4, 5));
    assert_eq!(themes(true, Some("Succesfactoren van professionals")), 6);
    assert_eq!(themes(false, Some("Knelpunten van professionals")), 13);
}

#[test]
fn the_joint_journey_tells_how_it_was_studied() {
    let study = files::journey("gezamenlijk").study;
    let remarks: Vec<usize> = study.definitions.iter().map(|it| it.remarks.len()).collect();
    assert_eq!((remarks, study.approach.len()), (vec![6], 4));
    assert!(study.figures.iter().all(|it| it.source.is_some() && it.year.is_some()));
    // Who wrote a foreword to the report did not agree to this journey.
    assert_eq!(study.forewords, []);
}

#[test]
fn the_joint_journey_says_what_it_is_composed_of() {
    let scene = draw(&files::journey("gezamenlijk"));
    let said: Vec<&str> = texts(&scene.nodes).map(|text| text.content).collect();
    assert!(said.contains(&"Samengesteld uit 9 gezinnen en 17 professionals"), "{said:?}");
}

/// The organisations of a journey as printed, each once, in the order of the story.
fn organisations(journey: &Journey) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for organisation in journey.steps.iter().flat_map(|s| &s.actions).flat_map(|a| &a.organisations)
    {
        let label = organisation.label();
        if !names.contains(&label) {
            names.push(label);
        }
    }
    names
}

#[test]
fn inge_meets_five_organisations() {
    let names = organisations(&files::journey("inge"));
    assert_eq!(names, ["Fier", "Huisarts", "StopLoverboysNu", "Politie", "Wijkteam"]);
}

#[test]
fn every_step_of_roos_says_what_it_leans_on() {
    for (i, step) in files::journey("roos").steps.iter().enumerate() {
        assert!(step.evidence.iter().any(|e| e.source.is_some()), "step {}", i + 1);
    }
}

#[test]
fn inge_on_one_timeline_fits_in_2720_px() {
    let width = draw(&files::journey("inge")).width;
    assert!(width <= 2720.0, "{width}");
}

#[test]
fn check_has_no_warning_about_any_journey() {
    for name in files::names() {
        let journey = files::journey(&name);
        let findings = check(&journey, Language::Dutch);
        let bad: Vec<_> = findings.iter().filter(|f| f.severity > Severity::Note).collect();
        assert!(bad.is_empty(), "{name}: {bad:#?}");
    }
}

#[test]
fn the_three_families_are_told_in_dutch_by_a_fictitious_narrator() {
    for name in FAMILIES {
        let journey = files::journey(name);
        assert_eq!(journey.language, Language::Dutch, "{name}");
        assert_eq!(journey.narrator.and_then(|n| n.fictional), Some(true), "{name}");
    }
}

#[test]
fn body_text_is_9_points_on_every_picture() {
    for name in files::names() {
        let scene = draw(&files::journey(&name));
        assert!(texts(&scene.nodes).any(|text| text.size == 12.0), "{name}");
    }
}
