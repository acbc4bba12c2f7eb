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
        assert!(ran.err.contains(said) && ran.err.contains("a4-portrait"), "{}", ran.err);
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
