//! The journeys of the package and the pictures beside them.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod support;

use std::env;
use std::fs;

use klantreis::check::check;
use klantreis::diagnostic::Severity;
use klantreis::layout::{Theme, phase_model};
use klantreis::model::{Journey, Language, PhaseSet};
use klantreis::write::svg;
use support::files::{self, FAMILIES};
use support::holding::draw;
use support::picture::texts;

/// Every picture of the package by name, as it is drawn now.
fn pictures() -> Vec<(String, String)> {
    let journeys = files::names().into_iter().map(|name| {
        let drawn = svg(&draw(&files::journey(&name)));
        (name, drawn)
    });
    let phases = PhaseSet::standard(Language::Dutch);
    let phases = svg(&phase_model(&phases, Language::Dutch, &Theme::default()));
    journeys.chain([("fasen".to_owned(), phases)]).collect()
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
fn inge_on_one_timeline_fits_in_2600_px() {
    let width = draw(&files::journey("inge")).width;
    assert!(width <= 2600.0, "{width}");
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
