//! `klantreis join`, and journeys that refer to other files.

use std::fs;

use super::{BROKEN, CLEAN, Folder};

const BEA: &str = "\
titel: Klantreis van Bea
verteller: { naam: Bea, fictief: ja }
bron: Verzonnen voorbeeld
stappen:
  - { fase: 1, gebeurtenis: Ik wacht, niveau: tevreden }
problemen:
  - { domein: geld, tekst: Schulden }
";
const BOTH: &str = "\
titel: Samen
bron: Verzonnen voorbeeld
partijen: [{ bestand: inge.yaml }, { bestand: bea.yaml }]
";

fn folder() -> Folder {
    Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", BEA), ("samen.yaml", BOTH)])
}

#[test]
fn several_journeys_become_one_file_with_parties() {
    let folder = folder();
    let ran = folder.run(&["join", "inge.yaml", "bea.yaml", "-o", "een.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "een.yaml  3 stappen\n"), "{}", ran.err);
    assert!(ran.err.contains("Niet meegenomen van Bea: titel.\n"), "{}", ran.err);
    let text = folder.read("een.yaml");
    for said in [
        "titel: Inge en Bea\n",
        "  - naam: Bea\n",
        "van: Bea",
        "# Niet meegenomen van Bea: titel: Klantreis van Bea",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert_eq!(folder.run(&["render", "een.yaml"]).code, Some(0));
}

#[test]
fn a_file_that_is_there_stays_and_one_with_errors_is_told() {
    let folder = folder();
    fs::write(folder.path("roos.yaml"), BROKEN).unwrap();
    let ran = folder.run(&["join", "inge.yaml", "bea.yaml", "-o", "samen.yaml"]);
    assert_eq!((ran.code, folder.read("samen.yaml").as_str()), (Some(1), BOTH));
    assert_eq!(folder.run(&["join", "inge.yaml", "bea.yaml", "-o", "bea.yaml"]).code, Some(2));
    let ran = folder.run(&["join", "inge.yaml", "roos.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("roos.yaml:2"), "{}", ran.err);
    assert_eq!(folder.run(&["join", "inge.yaml"]).code, Some(2));
    assert_eq!(folder.run(&["join", "inge.yaml", "samen.yaml"]).code, Some(2));
}

#[test]
fn a_journey_that_refers_to_files_is_drawn_checked_and_told_as_one() {
    let folder = folder();
    let ran = folder.run(&["render", "samen.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(folder.read("samen.svg").contains("Ik wacht"));
    assert!(folder.run(&["describe", "samen.yaml"]).out.contains("Ik wacht"));
    assert!(folder.run(&["check", "samen.yaml"]).out.contains("Niet meegenomen van Bea"));
    let text = folder.run(&["export", "samen.yaml"]).out;
    assert!(text.contains("gebeurtenis: Ik wacht"), "{text}");
    let ran = folder.run(&["export", "samen.yaml", "-o", "bea.yaml", "--replace"]);
    assert_eq!((ran.code, folder.read("bea.yaml").as_str()), (Some(2), BEA));
    fs::write(folder.path("bea.yaml"), BROKEN).unwrap();
    let ran = folder.run(&["render", "samen.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("In bea.yaml, regel 2:"), "{}", ran.err);
}

#[test]
fn files_are_looked_for_beside_the_one_that_refers_to_them() {
    let folder = folder();
    fs::create_dir(folder.path("map")).unwrap();
    for name in ["inge.yaml", "bea.yaml", "samen.yaml"] {
        fs::rename(folder.path(name), folder.path("map").join(name)).unwrap();
    }
    assert_eq!(folder.run(&["check", "map/samen.yaml"]).code, Some(0));
    let ran = folder.run_with_input(&["check", "-"], BOTH);
    assert!(ran.out.contains("inge.yaml bestaat niet."), "{}", ran.out);
}

#[test]
fn more_than_two_journeys_are_each_held_against_the_first() {
    let folder = folder();
    fs::write(folder.path("roos.yaml"), BEA.replace("Bea", "Roos")).unwrap();
    let ran = folder.run(&["compare", "inge.yaml", "bea.yaml", "roos.yaml", "--format", "text"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for title in ["Inge naast Bea\n", "Inge naast Roos\n"] {
        assert!(ran.out.contains(title), "{}", ran.out);
    }
    let ran = folder.run(&["compare", "inge.yaml", "bea.yaml", "roos.yaml"]);
    assert!(ran.out.starts_with("inge-naast-bea-naast-roos.svg  "), "{}", ran.out);
}

#[test]
fn what_is_called_otherwise_stands_as_a_remark_in_the_file() {
    let folder = folder();
    let own = format!("{BEA}fasen: [Begin, Slot]\n");
    fs::write(folder.path("bea.yaml"), own).unwrap();
    let ran = folder.run(&["join", "inge.yaml", "bea.yaml", "-o", "een.yaml"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = folder.read("een.yaml");
    for said in ["# Fase 1 heet bij Bea “Begin”", "naam: Begin"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}
