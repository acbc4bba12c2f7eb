//! What people type who do not know the words of the program yet.

use std::fmt::Write as _;

use super::{CLEAN, Folder};

/// Mistakes of a first time.
const MISTAKES: &[&[&str]] = &[
    &["teken", "inge.yaml"],
    &["teken", "inge.yaml", "--uitvoer", "figuur.png"],
    &["tekene", "inge.yaml"],
    &["nakijken", "inge.yaml"],
    &["controleer", "inge.yaml"],
    &["nieuw", "marleen"],
    &["vergelijk", "inge.yaml", "bea.yaml"],
    &["beschrijf", "inge.yaml"],
    &["kaarten", "inge.yaml"],
    &["Render", "inge.yaml"],
    &["klantreis", "render", "inge.yaml"],
    &["help", "teken"],
    &["hulp"],
    &["--versie"],
    &["render"],
    &["render", "inge.yaml", "-o"],
    &["render", "inge.yaml", "--uitvoer", "x.svg"],
    &["render", "inge.yaml", "-uitvoer", "x.svg"],
    &["render", "inge.yaml", "--taal", "en"],
    &["render", "inge.yaml", "--lang", "nederlands"],
    &["render", "inge.yaml", "--pagina", "a4"],
    &["render", "inge.yaml", "--staand"],
    &["render", "inge.yaml", "--page", "a4-breed"],
    &["render", "inge.yaml", "--png"],
    &["render", "inge.yaml", "--format", "jpg"],
    &["render", "inge.yaml", "--format", "word"],
    &["render", "inge.yaml", "--theme", "zwartwit"],
    &["render", "inge.yaml", "--without", "emotie"],
    &["render", "zonder", "emoties"],
    &["render", "inge.yaml,bea.yaml"],
    &["render", "inge.yaml", "--one-file"],
    &["render", "inge.yaml", "--page", "a4", "--pages", "0"],
    &["render", "inge.yaml", "--page", "a4", "--pages", "twee"],
    &["render", "inge.yaml", "--page", "60x10", "--view", "curve"],
    &["render", "inge.yaml", "--page", "a4", "--break-before", "Trajct"],
    &["render", "inge.yaml", "--page", "a4", "--break-before", "5"],
    &["render", "inge.yaml", "--steps", "5.."],
    &["cards", "inge.yaml", "--hide", "niveau", "fase", "nummer"],
    &["check", "inge.yaml", "--json"],
    &["check", "inge.yaml", "--page", "a4"],
    &["phases", "inge.yaml", "--pagina", "a4"],
    &["watch", "inge.yaml", "--open=firefox"],
    &["compare", "inge.yaml", "b", "c", "d", "e", "f", "g", "h", "bea.yaml"],
    &["new", "mijn reis.docx"],
    &["schema", "inge.yaml"],
];

/// Names of outputs that end as something else than what would be in them.
const ENDINGS: &[&[&str]] = &[
    &["render", "inge.yaml", "-o", "inge.odt"],
    &["render", "inge.yaml", "-o", "inge.jpg"],
    &["render", "inge.yaml", "-o", "inge.yaml2", "--format", "svg"],
    &["render", "inge.yaml", "-o", "inge.docx", "--format", "svg"],
    &["watch", "inge.yaml", "-o", "inge.odp"],
    &["describe", "inge.yaml", "-o", "tekst.docx"],
    &["describe", "inge.yaml", "-o", "tekst.png"],
    &["describe", "inge.yaml", "-o", "tekst.html"],
    &["describe", "inge.yaml", "-o", "tekst.TXT2"],
    &["compare", "inge.yaml", "bea.yaml", "-o", "verschil.docx"],
    &["compare", "inge.yaml", "bea.yaml", "--format", "text", "-o", "verschil.pdf"],
    &["compare", "inge.yaml", "bea.yaml", "--format", "json", "-o", "verschil.txt"],
    &["phases", "-o", "fasen.docx"],
    &["overview", "inge.yaml", "-o", "overzicht.xlsx"],
    &["cards", "inge.yaml", "-o", "kaarten.docx"],
    &["export", "inge.yaml", "-o", "inge.pdf"],
    &["export", "inge.yaml", "--format", "json", "-o", "inge2.yaml"],
];

/// Every answer, one after the other; nothing is written.
fn answers(mistakes: &[&[&str]], language: &str) -> String {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    let mut answers = String::new();
    for args in mistakes {
        let ran =
            folder.command(args).env("LANG", language).output().map(super::Ran::from).unwrap();
        assert_eq!(ran.out, "", "{args:?}");
        assert_ne!(ran.code, Some(0), "{args:?}");
        let help = ran.err.contains("\ntip: ") || ran.err.contains("\nhelp: ");
        assert!(help, "{args:?}: {}", ran.err);
        writeln!(answers, "$ klantreis {}\n{}", args.join(" "), ran.err).unwrap();
    }
    assert_eq!(folder.names(), ["bea.yaml", "inge.yaml"]);
    answers
}

#[test]
fn a_first_mistake_is_answered_with_what_would_work() {
    for language in ["nl", "en"] {
        insta::assert_snapshot!(format!("typed-{language}"), answers(MISTAKES, language));
    }
}

#[test]
fn no_command_writes_another_kind_of_file_than_its_name_says() {
    for language in ["nl", "en"] {
        insta::assert_snapshot!(format!("endings-{language}"), answers(ENDINGS, language));
    }
}

#[test]
fn a_name_that_ends_as_its_form_does_is_written() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    for (args, name) in [
        (&["describe", "inge.yaml"][..], "a.TXT"),
        (&["compare", "inge.yaml", "bea.yaml", "--format", "text"], "b.txt"),
        (&["compare", "inge.yaml", "bea.yaml"], "c.json"),
        (&["export", "inge.yaml"], "d.yml"),
        (&["render", "inge.yaml", "--format", "pdf"], "e"),
    ] {
        let ran = folder.run(&[args, &["-o", name]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{name}");
    }
    assert!(folder.read("c.json").starts_with('{'));
    assert!(folder.names().contains(&"e.pdf".to_owned()));
}

#[test]
fn files_that_are_no_journeys_are_answered_as_what_they_are() {
    let folder = Folder::with(&[
        ("reis.mmd", "journey\n  title Mijn dag\n  section A\n    Koffie: 5: Ik\n"),
        ("notities.md", "# Gesprek\n\n- Ze belt.\n"),
        ("tabel.csv", "fase;gebeurtenis\n1;Ik bel\n"),
        ("rapport.pdf", "%PDF-1.7\n"),
        ("data.json", "{\"cells\": []}"),
    ]);
    std::fs::write(folder.path("foto.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    for language in ["nl", "en"] {
        let mut told = String::new();
        for name in ["data.json", "foto.png", "notities.md", "rapport.pdf", "reis.mmd", "tabel.csv"]
        {
            let ran = folder.run(&["check", name, "--lang", language]);
            assert_eq!(ran.code, Some(1), "{name}");
            told += &ran.out;
        }
        insta::assert_snapshot!(format!("other-files-{language}"), told);
    }
}
