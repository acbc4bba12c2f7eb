//! Word documents: of a journey, of several, of quotes, and those that exist already.

use std::fs;
use std::path::Path;

use super::{BROKEN, CLEAN, Folder};

/// A part of a document as text.
fn part(folder: &Folder, file: &str, name: &str) -> String {
    let bytes = fs::read(folder.path(file)).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let part = zip.by_name(name).unwrap();
    std::io::read_to_string(part).unwrap()
}

#[test]
fn a_journey_becomes_a_document_with_its_picture_and_its_words() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "-o", "inge.docx"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.starts_with("inge.docx  2 tekeningen, 2 stappen, "), "{}", ran.out);
    let cards = |ran: &str| ran.split(", ").nth(2).unwrap().lines().next().unwrap().to_owned();
    let picture = folder.run(&["render", "inge.yaml", "-o", "inge.pdf"]);
    assert_eq!(cards(&ran.out), cards(&picture.out), "each card counts once");
    let text = part(&folder, "inge.docx", "word/document.xml");
    assert!(text.contains("Ik verlies mijn baan"), "{text}");
    assert!(text.contains("name=\"klantreis: inge.yaml; beknopt 1; 160"), "{text}");
    let brief = folder.run(&["render", "inge.yaml", "--view", "beknopt", "-o", "kort.docx"]);
    assert!(brief.out.starts_with("kort.docx  1 tekening, "), "{}", brief.out);
}

#[test]
fn what_a_document_takes_no_notice_of_is_told() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--bare", "-o", "inge.docx"]);
    assert!(ran.err.contains("In een docx doet --bare niets"), "{}", ran.err);
    let ran = folder.run(&["render", "inge.yaml", "--reference", "huis.docx"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--reference is alleen voor docx"), "{}", ran.err);
}

#[test]
fn the_whole_journey_stands_on_pages_as_large_and_as_many_as_asked_for() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let a3 = ["render", "inge.yaml", "--page", "a3", "--pages", "1", "-o", "inge.docx"];
    let ran = folder.run(&a3);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let text = part(&folder, "inge.docx", "word/document.xml");
    assert!(text.contains("<w:pgSz w:w=\"23811\" w:h=\"16838\""), "{text}");
    assert!(text.contains("; --page a3; --pages 1"), "{text}");
    let before = fs::read(folder.path("inge.docx")).unwrap();
    folder.run(&["refresh", "inge.docx"]);
    assert_eq!(fs::read(folder.path("inge.docx")).unwrap(), before);
}

