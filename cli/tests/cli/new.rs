//! `klantreis new`.

use super::Folder;

#[test]
fn the_starter_renders_and_checks_clean_in_both_languages() {
    for language in ["nl", "en"] {
        let folder = Folder::new();
        let made = folder.run(&["--lang", language, "new", "noor"]);
        assert_eq!((made.code, made.err.as_str()), (Some(0), ""));
        assert!(made.out.contains("klantreis render noor.yaml"));
        let checked = folder.run(&["check", "noor.yaml"]);
        assert_eq!(checked.out, "1 bestand nagekeken: niets gevonden.\n", "{language}");
        assert_eq!(folder.run(&["render", "noor.yaml"]).code, Some(0), "{language}");
        assert_eq!(folder.names(), ["klantreis.schema.json", "noor.svg", "noor.yaml"]);
    }
}

#[test]
fn a_name_with_signs_that_mean_something_in_yaml_gives_a_good_file() {
    let folder = Folder::new();
    for name in ["a: b # c", "zeg \"ja\"", "- x", "klantreis-van-ümit", "{{title}}"] {
        assert_eq!(folder.run(&["new", "--", name]).code, Some(0), "{name}");
        let checked = folder.run(&["check", "--", &format!("{name}.yaml")]);
        assert_eq!(only_the_name_is_asked_about(&checked.out), Some(()), "{name}: {}", checked.out);
    }
}

#[test]
fn the_title_comes_from_the_name() {
    let folder = Folder::new();
    folder.run(&["new", "inge"]);
    assert!(folder.read("inge.yaml").contains("\ntitel: \"Klantreis Inge\"\n"));
    folder.run(&["new", "bea.yml", "--lang", "en"]);
    assert!(folder.read("bea.yml").contains("\ntitle: \"Journey Bea\"\n"));
}

#[test]
fn the_narrator_has_the_name_of_the_file() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("map")).unwrap();
    for (name, file, teller) in [
        ("marleen", "marleen.yaml", "naam: \"Marleen\"\n  leeftijd: 34\n"),
        ("map/anne-marie", "map/anne-marie.yaml", "naam: \"Anne Marie\"\n"),
        ("Familie de Vries", "Familie de Vries.yaml", "naam: \"Familie de Vries\"\n  # leeftijd"),
        ("gezin-7", "gezin-7.yaml", "naam: \"Gezin 7\"\n  # leeftijd"),
        ("casus-3", "casus-3.yaml", "naam: Noor\n  leeftijd: 34\n"),
    ] {
        assert_eq!(folder.run(&["new", name]).code, Some(0), "{name}");
        assert!(folder.read(file).contains(teller), "{}", folder.read(file));
        assert!(!folder.read(file).replace("Noor\n", "").contains("Noor"), "{name}");
        let checked = folder.run(&["check", file]).out;
        assert_eq!(only_the_name_is_asked_about(&checked), Some(()), "{name}: {checked}");
        assert_eq!(folder.run(&["render", file]).code, Some(0), "{name}");
    }
}

/// Whether nothing is found but that nobody said whether the name is made up.
fn only_the_name_is_asked_about(checked: &str) -> Option<()> {
    let found = |code: &str| checked.matches(code).count();
    let is_only = found("waarschuwing[") == found("waarschuwing[fictional-name]");
    (checked.contains("1 bestand nagekeken: ") && is_only && found("fout[") == 0).then_some(())
}

#[test]
fn nobody_but_the_author_says_that_a_name_is_made_up() {
    let folder = Folder::new();
    folder.run(&["new", "Familie de Vries"]);
    let ran = folder.run(&["check", "Familie de Vries.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("waarschuwing[fictional-name]"), "{}", ran.out);
}

#[test]
fn an_editor_finds_the_schema_beside_the_file() {
    let folder = Folder::with(&[("klantreis.schema.json", "mine")]);
    folder.run(&["new", "inge"]);
    let line = folder.read("inge.yaml").lines().next().map(str::to_owned);
    assert_eq!(line.as_deref(), Some("# yaml-language-server: $schema=klantreis.schema.json"));
    assert_eq!(folder.read("klantreis.schema.json"), "mine");
    std::fs::remove_file(folder.path("klantreis.schema.json")).unwrap();
    folder.run(&["new", "bea"]);
    assert_eq!(folder.read("klantreis.schema.json"), folder.run(&["schema"]).out);
}

#[test]
fn a_file_that_is_there_stays_as_it_is() {
    let folder = Folder::with(&[("inge.yaml", "van mij")]);
    let ran = folder.run(&["new", "inge"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("fout: inge.yaml bestaat al en blijft zoals het is.\n"));
    assert_eq!(folder.read("inge.yaml"), "van mij");
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn writes_to_standard_output() {
    let folder = Folder::new();
    let ran = folder.run(&["new", "-"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("\ntitel: \"Mijn klantreis\"\n"));
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn says_when_the_folder_is_not_there() {
    let ran = Folder::new().run(&["new", "weg/inge"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.starts_with("fout: De map van weg/inge.yaml bestaat niet.\ntip: "),
        "{}",
        ran.err
    );
}
