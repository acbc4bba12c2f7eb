//! A joint journey of which the parties stand in other files.

use klantreis::model::{Anchor, Journey, Language, Place, StepId, StepPart};
use klantreis::source::{read, read_with, write};

const INGE: &str = "\
titel: Klantreis van Inge
verteller: { naam: Inge, fictief: ja }
stappen:
  - { naam: begin, fase: 1, gebeurtenis: Ik bel, niveau: neutraal }
  - { fase: 2, gebeurtenis: Niemand belt terug, niveau: wanhoop }
problemen:
  - { domein: geld, tekst: Schulden, vanaf: 2 }
";
const BEA: &str = "\
title: Bea
narrator: { name: Bea, fictional: yes }
steps:
  - { name: begin, phase: 1, event: I wait, level: satisfied }
";

/// The files of a folder.
fn files(name: &str) -> Result<String, String> {
    match name {
        "inge.yaml" | "gezinnen/inge.yaml" => Ok(INGE.to_owned()),
        "bea.yaml" => Ok(BEA.to_owned()),
        "samen.yaml" => Ok(referring("inge.yaml", "bea.yaml")),
        "fout.yaml" => Ok("titel: Roos\nstapen:\n  - { gebeurtenis: x }\n".to_owned()),
        _ => Err(format!("{name} bestaat niet.")),
    }
}

fn referring(first: &str, second: &str) -> String {
    format!("titel: Samen\npartijen:\n  - {{ bestand: {first} }}\n  - {{ bestand: {second} }}\n")
}

fn joined(text: &str) -> Journey {
    match read_with(text, Language::Dutch, &files) {
        Ok(document) => document.journey,
        Err(problems) => panic!("{problems:?}"),
    }
}

/// The first error: what is shown of the file, and what is said.
fn refused(text: &str) -> (String, String) {
    let problems = read_with(text, Language::Dutch, &files).expect_err("an error");
    let problem = &problems[0];
    (text[problem.span.start..problem.span.end].to_owned(), problem.message.clone())
}

#[test]
fn parties_stand_in_files_of_their_own() {
    let journey = joined(&referring("gezinnen/inge.yaml", "bea.yaml"));
    let parties: Vec<&str> = journey.parties.iter().map(|party| party.name.as_str()).collect();
    assert_eq!(parties, ["Inge", "Bea"]);
    assert_eq!(journey.steps.len(), 3);
    assert_eq!(journey.problems[0].of, ["Inge"]);
    assert_eq!(journey.fictional_names, ["Inge", "Bea"]);
    let written = write(&journey, Language::Dutch);
    assert_eq!(read(&written, Language::Dutch).expect("a journey").journey, journey, "{written}");
}

#[test]
fn what_stands_in_the_joint_file_refers_to_steps_and_parties_of_the_others() {
    let rest =
        "reflecties:\n  - { stap: 3, van: bea, les: Bel terug }\n  - { stap: begin, les: x }\n";
    let journey = joined(&(referring("inge.yaml", "bea.yaml") + rest));
    assert_eq!(journey.reflections[0].of, ["Bea"]);
    assert_eq!(journey.reflections[0].at, Anchor::Step(StepId::new(1, 1)));
    assert_eq!(journey.reflections[1].at, Anchor::Step(StepId::new(0, 1)));
}

#[test]
fn steps_of_another_file_stand_where_that_is_referred_to() {
    let text = referring("inge.yaml", "bea.yaml");
    let document = read_with(&text, Language::Dutch, &files).expect("a journey");
    let span = document.locate(Place::Step(StepId::new(1, 1), StepPart::Event));
    assert_eq!(&text[span.start..span.end], "{ bestand: bea.yaml }");
}

#[test]
fn a_name_of_a_step_that_clashes_is_told() {
    let text = referring("inge.yaml", "bea.yaml");
    let document = read_with(&text, Language::Dutch, &files).expect("a journey");
    let told: Vec<&str> =
        document.warnings().iter().map(|warning| warning.message.as_str()).collect();
    assert!(told.iter().any(|it| it.contains("“begin (Bea)”")), "{told:?}");
}

#[test]
fn what_is_wrong_in_another_file_is_told_with_its_line() {
    let (shown, message) = refused(&referring("inge.yaml", "fout.yaml"));
    assert_eq!(shown, "fout.yaml");
    assert!(message.starts_with("In fout.yaml, regel "), "{message}");
    let (shown, message) = refused(&referring("inge.yaml", "weg.yaml"));
    assert_eq!((shown.as_str(), message.as_str()), ("weg.yaml", "weg.yaml bestaat niet."));
}

#[test]
fn files_go_round_in_no_circle_and_lead_to_no_other_folder() {
    let (shown, message) = refused(&referring("inge.yaml", "samen.yaml"));
    assert_eq!(shown, "samen.yaml");
    assert!(message.contains("zelf door partijen verteld"), "{message}");
    for name in ["../inge.yaml", "/inge.yaml", "'C:\\inge.yaml'", "a/../inge.yaml"] {
        let (_, message) = refused(&referring(name, "bea.yaml"));
        assert!(message.contains("map van dit bestand"), "{name}: {message}");
    }
    assert!(read(&referring("inge.yaml", "bea.yaml"), Language::Dutch).is_err());
}

#[test]
fn a_party_has_a_file_or_steps_and_not_both() {
    let twice = "titel: x\npartijen:\n  - { bestand: inge.yaml, stappen: [{ gebeurtenis: x }] }\n  - { bestand: bea.yaml }\n";
    assert_eq!(refused(twice).0, "stappen");
    let neither = "titel: x\npartijen:\n  - { naam: Inge }\n  - { bestand: bea.yaml }\n";
    assert!(refused(neither).1.contains("stappen"), "{:?}", refused(neither));
    let same = referring("inge.yaml", "inge.yaml");
    assert!(refused(&same).1.contains("Inge"), "{:?}", refused(&same));
    let named = same.replacen("{ bestand: inge.yaml }", "{ bestand: inge.yaml, naam: Ine }", 1);
    assert_eq!(joined(&named).parties[0].name, "Ine");
}
