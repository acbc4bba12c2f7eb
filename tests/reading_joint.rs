//! Files with several parties, and what comes out of them.
#![allow(clippy::unwrap_used)]

use klantreis::model::{
    Advice, Category, Comparison, Evidence, EvidenceKind, Experience, FamilyCategory, Journey,
    Language, Level, Party, PartyKind, Place, Scale, Sign, Step, StepPart, Topic, Validation,
};
use klantreis::source::read;

const DUTCH: &str = include_str!("reading/joint-nl.yaml");
const ENGLISH: &str = include_str!("reading/joint-en.yaml");

fn journey(text: &str) -> Journey {
    read(text, Language::Dutch).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}")).journey
}

fn evidence(kind: EvidenceKind, source: Option<&str>) -> Vec<Evidence> {
    vec![Evidence { source: source.map(str::to_owned), ..Evidence::unsourced(kind) }]
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn expected() -> Journey {
    let family =
        Party { n: Some(9), ..Party::named("Gezinnen", PartyKind::Family, Language::Dutch) };
    let professional = Party {
        scale: Scale::of(&["goed", "slecht"]),
        ..Party::named("Hulpverleners", PartyKind::Professional, Language::Dutch)
    };
    let theirs = vec![
        Step::event("Wij bellen", Level::DESPAIR).in_phase("1"),
        Step::event("Wij wachten", Level::DISSATISFIED).in_phase("2"),
    ];
    let ours = vec![Step::event("Wij zoeken", Level::rank(0)).in_phase("2")];
    let mut journey = Journey::new("Samen").told_by(vec![(family, theirs), (professional, ours)]);
    journey.topics = vec![Topic {
        group: Some("Succesfactoren".into()),
        text: Some("Even niets.".into()),
        of: texts(&["Gezinnen"]),
        evidence: evidence(EvidenceKind::Quoted, Some("Gezin 1")),
        validation: vec![Validation { recognised: 3, ..Validation::default() }],
        ..Topic::named("Rust", true)
    }];
    journey.experiences = vec![Experience {
        sign: Sign::Plus,
        title: "Ademruimte".into(),
        text: Some("Er is tijd.".into()),
        example: Some("Een middag vrij.".into()),
        of: texts(&["Gezinnen", "Hulpverleners"]),
        phases: texts(&["2", "4"]),
        topic: Some("Rust".into()),
        evidence: evidence(EvidenceKind::Observed, Some("Gezin 2")),
        validation: vec![Validation { disputed: 2, ..Validation::default() }],
    }];
    journey.comparisons = vec![Comparison {
        agrees: true,
        title: "Klik".into(),
        family: "Wij willen klik.".into(),
        professional: "Wij ook.".into(),
        conclusion: Some("Zoek een klik.".into()),
        phases: texts(&["4"]),
        evidence: evidence(EvidenceKind::Inferred, None),
    }];
    journey.advice = vec![Advice {
        text: Some("Bel terug.".into()),
        of: texts(&["Hulpverleners"]),
        phases: texts(&["5", "6"]),
        topics: texts(&["Rust"]),
        audience: texts(&["gemeenten", "scholen"]),
        categories: vec![Category::Family(FamilyCategory::Urgent), Category::named("tieners")],
        points: texts(&["Binnen een dag.", "Ook zonder nieuws."]),
        ..Advice::titled("Blijf bereikbaar")
    }];
    journey
}

#[test]
fn the_whole_joint_model_can_be_written_in_dutch() {
    assert_eq!(journey(DUTCH), expected());
}

#[test]
fn the_whole_joint_model_can_be_written_in_english() {
    assert_eq!(journey(ENGLISH), expected());
}

#[test]
fn the_place_of_a_step_follows_it_when_parties_are_laid_side_by_side() {
    let text = "titel: x\npartijen:\n  - naam: a\n    stappen:\n      - { fase: 1, gebeurtenis: een }\n      - { fase: 2, gebeurtenis: twee }\n  - naam: b\n    stappen:\n      - { fase: 1, gebeurtenis: drie }\n";
    let document = read(text, Language::Dutch).unwrap();
    for step in &document.journey.steps {
        let span = document.locate(Place::Step(step.id, StepPart::Event));
        assert_eq!(&text[span.start..span.end], step.event.as_ref().unwrap().text);
    }
}

#[test]
fn a_file_may_hold_comparisons_alone() {
    let text =
        "titel: x\nvergelijkingen:\n  - { soort: verschil, titel: t, gezin: g, professional: p }\n";
    assert_eq!(journey(text).comparisons.len(), 1);
}

#[test]
fn without_parties_something_is_of_family_or_professional() {
    let text =
        "titel: x\nadviezen:\n  - { titel: t, van: beide }\n  - { titel: u, van: professional }\n";
    let of: Vec<_> = journey(text).advice.into_iter().map(|advice| advice.of).collect();
    assert_eq!(of, [texts(&["Gezin", "Professional"]), texts(&["Professional"])]);
}