#[test]
fn pieces_of_a_document_are_left_out_by_name() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let text = |without: &str| {
        let arguments = ["render", "inge.yaml", "-o", "inge.docx", "--without", without];
        let ran = folder.run(&arguments[..if without.is_empty() { 4 } else { 6 }]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        part(&folder, "inge.docx", "word/document.xml")
    };
    let pieces = [
        ("samenvatting", "In het kort"),
        ("legenda", "Zo leest u de tekeningen"),
        ("tekening", "De tekening"),
        ("kaart", "in kaders"),
        ("tabel", "<w:tbl>"),
        ("verantwoording", "Over deze klantreis"),
    ];
    let whole = text("");
    for (name, says) in pieces {
        assert!(whole.contains(says), "{name}");
        let left = text(&format!("emoties,{name}"));
        assert!(!left.contains(&format!("{says}<")), "{name}: {left}");
        assert!(name == "tabel" || left.contains("<w:tbl>"), "{name}");
    }
    let ran = folder.run(&["render", "inge.yaml", "--without", "tabel"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("Dat is een stuk van een docx"), "{}", ran.err);
}

#[test]
fn a_report_has_the_whole_of_each_journey_where_that_is_asked_for() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    let pages = |with: &[&str]| {
        let report = ["report", "inge.yaml", "bea.yaml", "-o", "rapport.docx"];
        let ran = folder.run(&[&report, with].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let text = part(&folder, "rapport.docx", "word/document.xml");
        text.matches("w:orient=\"landscape\"").count()
    };
    assert_eq!(pages(&[]), 0);
    assert_eq!(pages(&["--with", "kaart"]), 2);
}

#[test]
fn a_reference_that_is_no_document_leaves_nothing_behind() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.docx", "titel: a\n")]);
    let ran = folder.run(&["render", "inge.yaml", "-o", "inge.docx", "--reference", "huis.docx"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("huis.docx is geen Word-document"), "{}", ran.err);
    assert!(!Path::new(&folder.path("inge.docx")).exists());
    let ran = folder.run(&["render", "inge.yaml", "-o", "inge.docx", "--reference", "weg.docx"]);
    assert!(ran.err.contains("weg.docx bestaat niet"), "{}", ran.err);
}

#[test]
fn a_comparison_becomes_no_document() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    let ran = folder.run(&["compare", "inge.yaml", "bea.yaml", "-o", "samen.docx"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("samen.docx"), "{}", ran.err);
}

#[test]
fn pictures_in_a_document_are_drawn_anew_from_the_files_that_they_name() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    folder.run(&["render", "inge.yaml", "--without", "emoties", "-o", "inge.docx"]);
    let changed = CLEAN.replace("Ik verlies mijn baan", "Ik raak mijn werk kwijt");
    fs::write(folder.path("inge.yaml"), changed).unwrap();
    let ran = folder.run(&["refresh", "inge.docx"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.out.starts_with("inge.docx  vernieuwd: 2 tekeningen van inge.yaml\n"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("tabellen, notities) is zoals zij was: lees haar na"), "{}", ran.out);
    let text = part(&folder, "inge.docx", "word/document.xml");
    assert!(text.contains("; --without emoties"), "what was asked for stays asked for");
    assert!(text.contains("Ik verlies mijn baan"), "the words are the author's");
    let again = fs::read(folder.path("inge.docx")).unwrap();
    folder.run(&["refresh", "inge.docx"]);
    assert_eq!(fs::read(folder.path("inge.docx")).unwrap(), again);
}

#[test]
fn a_file_that_is_not_there_or_has_errors_is_told_and_its_picture_stays() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    folder.run(&["render", "inge.yaml", "-o", "inge.docx"]);
    let before = fs::read(folder.path("inge.docx")).unwrap();
    fs::rename(folder.path("inge.yaml"), folder.path("weg.yaml")).unwrap();
    let ran = folder.run(&["refresh", "inge.docx"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("inge.yaml is er niet"), "{}", ran.err);
    fs::write(folder.path("inge.yaml"), BROKEN).unwrap();
    let ran = folder.run(&["refresh", "inge.docx"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("inge.yaml heeft fouten"), "{}", ran.err);
    assert_eq!(fs::read(folder.path("inge.docx")).unwrap(), before);
}

#[test]
fn a_document_without_such_pictures_stays_as_it_is() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    folder.run(&["quotes", "inge.yaml", "-o", "citaten.docx"]);
    let ran = folder.run(&["refresh", "citaten.docx"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("geen tekening die klantreis kan vernieuwen"), "{}", ran.err);
    let ran = folder.run(&["refresh", "inge.yaml"]);
    assert!(ran.err.contains("inge.yaml is geen Word-document"), "{}", ran.err);
}

#[test]
fn a_report_has_a_chapter_for_each_journey() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    let ran = folder.run(&["report", "inge.yaml", "bea.yaml", "-o", "rapport.docx"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = part(&folder, "rapport.docx", "word/document.xml");
    assert_eq!(text.matches("<w:pageBreakBefore/>").count(), 3, "the front, and two chapters");
    assert!(text.contains("TOC \\o"), "{text}");
}

/// What is told of the curves in the overview of a document to whoever does not see them.
fn told_of_curves(text: &str) -> Vec<String> {
    let begins = text.split("<wp:docPr ").skip(1).map(|it| it.split('>').next().unwrap());
    begins.filter(|it| it.contains("; --overview")).map(str::to_owned).collect()
}

#[test]
fn the_curves_of_an_overview_are_drawn_anew_with_the_other_pictures() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    folder.run(&["report", "inge.yaml", "bea.yaml", "-o", "rapport.docx"]);
    let before = part(&folder, "rapport.docx", "word/document.xml");
    let changed = CLEAN.replace("niveau: ontevreden", "niveau: tevreden");
    fs::write(folder.path("inge.yaml"), changed).unwrap();
    let ran = folder.run(&["refresh", "rapport.docx"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let all = "vernieuwd: 2 tekeningen van inge.yaml, 2 tekeningen van bea.yaml";
    assert!(ran.out.contains(all), "{}", ran.out);
    let after = part(&folder, "rapport.docx", "word/document.xml");
    let [was, is] = [&before, &after].map(|text| told_of_curves(text));
    assert_eq!((was.len(), is.len()), (2, 2));
    assert_ne!(is[0], was[0]);
    assert_eq!(is[1], was[1]);
    let sizes = |text: &str| -> Vec<String> {
        text.split("<wp:extent ")
            .skip(1)
            .map(|it| it.split("cy").next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(sizes(&before), sizes(&after), "as wide as they were");
    let again = fs::read(folder.path("rapport.docx")).unwrap();
    folder.run(&["refresh", "rapport.docx"]);
    assert_eq!(fs::read(folder.path("rapport.docx")).unwrap(), again);
}

#[test]
fn a_picture_in_a_theme_or_letters_is_not_drawn_anew_without_them() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    fs::create_dir(folder.path("stijl")).unwrap();
    fs::write(folder.path("stijl/huis.toml"), "gebaseerd-op = \"zwart-wit\"\n").unwrap();
    let font = concat!(env!("CARGO_MANIFEST_DIR"), "/../fonts/Arimo-Regular.ttf");
    let look = ["--theme", "stijl/huis.toml", "--font", font];
    folder.run(&[&["render", "inge.yaml", "-o", "inge.docx"][..], &look].concat());
    let before = fs::read(folder.path("inge.docx")).unwrap();
    for (given, lacking) in [
        (&[][..], "met --theme huis.toml --font Arimo-Regular.ttf: "),
        (&look[..2], "met --font Arimo-Regular.ttf: "),
    ] {
        let ran = folder.run(&[&["refresh", "inge.docx"], given].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(ran.err.contains(lacking), "{}", ran.err);
        assert_eq!(fs::read(folder.path("inge.docx")).unwrap(), before);
    }
    let ran = folder.run(&[&["refresh", "inge.docx"][..], &look].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(fs::read(folder.path("inge.docx")).unwrap(), before);
    let other = ["--theme", "standaard", "--font", font];
    let ran = folder.run(&[&["refresh", "inge.docx"][..], &other].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = part(&folder, "inge.docx", "word/document.xml");
    assert!(!text.contains("huis.toml") && text.contains("--font Arimo-Regular.ttf"), "{text}");
}
