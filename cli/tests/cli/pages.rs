//! `--page`: a journey on pages of one size.

use super::Folder;

const TEXT: &str = "\
titel: Mila
stappen:
  - { fase: 1, gebeurtenis: Ik slaap niet, niveau: wanhoop }
  - { fase: 2, gebeurtenis: Ik bel, niveau: neutraal }
  - { fase: 3, gebeurtenis: Er komt iemand, niveau: tevreden }
  - { fase: 4, gebeurtenis: Wij maken een plan, niveau: tevreden }
  - { fase: 5, gebeurtenis: Het gaat goed, niveau: tevreden }
";

#[test]
fn every_page_is_a_file_of_its_own() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--page", "100x200"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("pagina's van 378 × 756 px"), "{}", ran.out);
    for name in ["mila-1.svg", "mila-2.svg"] {
        assert!(folder.read(name).contains("width=\"377.95\" height=\"755.91\""), "{name}");
    }
}

#[test]
fn all_pages_can_stand_in_one_file() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--page", "100x200", "--one-file"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let svg = folder.read("mila.svg");
    for words in ["Ik slaap niet", "Het gaat goed", "pagina 1 van", "pagina 2 van"] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn auto_is_one_picture_as_large_as_the_journey() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let drawn =
        |options: &[&str]| folder.run(&[&["render", "mila.yaml", "-o", "-"], options].concat()).out;
    assert_eq!(drawn(&["--page", "auto"]), drawn(&[]));
}

#[test]
fn a_size_that_is_not_understood_is_wrong_usage() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    for (size, said) in [("a5x", "geen maat"), ("10x200", "50 tot en met 5000 mm")] {
        let ran = folder.run(&["render", "mila.yaml", "--page", size]);
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains(said) && ran.err.contains("a4-staand"), "{}", ran.err);
    }
}

#[test]
fn a_page_that_is_too_small_is_said_and_nothing_is_written() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--page", "100x60"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains("te laag voor de baan “Beleving”"), "{}", ran.err);
    assert!(!folder.path("mila-1.svg").exists());
}

#[test]
fn a_page_has_a_name_in_both_languages_and_its_sides_may_have_a_unit() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let drawn = |size: &str| {
        let ran = folder.run(&["render", "mila.yaml", "--page", size, "--one-file", "-o", "-"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    for (name, same) in [
        ("a4-liggend", "a4"),
        ("a4-landscape", "a4"),
        ("a4-staand", "a4-portrait"),
        ("160x230mm", "160x230"),
    ] {
        assert_eq!(drawn(name), drawn(same), "{name}");
    }
}

#[test]
fn a_page_begins_where_it_is_asked_to_and_too_few_pages_are_refused() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let ran = folder.run(&["render", "mila.yaml", "--page", "a3", "--break-before", "3"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(folder.read("mila-2.svg").contains("Er komt iemand"));
    let too_few =
        folder.run(&["render", "mila.yaml", "--page", "a3", "--break-before", "3", "--pages", "1"]);
    assert_eq!(too_few.code, Some(1), "{}", too_few.err);
    assert!(too_few.err.contains("ten minste 2"), "{}", too_few.err);
    let unknown = folder.run(&["render", "mila.yaml", "--page", "a4", "--break-before", "9"]);
    assert_eq!(unknown.code, Some(1), "{}", unknown.err);
    assert!(unknown.err.contains("geen fase of stap"), "{}", unknown.err);
    assert!(unknown.err.contains("1 (Probleemsituatie), 2 ("), "{}", unknown.err);
}

#[test]
fn what_fewer_pages_cost_is_said_on_standard_error() {
    let folder = Folder::with(&[("inge.yaml", include_str!("../../../journeys/inge.yaml"))]);
    let ran = folder.run(&["render", "inge.yaml", "--page", "a4-staand", "--pages", "3"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("op 3 in plaats van 4 pagina's"), "{}", ran.err);
    assert!(ran.err.contains("mm uit elkaar in plaats van"), "{}", ran.err);
    assert!(ran.out.contains("3 pagina's"), "{}", ran.out);
}

#[test]
fn what_is_asked_of_pages_needs_pages() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    for option in [["--pages", "2"], ["--break-before", "3"]] {
        let ran = folder.run(&[&["render", "mila.yaml"], &option[..]].concat());
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains(option[0]) && ran.err.contains("--page a4"), "{}", ran.err);
    }
}

#[test]
fn a_page_begins_with_a_phase_by_its_name_or_a_step_by_its_number() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let pages = |before: &str| {
        let args = ["render", "mila.yaml", "--page", "a3", "--break-before", before, "-o", "m.svg"];
        let ran = folder.run(&args);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    for before in ["4", "Traject", "traject"] {
        assert!(pages(before).contains("2 pagina's"), "{before}");
    }
}

#[test]
fn a_part_is_asked_for_as_people_write_it() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    for (args, steps) in [
        (["--phases", "2 t/m 4"], "3 stappen"),
        (["--phases", "4.."], "2 stappen"),
        (["--steps", "2.."], "4 stappen"),
        (["--steps", "2 tot en met 3"], "2 stappen"),
    ] {
        let ran = folder.run(&[&["render", "mila.yaml"], &args[..]].concat());
        assert!(ran.code == Some(0) && ran.out.contains(steps), "{args:?}: {}{}", ran.out, ran.err);
    }
}

#[test]
fn options_that_do_nothing_beside_a_curve_are_told() {
    let folder = Folder::with(&[("mila.yaml", TEXT)]);
    let told = |args: &[&str]| {
        let ran = folder.run(&[&["render", "mila.yaml", "--page", "a4"], args].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.err
    };
    let idle = ["--view", "curve", "--pages", "1", "--break-before", "4", "--with", "kansen"];
    let said = told(&idle);
    assert!(said.contains("--pages, --break-before, --with niets"), "{said}");
    // The words of a web page tell of the lanes.
    let said = told(&[&idle[..], &["-o", "m.html"]].concat());
    assert!(said.contains("--pages, --break-before niets"), "{said}");
    assert_eq!(told(&["--view", "curve"]), "");
    assert_eq!(told(&["--pages", "2"]), "");
}
