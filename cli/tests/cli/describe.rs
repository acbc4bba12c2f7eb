//! `klantreis describe`.

use super::{BROKEN, CLEAN, DOUBTFUL, Folder};

const SHORT: &str = "Klantreis van Inge. Tijdlijn van 2 stappen in 2 fasen, verteld door Inge. De \
                     tevredenheid begint bij ontevreden, het laagste punt, en eindigt bij \
                     neutraal.\n";

#[test]
fn shows_the_short_and_the_long_text() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["describe", "inge.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let start = format!(
        "Klantreis van Inge\n\nKort\n\n{SHORT}\nLang\n\nInge · verzonnen verhaal\n\nFase 1 "
    );
    assert!(ran.out.starts_with(&start), "{}", ran.out);
    assert!(ran.out.contains("\n\nStap 1. Ik verlies mijn baan. Niveau: ontevreden.\n\n"));
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn shows_only_one_of_both() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    assert_eq!(folder.run(&["describe", "inge.yaml", "--short"]).out, SHORT);
    let long = folder.run(&["describe", "inge.yaml", "--long"]).out;
    assert!(
        long.starts_with("Inge · verzonnen verhaal\n\nFase 1 ") && !long.contains("Tijdlijn van"),
        "{long}"
    );
    assert_eq!(folder.run(&["describe", "inge.yaml", "--short", "--long"]).code, Some(2));
}

#[test]
fn tells_several_under_their_titles_also_after_one_that_cannot_be_read() {
    let files = [("inge.yaml", CLEAN), ("roos.yaml", BROKEN), ("bea.yaml", DOUBTFUL)];
    let folder = Folder::with(&files);
    let ran = folder.run(&["describe", "inge.yaml", "roos.yaml", "bea.yaml", "--short"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out.starts_with(&format!("Klantreis van Inge\n\n{SHORT}\n\nKlantreis van Bea\n\n"))
    );
    assert!(ran.err.contains("roos.yaml:2:1"), "{}", ran.err);
}

#[test]
fn writes_a_file_and_never_over_a_journey() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["describe", "inge.yaml", "--short", "-o", "inge.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "inge.txt  1 klantreis\n"));
    assert_eq!(folder.read("inge.txt"), SHORT);
    let over = folder.run(&["describe", "inge.yaml", "-o", "./inge.yaml"]);
    assert_eq!(over.code, Some(2), "{}", over.err);
    assert_eq!(folder.read("inge.yaml"), CLEAN);
}

#[test]
fn leaves_out_what_the_picture_leaves_out() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["describe", "inge.yaml", "--without", "emoties"]);
    assert!(!ran.out.contains("Ik schaam me"), "{}", ran.out);
}
