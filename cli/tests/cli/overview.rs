//! `klantreis overview`.

use super::{BROKEN, CLEAN, Folder};

const ROOS: &str = "\
titel: Klantreis van Roos
categorie: [goede bekenden, overweldigden]
scenario: herhalende vraag
stappen: [{ gebeurtenis: Ik bel }]
";

#[test]
fn draws_the_journeys_of_a_folder_in_the_language_asked_for() {
    let folder = Folder::with(&[("roos.yaml", ROOS), ("inge.yaml", CLEAN), ("lees.txt", "x")]);
    let ran = folder.run(&["overview", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("overzicht.svg  1288 × "), "{}", ran.out);
    assert!(ran.out.ends_with(" px, 2 klantreizen\n"), "{}", ran.out);
    let picture = folder.read("overzicht.svg");
    let roos = "Klantreis van Roos";
    // Twice a category and once a scenario.
    assert_eq!(picture.matches(&format!(">{roos}</text>")).count(), 3);
    let others = picture.rsplit("Klantreizen bij geen van deze").next().unwrap_or_default();
    assert!(others.contains("Klantreis van Inge") && !others.contains(roos));
    let english = folder.run(&["--lang", "en", "overview", "roos.yaml"]);
    assert!(english.out.starts_with("overview.svg  "), "{}", english.out);
    assert!(english.out.ends_with(" px, 1 journey\n"), "{}", english.out);
    assert!(folder.read("overview.svg").contains("De goede bekenden"));
}

#[test]
fn the_picture_speaks_the_language_of_the_journeys() {
    let folder = Folder::with(&[("roos.yaml", "title: Roos\nsteps: [{ event: I call }]\n")]);
    let ran = folder.run(&["overview", "roos.yaml", "-o", "-"]);
    assert!(ran.out.starts_with("<svg") && ran.out.contains("The old acquaintances"));
    assert!(ran.err.starts_with("(standaarduitvoer)  "), "{}", ran.err);
    assert_eq!(folder.names(), ["roos.yaml"]);
}

#[test]
fn a_journey_with_an_error_leaves_the_old_picture_alone() {
    let files = [("a.yaml", CLEAN), ("roos.yaml", BROKEN), ("overzicht.svg", "oud")];
    let folder = Folder::with(&files);
    let ran = folder.run(&["overview", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("roos.yaml:2:1"), "{}", ran.err);
    assert_eq!(folder.read("overzicht.svg"), "oud");
    assert_eq!(folder.run(&["overview", "weg.yaml"]).code, Some(1));
}

#[test]
fn a_folder_without_journeys_says_so() {
    let ran = Folder::with(&[("lees.txt", "x")]).run(&["overview", "."]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err, "fout: In de map . staat geen klantreis (.yaml).\n");
}

#[test]
fn neither_a_journey_nor_a_folder_is_drawn_over() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    assert_eq!(folder.run(&["overview", ".", "-o", "inge.yaml"]).code, Some(2));
    assert_eq!(folder.read("inge.yaml"), CLEAN);
    assert_eq!(folder.run(&["overview", ".", "-o", "."]).code, Some(1));
    assert_eq!(folder.run(&["overview"]).code, Some(2));
}
