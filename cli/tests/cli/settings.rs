//! `klantreis.toml`: what the journeys of a study have in common.

use std::fs;

use super::{CLEAN, Folder};

/// A journey without a source.
const SAM: &str = "titel: Klantreis van Sam\nstappen:\n  - { fase: 1, gebeurtenis: Ik bel, niveau: neutraal, emotie: Ik ben bang }\n";
const SETTINGS: &str = "thema = \"huis/stijl.toml\"\npagina = \"a4\"\nzonder = [\"emoties\"]\nbron = \"Interviews met negen gezinnen\"\ndpi = 96\ntekst = \"live\"\n";
const STYLE: &str = "[kleuren]\nrood = \"#8E1B1B\"\n";

/// A study with its settings, and a journey in a folder below them.
fn study(settings: &str) -> Folder {
    let folder = Folder::with(&[("klantreis.toml", settings), ("sam.yaml", SAM)]);
    for name in ["huis", "gezinnen"] {
        fs::create_dir(folder.path(name)).unwrap();
    }
    fs::write(folder.path("huis/stijl.toml"), STYLE).unwrap();
    fs::write(folder.path("gezinnen/inge.yaml"), CLEAN).unwrap();
    folder
}

#[test]
fn settings_beside_a_journey_or_above_it_are_used_and_told() {
    let folder = study(SETTINGS);
    let ran = folder.run(&["render", "sam.yaml"]);
    let note = "opmerking: Instellingen uit klantreis.toml: thema, pagina, zonder, bron, tekst.\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), note));
    assert!(ran.out.starts_with("sam.svg  1123 × 794 px, 1 stap, 1 kader"), "{}", ran.out);
    let picture = folder.read("sam.svg");
    assert!(picture.contains("#8e1b1b") && picture.contains("Interviews met negen gezinnen"));
    assert!(!picture.contains("Ik ben bang"));
    let below = folder.run(&["render", "gezinnen/inge.yaml"]);
    assert!(below.out.contains("1123 × 794 px"), "{}", below.out);
    let own = folder.read("gezinnen/inge.svg");
    assert!(own.contains("Verzonnen voorbeeld") && !own.contains("negen gezinnen"));
}

#[test]
fn the_nearest_settings_are_those_of_a_journey() {
    let folder = study("pagina = \"a4\"\n");
    fs::write(folder.path("gezinnen/klantreis.toml"), "pagina = \"16:9\"\n").unwrap();
    let ran = folder.run(&["render", "gezinnen/inge.yaml"]);
    assert!(ran.out.contains("1280 × 720 px"), "{}", ran.out);
    let both = folder.run(&["render", "sam.yaml", "gezinnen/inge.yaml", "--out-dir", "uit"]);
    assert!(both.err.contains("gezinnen/klantreis.toml is niet gebruikt"), "{}", both.err);
    assert!(!both.out.contains("1280"), "{}", both.out);
}

