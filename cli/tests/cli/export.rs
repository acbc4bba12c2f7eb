//! `klantreis export`.

use super::{BROKEN, CLEAN, Folder};

#[test]
fn writes_what_it_read_in_either_form_and_language() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    for (file, keys) in [("nl.yaml", "nl"), ("en.yaml", "en"), ("inge.json", "nl")] {
        let ran = folder.run(&["export", "inge.yaml", "--keys", keys, "-o", file]);
        assert_eq!((ran.code, ran.out), (Some(0), format!("{file}  2 stappen\n")));
    }
    assert!(folder.read("en.yaml").starts_with("title: Klantreis van Inge\nlanguage: nl\n"));
    assert!(folder.read("inge.json").starts_with("{\n  \"titel\": \"Klantreis van Inge\",\n"));
    for file in ["en.yaml", "inge.json"] {
        let ran = folder.run(&["export", file, "--keys", "nl"]);
        assert_eq!(ran.out, folder.read("nl.yaml"), "{file}");
    }
    let ran = folder.run(&["export", "inge.yaml", "--format", "json"]);
    assert_eq!(ran.out, folder.read("inge.json"));
}

#[test]
fn a_file_that_is_there_is_only_replaced_when_that_is_asked_for() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("mijn.yaml", "kostbaar")]);
    let ran = folder.run(&["export", "inge.yaml", "-o", "mijn.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("bestaat al") && ran.err.contains("--replace"), "{}", ran.err);
    assert_eq!(folder.read("mijn.yaml"), "kostbaar");
    assert_eq!(folder.run(&["export", "inge.yaml", "-o", "inge.yaml", "--replace"]).code, Some(2));
    assert_eq!(folder.run(&["export", "inge.yaml", "-o", "mijn.yaml", "--replace"]).code, Some(0));
    assert!(folder.read("mijn.yaml").starts_with("titel: "));
}

#[test]
fn what_is_no_form_of_a_journey_or_has_errors_is_not_written() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("roos.yaml", BROKEN)]);
    let ran = folder.run(&["export", "inge.yaml", "-o", "inge.jsn"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains(".json"), "{}", ran.err);
    assert_eq!(folder.run(&["export", "roos.yaml", "-o", "x.yaml"]).code, Some(1));
    assert_eq!(folder.names(), ["inge.yaml", "roos.yaml"]);
}

#[test]
fn a_diagram_of_mermaid_is_written_and_read() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["export", "inge.yaml", "-o", "inge.mmd"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("Neutraal = 3"), "{}", ran.err);
    assert!(folder.read("inge.mmd").contains("Ik vraag om hulp: 3: Inge\n"));
    let ran = folder.run(&["render", "inge.mmd"]);
    assert!(ran.err.contains("klantreis import bestand.mmd"), "{}", ran.err);
    let ran = folder.run(&["import", "inge.mmd", "-o", "terug.yaml"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(folder.read("terug.yaml").contains("niveau: 3\n"), "{}", folder.read("terug.yaml"));
}
