//! Codebooks and coded quotes: what is written is what the importer knows.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;

use klantreis::model::{Consent, Evidence, Journey, Language, Level, Step};
use klantreis::source;
use klantreis_import::{File, Options, export, import, propose_mapping};

const SHIPPED: [&str; 6] = ["inge", "bea", "roos", "els", "leertafel", "hermsen-domino"];

fn shipped(name: &str) -> Journey {
    let path = format!("{}/../journeys/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("a shipped journey");
    source::read(&text, Language::Dutch).expect("a journey without errors").journey
}

/// An invented journey with quotes.
fn quoted() -> Journey {
    let step = |quote: &str, level| {
        let said = Evidence::quoted("Gesprek 1", quote);
        Step::event("Er gebeurt iets.", level).in_phase("2").leaning_on(said)
    };
    let steps = vec![
        step("Écht 😀 klaar & <uit>.", Level::DESPAIR),
        step("Het ging beter.", Level::NEUTRAL.halfway_down()),
    ];
    Journey::new("Reis & meer").with_steps(steps)
}

fn attributes(xml: &str, name: &str) -> Vec<String> {
    let key = format!("{name}=\"");
    let values = xml.split(&key).skip(1);
    values.map(|rest| rest[..rest.find('"').expect("an end")].to_owned()).collect()
}

fn project(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut xml = String::new();
    zip.by_name("project.qde").expect("a project").read_to_string(&mut xml).expect("text");
    xml
}

#[test]
fn every_code_of_a_codebook_is_known_when_it_comes_back() {
    for name in SHIPPED {
        let journey = shipped(name);
        let qdc = export::codebook(&journey).text;
        let options = Options { language: journey.language, ..Options::default() };
        let file = File { name: "codes.qdc", bytes: qdc.as_bytes() };
        let mapping = propose_mapping(&file, &options).expect("a mapping");
        assert!(!mapping.contains("# niet herkend"), "{name}\n{mapping}");
        assert_eq!(mapping.matches(" = \"gebeurtenis\"").count(), 1, "{name}");
    }
}

#[test]
fn guids_have_the_form_of_the_standard_and_follow_from_the_names() {
    let [once, again] = [(); 2].map(|()| export::codebook(&shipped("inge")).text);
    assert_eq!(once, again);
    let guids = attributes(&once, "guid");
    for guid in &guids {
        let lengths: Vec<usize> = guid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{guid}");
        assert!(guid.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit()), "{guid}");
    }
    assert_eq!(guids.iter().collect::<BTreeSet<_>>().len(), guids.len(), "each is one code");
    let other = export::codebook(&shipped("bea")).text;
    assert_eq!(guids[0], attributes(&other, "guid")[0], "the same code in every codebook");
}

#[test]
fn a_codebook_without_levels_says_which_scale_it_does_not_hold() {
    let mut journey = quoted();
    journey.scale = klantreis::model::Scale::of(&["Hoog", "Laag"]);
    let exported = export::codebook(&journey);
    assert!(!exported.text.contains("Niveau") && !exported.text.contains("Hoog"));
    assert_eq!(exported.not_held, ["schaal"]);
}

#[test]
fn quotes_come_back_with_their_level_and_phase() {
    let journey = quoted();
    let bytes = export::quotes(&journey, false, Language::Dutch).expect("quotes").bytes;
    let file = File { name: "terug.qdpx", bytes: &bytes };
    let back = import(&file, &Options::default()).expect("a project");
    let back = &back.drafts[0].journey;
    assert_eq!(back.title, journey.title);
    for (there, back) in journey.steps.iter().zip(&back.steps) {
        assert_eq!((there.level(), &there.phase), (back.level(), &back.phase));
        assert_eq!(there.evidence[0].quote, back.evidence[0].quote);
    }
    assert_eq!(journey.steps.len(), back.steps.len());
}

#[test]
fn sources_and_quotes_without_consent_stay_inside() {
    let mut journey = quoted();
    let bytes = export::quotes(&journey, false, Language::Dutch).expect("quotes").bytes;
    assert!(!project(&bytes).contains("Gesprek 1"));
    let bytes = export::quotes(&journey, true, Language::Dutch).expect("quotes").bytes;
    assert!(project(&bytes).contains("<Description>Gesprek 1</Description>"));
    journey.steps[0].evidence[0].consent = Some(Consent::to("nee"));
    let bytes = export::quotes(&journey, false, Language::Dutch).expect("quotes").bytes;
    assert_eq!(project(&bytes).matches("<PlainTextSelection").count(), 1);
    journey.steps[1].evidence[0].consent = Some(Consent::to("nee"));
    let refusal = export::quotes(&journey, false, Language::Dutch).expect_err("none may leave");
    assert_eq!(refusal.code, "no-quotes");
}

/// `QualCoder` and others fail where nobody and no moment is named, though the standard lets both out.
#[test]
fn whatever_is_selected_or_coded_says_who_did_so_and_when() {
    let bytes = export::quotes(&quoted(), false, Language::Dutch).expect("quotes").bytes;
    let xml = project(&bytes);
    let user = &attributes(&xml, "guid")[0];
    assert!(xml.contains(&format!("<User guid=\"{user}\"")), "{xml}");
    for element in ["TextSource", "PlainTextSelection", "Coding"] {
        for own in xml.split(&format!("<{element} ")).skip(1) {
            let own = &own[..own.find('>').expect("an end")];
            assert!(own.contains(&format!(" creatingUser=\"{user}\"")), "{own}");
            assert!(own.contains(" creationDateTime=\""), "{own}");
        }
    }
}

#[test]
fn every_code_that_is_used_is_in_the_codebook() {
    let bytes = export::quotes(&quoted(), false, Language::Dutch).expect("quotes").bytes;
    let xml = project(&bytes);
    let codes = attributes(&xml[..xml.find("</CodeBook>").expect("a codebook")], "guid");
    let used = attributes(&xml, "targetGUID");
    assert_eq!(used.len(), 6, "event, level and phase of two steps");
    assert!(used.iter().all(|guid| codes.contains(guid)), "{used:?}");
}
