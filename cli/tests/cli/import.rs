//! `klantreis import`, and what is made to be imported.

use std::fs;

use super::{CLEAN, Folder};

const NOTES: &str = "# Klantreis van Sam\n\nVerteller: Sam, 40, bedachte naam\nBron: verzonnen\n\n## Fase 1\n\n\
    Ik verlies mijn baan. [-]\n! Bang.\n\nIk bel. [--]\nWijkteam: belt terug\n";

#[test]
fn notes_become_a_journey_that_can_be_drawn() {
    let folder = Folder::with(&[("sam.md", NOTES)]);
    let ran = folder.run(&["import", "sam.md", "-o", "sam.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(
        ran.err,
        "sam.md: 1 fase, 2 stappen, 2 niveaus, 1 emotie, 1 actie van een organisatie\n  \
         organisaties: Wijkteam\n"
    );
    assert_eq!(folder.run(&["check", "sam.yaml"]).out, "1 bestand nagekeken: niets gevonden.\n");
    assert_eq!(folder.run(&["render", "sam.yaml"]).code, Some(0));
}

#[test]
fn notes_from_standard_input_come_out_as_a_journey() {
    let ran = Folder::new().run_with_input(&["import", "-"], NOTES);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("titel: Klantreis van Sam\n"), "{}", ran.out);
}