#[test]
fn options_go_before_settings() {
    let folder = study(SETTINGS);
    let drawn = |args: &[&str]| {
        let ran = folder.run(&[&["render", "sam.yaml", "-o", "x.svg"], args].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        (ran, folder.read("x.svg"))
    };
    let (ran, whole) = drawn(&["--page", "auto", "--theme", "standaard"]);
    assert!(!ran.out.contains("1123") && !whole.contains("#8e1b1b"), "{}", ran.out);
    assert!(!ran.err.contains("pagina") && ran.err.contains("zonder"), "{}", ran.err);
    assert!(drawn(&["--with", "emoties"]).1.contains("Ik ben bang"));
    assert!(drawn(&["--lanes", "gebeurtenissen,emoties"]).1.contains("Ik ben bang"));
    let (without, picture) = drawn(&["--no-settings"]);
    assert_eq!(without.err, "");
    assert!(picture.contains("Ik ben bang") && !picture.contains("negen gezinnen"));
    assert_eq!(folder.run(&["render", "sam.yaml", "--quiet"]).err, "");
}

#[test]
fn every_command_takes_the_settings_of_its_options() {
    let folder = study(SETTINGS);
    let told = |args: &[&str]| {
        let ran = folder.run(args);
        assert_eq!(ran.code, Some(0), "{args:?} {}", ran.err);
        ran.err
    };
    for (args, used) in [
        (&["check", "sam.yaml"][..], "bron"),
        (&["describe", "sam.yaml"], "thema, zonder, bron"),
        (&["compare", "sam.yaml", "gezinnen/inge.yaml", "-o", "c.svg"], "thema, bron, tekst"),
        (&["cards", "sam.yaml", "-o", "k.png"], "thema, zonder, bron, dpi"),
        (&["phases", "-o", "f.svg"], "thema, tekst"),
        (&["overview", ".", "-o", "o.png"], "thema, dpi"),
    ] {
        let expected = format!("opmerking: Instellingen uit klantreis.toml: {used}.\n");
        assert_eq!(told(args), expected, "{args:?}");
    }
    for args in [&["export", "sam.yaml"][..], &["schema"], &["themes"], &["new", "bea"], &["man"]] {
        assert_eq!(told(args), "", "{args:?}");
    }
    assert!(!folder.run(&["export", "sam.yaml"]).out.contains("negen gezinnen"));
    assert!(!folder.run(&["check", "sam.yaml"]).out.contains("no-source"));
    assert!(folder.run(&["describe", "sam.yaml", "--long"]).out.contains("negen gezinnen"));
}

#[test]
fn a_study_says_which_words_judge_people() {
    let judging = SAM.replace("Ik bel,", "Mijn zoon weigert school. Wat een kneusje,");
    let checked = |settings: &str| {
        let folder = study(settings);
        fs::write(folder.path("sam.yaml"), &judging).unwrap();
        assert_eq!(folder.run(&["render", "sam.yaml"]).err, "");
        let ran = folder.run(&["check", "sam.yaml"]);
        (ran.code, ran.out, ran.err)
    };
    let (code, out, _) = checked("");
    assert_eq!(code, Some(0));
    assert!(out.contains("“weigert”") && !out.contains("“kneusje”"), "{out}");
    let (_, out, err) = checked(
        "toegestane-woorden = [\"weigert\"]\noordelende-woorden = { kneusje = \"kind met zorgen\" }\n",
    );
    assert!(!out.contains("“weigert”") && out.contains("Beter: “kind met zorgen”"), "{out}");
    assert!(err.contains("klantreis.toml: toegestane-woorden, oordelende-woorden."), "{err}");
}

#[test]
fn messages_are_in_the_language_of_the_study() {
    let folder = study("taal = \"en\"\n");
    assert!(folder.run(&["check", "sam.yaml"]).out.contains("1 file checked"));
    assert!(folder.run(&["check", "sam.yaml", "--lang", "nl"]).out.contains("1 bestand"));
    assert!(folder.run(&["check", "sam.yaml", "--no-settings"]).out.contains("1 bestand"));
    assert!(folder.run(&["chekc"]).err.contains("There is no command"));
    assert!(folder.run(&["--help"]).out.contains("Usage:"));
}

#[test]
fn letters_of_a_study_come_from_its_own_folder() {
    let fonts = ["Regular", "Bold", "Italic"].map(|style| format!("\"huis/Arimo-{style}.ttf\""));
    let folder = study(&format!("letterbestanden = [{}]\n", fonts.join(", ")));
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../fonts");
    for style in ["Regular", "Bold", "Italic"] {
        let name = format!("Arimo-{style}.ttf");
        fs::copy(format!("{shipped}/{name}"), folder.path(&format!("huis/{name}"))).unwrap();
    }
    let ran = folder.run(&["render", "gezinnen/inge.yaml", "-o", "inge.svg"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(folder.read("inge.svg").contains("font-family=\"Arimo,"), "{}", ran.err);
    fs::remove_file(folder.path("huis/Arimo-Bold.ttf")).unwrap();
    let ran = folder.run(&["render", "sam.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("huis/Arimo-Bold.ttf bestaat niet"), "{}", ran.err);
}

/// Nothing in it is right.
const WRONG: &str = "pagin = \"a4\"\nthema = \"zwartwit\"\nzonder = [\"emotie\"]\ndpi = \"veel\"\nbron = 3\ntaal = \"fr\"\n";

#[test]
fn what_is_wrong_in_the_settings_is_told_with_its_place() {
    let folder = study(WRONG);
    for language in ["nl", "en"] {
        let ran = folder.run(&["render", "sam.yaml", "--format", "png", "--lang", language]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        insta::assert_snapshot!(format!("settings-{language}"), ran.err);
    }
}

#[test]
fn settings_stop_no_command_that_does_not_use_them() {
    let folder = study(WRONG);
    for args in [&["export", "sam.yaml"][..], &["themes"], &["schema"], &["new", "els"], &["help"]]
    {
        let ran = folder.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
    }
    let folder = study("zonder = [\"emotie\"]\ndpi = 0\npagina = \"a5\"\n");
    for args in [
        &["phases", "-o", "f.svg"][..],
        &["describe", "sam.yaml", "--lanes", "gebeurtenissen"],
        &["render", "sam.yaml", "--page", "a4", "--lanes", "gebeurtenissen"],
        &["render", "sam.yaml", "--no-settings"],
    ] {
        assert_eq!(folder.run(args).code, Some(0), "{args:?}");
    }
    assert_eq!(folder.run(&["render", "sam.yaml"]).code, Some(1));
    assert_eq!(
        folder
            .run(&[
                "render",
                "sam.yaml",
                "--page",
                "a4",
                "--lanes",
                "gebeurtenissen",
                "-o",
                "x.png"
            ])
            .code,
        Some(1)
    );
}

#[test]
fn a_check_looks_at_all_settings_and_still_checks_the_journey() {
    let folder = study("beeld = \"tabel\"\n");
    let ran = folder.run(&["check", "sam.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("“tabel” is geen beeld"), "{}", ran.err);
    assert!(ran.out.contains("1 bestand nagekeken: 1 fout"), "{}", ran.out);
    let ran = folder.run(&["check", "sam.yaml", "--no-settings"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_fault_that_comes_from_the_settings_is_told_with_their_place() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("leeg.ttf", "")]);
    for (settings, said, place) in [
        ("thema = \"nee.toml\"", "nee.toml bestaat niet", "“thema” in klantreis.toml:2:1"),
        ("letterbestanden = \"nee.ttf\"", "nee.ttf bestaat niet", "klantreis.toml:2:1"),
        ("letterbestanden = \"leeg.ttf\"", "leeg.ttf is geen lettertype", "klantreis.toml:2:1"),
        (
            "lettertypen = \"Zoiets\"",
            "“Zoiets” staat niet op",
            "“lettertypen” in klantreis.toml:2:1",
        ),
        ("pagina = \"60x60\"", "inge.yaml: Een pagina van 60x60", "klantreis.toml:2:1"),
        ("banen = \"kansen\"", "niets in inge.yaml", "“banen” in klantreis.toml:2:1"),
    ] {
        fs::write(folder.path("klantreis.toml"), format!("# van ons\n{settings}\n")).unwrap();
        let ran = folder.run(&["render", "inge.yaml", "-q"]);
        assert_eq!(ran.code, Some(1), "{settings}");
        assert!(ran.err.contains(said) && ran.err.contains(place), "{}", ran.err);
    }
    let ran = folder.run(&["--lang", "en", "render", "inge.yaml", "-q"]);
    assert!(ran.err.contains("This comes from “lanes” in klantreis.toml:2:1."), "{}", ran.err);
    // What an option asks for is no fault of the settings.
    let ran = folder.run(&["render", "inge.yaml", "-q", "--lanes", "kansen"]);
    assert!(!ran.err.contains("klantreis.toml"), "{}", ran.err);
}
