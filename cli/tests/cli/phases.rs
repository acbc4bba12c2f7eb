//! `klantreis phases`.

use super::{BROKEN, CLEAN, Folder};

const OWN: &str = "\
titel: Een vergunning
fasen:
  - Aanvragen
  - { nummer: 2, naam: Toewijzing }
  - { nummer: 3, naam: Afwijzing, volgt_op: 1, terug_naar: { fase: 1, reden: bezwaar } }
stappen:
  - { fase: 1, gebeurtenis: Ik vul het formulier in, niveau: neutraal }
";

#[test]
fn draws_the_seven_phases_in_the_language_asked_for() {
    let folder = Folder::new();
    let dutch = folder.run(&["phases"]);
    assert_eq!((dutch.code, dutch.err.as_str()), (Some(0), ""));
    assert!(dutch.out.starts_with("fasen.svg  "), "{}", dutch.out);
    assert!(dutch.out.ends_with(" px, 7 fasen, 5 onderdelen, 3 wegen terug\n"), "{}", dutch.out);
    let english = folder.run(&["phases", "--lang", "en"]);
    assert!(english.out.starts_with("phases.svg  "), "{}", english.out);
    assert!(english.out.ends_with(" px, 7 phases, 5 parts, 3 ways back\n"), "{}", english.out);
    assert!(folder.read("fasen.svg").contains("<title id="));
    assert!(folder.read("fasen.svg").contains("Fasen van de aanpak"));
    assert!(folder.read("phases.svg").contains("Phases of the approach"));
    assert_eq!(folder.names(), ["fasen.svg", "phases.svg"]);
}

#[test]
fn writes_to_standard_output_and_where_it_is_told_to() {
    let folder = Folder::new();
    let piped = folder.run(&["phases", "-o", "-"]);
    assert_eq!(piped.code, Some(0));
    assert!(piped.out.starts_with("<svg"));
    assert!(piped.err.starts_with("(standaarduitvoer)  "), "{}", piped.err);
    assert_eq!(folder.names(), [""; 0]);
    assert_eq!(folder.run(&["phases", "-o", "fig2.svg"]).code, Some(0));
    assert_eq!(folder.read("fig2.svg"), piped.out);
}

#[test]
fn draws_the_phases_of_a_journey_beside_it() {
    let folder = Folder::with(&[("bezwaar.yaml", OWN), ("inge.yaml", CLEAN)]);
    let ran = folder.run(&["phases", "bezwaar.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("bezwaar.fasen.svg  "), "{}", ran.out);
    assert!(ran.out.ends_with(" px, 3 fasen, 1 weg terug\n"), "{}", ran.out);
    let picture = folder.read("bezwaar.fasen.svg");
    assert!(picture.contains("Vanuit 3 terug naar 1: bezwaar"));
    assert!(picture.contains("Afwijzing, volgt op fase 1"));
    folder.run(&["phases", "inge.yaml", "-o", "inge.svg"]);
    folder.run(&["phases"]);
    assert_eq!(folder.read("inge.svg"), folder.read("fasen.svg"));
}

#[test]
fn the_picture_speaks_the_language_of_the_journey() {
    let folder = Folder::with(&[("bezwaar.yaml", OWN)]);
    let ran = folder.run(&["--lang", "en", "phases", "bezwaar.yaml"]);
    assert!(ran.out.ends_with(" px, 3 phases, 1 way back\n"), "{}", ran.out);
    assert!(folder.read("bezwaar.phases.svg").contains("Fasen van de aanpak"));
}

#[test]
fn reads_standard_input() {
    let ran = Folder::new().run_with_input(&["phases", "-"], OWN);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("<svg") && ran.out.contains("bezwaar"));
}

#[test]
fn a_journey_without_phases_says_so() {
    let none = OWN.split_once("fasen:").unwrap().0.to_owned()
        + "fasen: geen\nstappen: [{ gebeurtenis: Ik bel }]\n";
    let folder = Folder::with(&[("leeg.yaml", &none)]);
    let ran = folder.run(&["phases", "leeg.yaml"]);
    assert!(ran.out.ends_with(" px, 0 fasen\n"), "{}", ran.out);
    assert!(folder.read("leeg.fasen.svg").contains("Er zijn geen fasen."));
}

#[test]
fn a_file_that_is_not_right_leaves_the_old_picture_alone() {
    let folder = Folder::with(&[("roos.yaml", BROKEN), ("roos.fasen.svg", "oud")]);
    let ran = folder.run(&["phases", "roos.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("--> roos.yaml:2:1"), "{}", ran.err);
    let missing = folder.run(&["phases", "weg.yaml"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.err.starts_with("fout: weg.yaml bestaat niet.\n"), "{}", missing.err);
    assert_eq!(folder.read("roos.fasen.svg"), "oud");
    assert_eq!(folder.names(), ["roos.fasen.svg", "roos.yaml"]);
}

#[test]
fn neither_a_journey_nor_a_folder_is_drawn_over() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    assert_eq!(folder.run(&["phases", "inge.yaml", "-o", "./inge.yaml"]).code, Some(2));
    assert_eq!(folder.read("inge.yaml"), CLEAN);
    let ran = folder.run(&["phases", "-o", "."]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.err,
        "fout: . is een map, geen bestand.\ntip: Zet achter -o de naam van een bestand.\n"
    );
}
