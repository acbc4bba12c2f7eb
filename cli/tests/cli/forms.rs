//! Web pages and text: forms that tell a journey besides drawing it.

use super::{CLEAN, Folder};

#[test]
fn the_ending_of_the_name_gives_a_web_page_or_text() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "inge.html"]).code, Some(0));
    assert!(folder.read("inge.html").starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "inge.txt"]).code, Some(0));
    assert_eq!(folder.read("inge.txt"), folder.run(&["describe", "inge.yaml"]).out);
}

#[test]
fn several_forms_are_written_at_once() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--format", "svg,html,txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(folder.names(), ["inge.html", "inge.svg", "inge.txt", "inge.yaml"]);
}

#[test]
fn a_web_page_has_the_whole_journey_whatever_the_paper() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    folder.run(&["render", "inge.yaml", "-o", "whole.html"]);
    folder.run(&["render", "inge.yaml", "--page", "a4", "-o", "paper.html"]);
    assert_eq!(folder.read("paper.html"), folder.read("whole.html"));
}

#[test]
fn what_is_no_journey_is_not_told() {
    let folder = Folder::new();
    for name in ["fasen.html", "fasen.txt"] {
        let ran = folder.run(&["phases", "-o", name]);
        assert_eq!(ran.code, Some(2), "{}", ran.err);
    }
    assert_eq!(folder.names(), [""; 0]);
}
