//! `klantreis themes`, and the option `--theme`.

use std::fs;

use super::{CLEAN, DRAWING, Folder};

#[test]
fn lists_the_themes_in_either_language() {
    let folder = Folder::new();
    let dutch = folder.run(&["themes"]);
    assert_eq!((dutch.code, dutch.err.as_str()), (Some(0), ""));
    let names: Vec<&str> = dutch.out.lines().filter_map(|line| line.split("  ").next()).collect();
    assert_eq!(names, ["standaard", "zwart-wit", "hoog-contrast"]);
    let english = folder.run(&["themes", "--lang", "en"]);
    assert!(english.out.contains("black-and-white  for a black-and-white printer\n"));
}

#[test]
fn a_theme_that_is_printed_can_be_drawn_with() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    for name in ["standaard", "zwart-wit", "hoog-contrast"] {
        let printed = folder.run(&["themes", name]);
        assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
        fs::write(folder.path("huis.toml"), &printed.out).unwrap();
        for (theme, out) in [(name, "naam.svg"), ("huis.toml", "bestand.svg")] {
            let ran = folder.run(&["render", "inge.yaml", "--theme", theme, "-o", out]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        }
        assert_eq!(folder.read("naam.svg"), folder.read("bestand.svg"));
    }
}

#[test]
fn the_standard_theme_is_the_one_without_asking() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let draw = |args: &[&str]| {
        let ran = folder.run(&[&["render", "inge.yaml", "-o", "-"], args].concat());
        assert_eq!(ran.code, Some(0));
        ran.out
    };
    assert_eq!(draw(&[]), draw(&["--theme", "standard"]));
    assert_ne!(draw(&[]), draw(&["--theme", "Zwart-Wit"]));
}

#[test]
fn every_command_that_draws_takes_a_theme() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    for command in DRAWING {
        let ran = folder.run(&[command, &["--theme", "zwart-wit", "-o", "t.svg"]].concat());
        assert_eq!(ran.code, Some(0), "{command:?} {}", ran.err);
        assert!(!folder.read("t.svg").contains("#123f73"), "{command:?}");
    }
}

#[test]
fn a_theme_that_stands_out_too_little_is_refused_with_a_colour_that_does() {
    let theme = "[kleuren]\ngrijs = \"#AAAAAA\"\n";
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.toml", theme)]);
    let ran = folder.run(&["render", "inge.yaml", "--theme", "huis.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("--> huis.toml:2:9"), "{}", ran.err);
    let said = "`grijs` (#AAAAAA) steekt te weinig af tegen de witte bladzijde (#FFFFFF): 2,32 : 1";
    assert!(ran.err.contains(said), "{}", ran.err);
    let shade = ran.err.split_once("Met `grijs` op \"").unwrap().1.split('"').next().unwrap();
    fs::write(folder.path("huis.toml"), theme.replace("#AAAAAA", shade)).unwrap();
    let ran = folder.run(&["render", "inge.yaml", "--theme", "huis.toml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_theme_that_does_not_exist_is_wrong_usage() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    for args in [&["themes", "roze"][..], &["render", "inge.yaml", "--theme", "roze"]] {
        let ran = folder.run(args);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains("standaard, zwart-wit, hoog-contrast"), "{}", ran.err);
    }
    assert_eq!(folder.run(&["render", "inge.yaml", "--theme", "weg.toml"]).code, Some(1));
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn what_is_no_theme_file_is_told_by_its_name_and_as_what_it_is() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("pdf.toml", "%PDF-1.7\n")]);
    fs::create_dir(folder.path("map.toml")).unwrap();
    fs::write(folder.path("latin.toml"), b"[kleuren]\nrood = \"\xE9\"\n").unwrap();
    for (theme, said) in [
        ("pdf.toml", "geen thema en zijn geen instellingen, maar een PDF-bestand"),
        ("map.toml", "map.toml is een map, geen bestand.\ntip: Zet de naam van het bestand"),
        ("latin.toml", "--> latin.toml:2:9"),
        ("zwart", "--theme: “zwart” is geen thema."),
    ] {
        let ran = folder.run(&["render", "inge.yaml", "--theme", theme]);
        assert!(ran.code > Some(0) && ran.err.contains(said), "{}", ran.err);
        assert!(ran.err.contains(theme), "{}", ran.err);
    }
}
