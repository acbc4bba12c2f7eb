//! Commands that are not right.

use std::fmt::Write;

use super::Folder;

const WRONG: &[&[&str]] = &[
    &["rendr", "inge.yaml"],
    &["inge.yaml"],
    &["dans"],
    &["render"],
    &["render", "--otu", "x.svg", "inge.yaml"],
    &["render", "inge.yaml", "-page", "a4"],
    &["render", "inge.yaml", "-out", "a.svg"],
    &["render", "inge.yaml", "-pag", "a4"],
    &["render", "inge.yaml", "--text", "lijnen"],
    &["render", "inge.yaml", "--text", "path"],
    &["render", "inge.yaml", "-o"],
    &["render", "inge.yaml", "-o", "a", "-o", "b"],
    &["render", "inge.yaml", "-o", "a", "--out-dir", "b"],
    &["render", "inge.yaml", "bea.yaml", "-o", "a.svg"],
    &["render", "-", "--out-dir", "b"],
    &["phases", "inge.yaml", "bea.yaml"],
    &["phases", "--out-dir", "b"],
    &["check", "--format", "xml", "inge.yaml"],
    &["check", "--format"],
    &["check", ""],
    &["--lang", "fr", "check", "inge.yaml"],
    &["completions", "bas"],
    &["new"],
    &["new", "journeys/"],
    &["schema", "x"],
];

#[test]
fn every_wrong_command_gets_an_answer_of_our_own() {
    let folder = Folder::new();
    for language in ["nl", "en"] {
        let mut answers = String::new();
        for args in WRONG {
            let ran =
                folder.command(args).env("LANG", language).output().map(super::Ran::from).unwrap();
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
            writeln!(answers, "$ klantreis {}\n{}", args.join(" "), ran.err).unwrap();
        }
        insta::assert_snapshot!(format!("usage-{language}"), answers);
    }
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn without_a_command_the_help_is_shown() {
    let ran = Folder::new().run(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("Gebruik: klantreis [OPTIES] OPDRACHT"));
}
