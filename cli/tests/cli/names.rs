//! The names of files: patterns, spaces, endings and typing errors.

use std::fmt::Write as _;
use std::fs;

use super::{CLEAN, Folder};

/// What the commands say, one after the other.
fn told(folder: &Folder, language: &str, commands: &[&[&str]]) -> String {
    let mut told = String::new();
    for args in commands {
        let ran = folder.run(&[&["--lang", language], *args].concat());
        let code = ran.code.unwrap();
        writeln!(told, "$ klantreis {}\n{}{}= {code}\n", args.join(" "), ran.out, ran.err).unwrap();
    }
    told
}

#[test]
fn patterns_are_filled_in_by_the_program() {
    let folder = Folder::new();
    fs::create_dir(folder.path("map")).unwrap();
    for name in ["b.yaml", "a.yaml", "c.txt", ".d.yaml", "map/e.yaml"] {
        fs::write(folder.path(name), CLEAN).unwrap();
    }
    let counted = |pattern| folder.run(&["check", pattern]).out;
    assert!(counted("*.yaml").starts_with("2 bestanden nagekeken"));
    assert!(counted("?.yaml").starts_with("2 bestanden nagekeken"));
    assert!(counted("*/*.yaml").starts_with("1 bestand nagekeken"));
    let drawn = folder.run(&["render", "*.yaml"]).out;
    let first: Vec<&str> = drawn.lines().map(|line| &line[..5]).collect();
    assert_eq!(first, ["a.svg", "b.svg"]);
    let told = folder.run(&["describe", "*.yaml", "--short", "-o", "teksten"]);
    assert!(told.out.starts_with("teksten.txt  2 klantreizen"), "{}", told.out);
}

#[test]
fn a_file_with_a_star_or_brackets_in_its_name_is_that_file() {
    let folder = Folder::with(&[("a*.yaml", CLEAN), ("ab.yaml", CLEAN), ("[1] a.yaml", CLEAN)]);
    assert!(folder.run(&["check", "a*.yaml"]).out.starts_with("1 bestand"));
    assert!(folder.run(&["check", "[1]*.yaml"]).out.starts_with("1 bestand"));
}

#[test]
fn what_cannot_be_found_comes_with_advice() {
    let folder = Folder::with(&[("goed.yaml", CLEAN), ("20 met spatie.yaml", CLEAN)]);
    fs::create_dir(folder.path("de map")).unwrap();
    let commands: &[&[&str]] = &[
        &["check", "journeys/*.yaml"],
        &["check", "."],
        &["render", "de map"],
        &["render", "20", "met", "spatie.yaml"],
        &["check", "21"],
        &["check", "goet.yaml"],
        &["check", "beter.yaml"],
        &["watch", "mijn", "reis.yaml"],
        &["render", "goed.yaml", "-o", "geenmap/goed.svg"],
        &["new", "geenmap/sam"],
        &["new", "mijn reis"],
    ];
    for language in ["nl", "en"] {
        let told = told(&folder, language, commands);
        insta::assert_snapshot!(format!("names-{language}"), told);
        fs::remove_file(folder.path("mijn reis.yaml")).unwrap();
    }
}

#[test]
fn a_picture_without_an_ending_gets_that_of_its_form() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    assert!(folder.run(&["render", "inge.yaml", "-o", "goed"]).out.starts_with("goed.svg  "));
    folder.run(&["render", "inge.yaml", "-o", "goed", "--format", "pdf"]);
    assert_eq!(folder.names(), ["goed.pdf", "goed.svg", "inge.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_device_is_written_as_it_is_called() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "-o", "/dev/null"]);
    assert!(ran.out.starts_with("/dev/null  "), "{}{}", ran.out, ran.err);
}

#[test]
fn a_sign_that_cannot_be_drawn_is_shown_where_it_stands() {
    let sad = "titel: Sam\n# 家\nstappen:\n  - gebeurtenis: Niemand belt terug 家.\n    niveau: ontevreden\n";
    let folder = Folder::with(&[("sam.yaml", sad)]);
    let ran = folder.run(&["render", "sam.yaml", "--format", "png"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("sam.yaml:4:37"), "{}", ran.err);
    assert!(ran.err.contains("U+5BB6"), "{}", ran.err);
}

#[test]
fn text_behind_a_hash_is_warned_of_and_counted() {
    let cut = "titel: Klantreis #1 van Sam\nbron: x # het rapport\nstappen:\n  - gebeurtenis: Ik bel.\n    niveau: neutraal\n";
    let folder = Folder::with(&[("sam.yaml", cut)]);
    for language in ["nl", "en"] {
        let checked = told(&folder, language, &[&["check", "sam.yaml"]]);
        insta::assert_snapshot!(format!("hash-{language}"), checked);
    }
    let drawn = folder.run(&["render", "sam.yaml"]).out;
    assert!(drawn.ends_with(", 1 aandachtspunt: klantreis check sam.yaml\n"), "{drawn}");
}

#[test]
fn a_colour_without_quotes_in_a_theme_is_told_as_such() {
    let theme = "[kleuren]\nrood = #8E1B1B\nblauw = #123F73 # donker\n";
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.toml", theme)]);
    for language in ["nl", "en"] {
        let said = told(&folder, language, &[&["render", "inge.yaml", "--theme", "huis.toml"]]);
        insta::assert_snapshot!(format!("theme-colour-{language}"), said);
    }
}
