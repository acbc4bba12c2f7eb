//! The option `--font`.

use std::path::PathBuf;

use super::{CLEAN, DRAWING, Folder, Ran};
use crate::font_file::Font;

fn bundled(style: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join(format!("../fonts/Arimo-{style}.ttf")).display().to_string()
}

fn drawn(folder: &Folder, fonts: &[&str], others: &[&str]) -> Ran {
    let fonts: Vec<&str> = fonts.iter().flat_map(|font| ["--font", font]).collect();
    folder.run(&[&["render", "inge.yaml"], others, &fonts[..]].concat())
}

#[test]
fn every_command_that_draws_takes_a_font() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    let fonts = ["Regular", "Bold", "Italic"].map(bundled);
    let fonts: Vec<&str> = fonts.iter().flat_map(|font| ["--font", font]).collect();
    for command in DRAWING {
        let ran = folder.run(&[command, &["-o", "t.svg"], &fonts[..]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{command:?}");
        let family = "font-family=\"Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif\"";
        assert!(folder.read("t.svg").contains(family), "{command:?}");
    }
}

#[test]
fn what_has_no_file_of_its_own_is_told() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = drawn(&folder, &[&bundled("Regular")], &["--lang", "en"]);
    assert_eq!(ran.code, Some(0));
    let told: Vec<&str> = ran.err.lines().collect();
    assert_eq!(told.len(), 2, "{}", ran.err);
    assert!(told[0].starts_with("Bold text gets the regular letters of Arimo"), "{}", ran.err);
    assert!(told[1].starts_with("Italic text gets the regular letters of Arimo"), "{}", ran.err);
}

#[test]
fn a_file_that_is_no_font_is_told_with_what_to_do() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.woff2", "wOF2")]);
    let cases = [
        ("inge.yaml", "fout: inge.yaml is geen lettertype.\ntip: Kies een bestand"),
        ("huis.woff2", "fout: huis.woff2 is een lettertype voor websites (woff).\ntip: Vraag om"),
        ("huis.ttf", "fout: huis.ttf bestaat niet.\n"),
    ];
    for (font, expected) in cases {
        let ran = drawn(&folder, &[font], &[]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.starts_with(expected), "{}", ran.err);
    }
}

#[test]
fn a_font_that_may_not_be_embedded_is_refused_for_pdf_only() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let restricted = Font::bundled("Regular").permitted(2).file();
    std::fs::write(folder.path("huis.ttf"), restricted).unwrap();
    assert_eq!(drawn(&folder, &["huis.ttf"], &["-o", "inge.png", "--dpi", "24"]).code, Some(0));
    let ran = drawn(&folder, &["huis.ttf"], &["-o", "inge.pdf"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("inge.pdf: De maker van het lettertype Arimo staat niet toe"),
        "{}",
        ran.err
    );
    assert!(!folder.path("inge.pdf").exists());
}

#[test]
fn a_theme_that_names_a_font_is_not_doubted_when_its_files_are_there() {
    let theme = "[letters]\nfamilies = [\"Ruime\"]\n";
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.toml", theme)]);
    let font = Font::bundled("Regular").called("Ruime").file();
    std::fs::write(folder.path("huis.ttf"), font).unwrap();
    let doubted = |ran: &Ran| ran.err.contains("unmeasured-font");
    assert!(doubted(&drawn(&folder, &[], &["--theme", "huis.toml"])));
    assert!(!doubted(&drawn(&folder, &["huis.ttf"], &["--theme", "huis.toml"])));
}

#[test]
fn later_families_draw_what_the_first_lacks() {
    let folder = Folder::with(&[("inge.yaml", &CLEAN.replace("mijn baan", "← baan"))]);
    let own = Font::bundled("Regular").without('←').called("Ruime").file();
    std::fs::write(folder.path("huis.ttf"), own).unwrap();
    let ran = drawn(&folder, &["huis.ttf", &bundled("Regular")], &["--lang", "en"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let told: Vec<&str> = ran.err.lines().collect();
    assert_eq!(told.len(), 2, "{}", ran.err);
    assert!(told[0].contains("the regular letters of Ruime, Arimo"), "{}", ran.err);
    let family = "font-family=\"Ruime, Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif\"";
    assert!(folder.read("inge.svg").contains(family));
    assert_eq!(drawn(&folder, &["huis.ttf"], &["-o", "inge.pdf"]).code, Some(0));
}

#[test]
#[allow(clippy::print_stderr, reason = "who runs the tests has to know what was left out")]
fn a_font_that_is_installed_is_found_by_its_name() {
    if !std::path::Path::new("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").exists() {
        eprintln!("skipped: DejaVu Sans is not installed on this machine");
        return;
    }
    let folder = Folder::with(&[("inge.yaml", &CLEAN.replace("Ik schaam me", "שלום مرحبا"))]);
    let order = ["--font", &bundled("Regular"), "--font-of", "dejavu  sans"];
    let ran = folder.run(&[&["render", "inge.yaml", "-o", "inge.pdf"][..], &order].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let svg = |order: &[&str]| {
        folder.run(&[&["render", "inge.yaml"], order].concat());
        folder.read("inge.svg")
    };
    assert!(svg(&order).contains("font-family=\"Arimo, Arial"));
    let turned = ["--font-of", "DejaVu Sans", "--font", &bundled("Regular")];
    assert!(svg(&turned).contains("font-family=\"'DejaVu Sans', Arial"));
}

#[test]
fn a_font_that_is_not_installed_is_told() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--font-of", "Zwierige Letter 7"]);
    assert_eq!(ran.code, Some(1));
    let expected = "fout: --font-of: Het lettertype “Zwierige Letter 7” staat niet op deze computer.\ntip: Geef";
    assert!(ran.err.starts_with(expected), "{}", ran.err);
    assert_eq!(folder.names(), ["inge.yaml"]);
}