#[test]
fn nothing_is_written_when_one_of_several_files_fails() {
    let folder = Folder::with(&[("sam.md", NOTES), ("leeg.md", ""), ("scan.pdf", "%PDF-1.7")]);
    fs::create_dir(folder.path("uit")).unwrap();
    let ran = folder.run(&["import", "sam.md", "leeg.md", "scan.pdf", "-o", "uit"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("leeg.md: het bestand is leeg."), "{}", ran.err);
    assert!(ran.err.contains("scan.pdf: bestanden die eindigen op .pdf"), "{}", ran.err);
    assert_eq!(fs::read_dir(folder.path("uit")).unwrap().count(), 0);
}

#[test]
fn what_is_no_file_to_import_says_what_to_do() {
    let folder = Folder::with(&[("sam.md", NOTES)]);
    fs::create_dir(folder.path("map")).unwrap();
    fs::File::create(folder.path("groot.txt")).unwrap().set_len(65 * 1024 * 1024).unwrap();
    for (args, words) in [
        (["import", "weg.md"], "weg.md bestaat niet"),
        (["import", "map"], "map is een map"),
        (["import", "groot.txt"], "groot.txt is te groot: meer dan 64 MB."),
    ] {
        let ran = folder.run(&args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{words}");
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}

#[test]
fn two_files_that_would_become_one_are_refused() {
    let folder = Folder::with(&[("sam.md", NOTES), ("sam.txt", NOTES)]);
    fs::create_dir(folder.path("uit")).unwrap();
    let ran = folder.run(&["import", "sam.md", "sam.txt", "-o", "uit"]);
    assert_ne!(ran.code, Some(0));
    assert_eq!(fs::read_dir(folder.path("uit")).unwrap().count(), 0, "{}", ran.err);
}

#[test]
fn a_journey_that_is_there_stays_unless_asked() {
    let folder = Folder::with(&[("sam.md", NOTES), ("sam.yaml", CLEAN)]);
    for (language, tip) in
        [("nl", "tip: Kies een andere naam"), ("en", "help: Choose another name")]
    {
        let ran = folder.run(&["import", "sam.md", "-o", "sam.yaml", "--lang", language]);
        assert_eq!(ran.code, Some(1));
        let is_told = |line: &str| line.starts_with(tip) && line.contains("--replace");
        assert!(ran.err.lines().any(is_told), "{}", ran.err);
    }
    assert_eq!(folder.read("sam.yaml"), CLEAN);
    assert_eq!(folder.run(&["import", "sam.md", "-o", "sam.yaml", "--replace"]).code, Some(0));
}

#[test]
fn many_remarks_of_one_kind_are_counted() {
    let step = format!("{} [-]\n\n", "woord ".repeat(60));
    let folder = Folder::with(&[("lang.md", &step.repeat(20))]);
    let ran = folder.run(&["import", "lang.md", "-o", "lang.yaml"]);
    assert_eq!(ran.err.matches("[long-text]:").count(), 2, "{}", ran.err);
    assert!(ran.err.contains("aandachtspunten: klantreis check lang.yaml"), "{}", ran.err);
    assert!(ran.err.contains("\n  18 × regel "), "{}", ran.err);
}

#[test]
fn what_is_found_in_a_journey_on_the_screen_is_told_at_its_place_in_the_notes() {
    let folder = Folder::with(&[("reis.md", "# Reis\n\nIk bel. [-]\n\nIk wacht in Urk.\n")]);
    let ran = folder.run(&["import", "reis.md"]);
    assert!(
        ran.err.contains("\n  reis.md, regel 5: De naam “Urk” staat in de klantreis."),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("--> Reis"), "{}", ran.err);
}

#[test]
fn an_update_says_what_the_notes_became_and_what_came_in() {
    let more = format!("{NOTES}\nHet gaat weer. [+]\n");
    let folder = Folder::with(&[("sam.md", NOTES)]);
    assert_eq!(folder.run(&["import", "sam.md", "-o", "sam.yaml"]).code, Some(0));
    fs::write(folder.path("sam.md"), more).unwrap();
    let before = folder.read("sam.yaml");
    let dry = folder.run(&["import", "sam.md", "--update", "sam.yaml", "--dry-run"]);
    assert!(dry.err.ends_with("sam.yaml: 5 regels erbij; er is niets geschreven\n"), "{}", dry.err);
    assert_eq!(folder.read("sam.yaml"), before);
    let ran = folder.run(&["import", "sam.md", "--update", "sam.yaml"]);
    assert!(ran.err.starts_with("sam.md: 1 fase, 3 stappen"), "{}", ran.err);
    assert!(ran.err.ends_with("sam.yaml: 5 regels erbij\n"), "{}", ran.err);
    let again = folder.run(&["import", "sam.md", "--update", "sam.yaml"]);
    assert!(again.err.ends_with("sam.yaml: er komt niets bij\n"), "{}", again.err);
}

#[test]
fn an_empty_coding_sheet_is_made_to_be_filled_in() {
    let folder = Folder::new();
    let ran = folder.run(&["new", "codering", "--table"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("klantreis import codering.xlsx"), "{}", ran.out);
    assert_eq!(folder.names(), ["codering.xlsx"]);
    assert_eq!(folder.run(&["new", "codering", "--table"]).code, Some(1), "it is there already");
    assert_eq!(folder.run(&["new", "codering.md", "--table"]).code, Some(2));
    let empty = folder.run(&["import", "codering.xlsx"]);
    assert!(empty.err.contains("er staat niets in dat een stap kan zijn"), "{}", empty.err);
}

#[test]
fn a_coding_sheet_of_a_journey_comes_back() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    for sheet in ["inge.csv", "inge.xlsx"] {
        assert_eq!(folder.run(&["export", "inge.yaml", "-o", sheet]).code, Some(0));
        let ran = folder.run(&["import", sheet]);
        assert!(ran.out.contains("gebeurtenis: Ik verlies mijn baan"), "{}", ran.out);
        assert!(ran.out.contains("niveau: ontevreden"), "{}", ran.out);
    }
}

#[test]
fn a_folder_is_made_for_several_journeys() {
    let sheet = "Klantreis,Gebeurtenis,Niveau\nA,Ik bel.,-\nB,Ik wacht.,-\n";
    let folder = Folder::with(&[("blad.csv", sheet), ("sam.md", NOTES)]);
    for (file, out, number) in
        [("blad.csv", "reizen/", 2), ("blad.csv", "meer", 2), ("sam.md", "een/", 1)]
    {
        let ran = folder.run(&["import", file, "-o", out]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert_eq!(fs::read_dir(folder.path(out)).unwrap().count(), number, "{out}");
    }
    for out in [&["-o", "samen.yaml"][..], &[]] {
        let ran = folder.run(&[&["import", "blad.csv"], out].concat());
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains("Geef met -o een map op"), "{}", ran.err);
    }
}
