//! `klantreis render`.

use std::fs;

use super::{BROKEN, CLEAN, DOUBTFUL, Folder};

#[test]
fn draws_beside_the_journey_and_sums_up() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("inge.svg  "), "{}", ran.out);
    assert!(ran.out.ends_with(" px, 2 stappen, 3 kaders\n"), "{}", ran.out);
    assert!(folder.read("inge.svg").starts_with("<svg"));
    assert_eq!(folder.names(), ["inge.svg", "inge.yaml"]);
}

#[test]
fn sums_up_in_english() {
    let folder = Folder::with(&[("bea.yaml", DOUBTFUL)]);
    let ran = folder.run(&["--lang", "en", "render", "bea.yaml"]);
    assert!(ran.out.ends_with(" px, 1 step, 1 card, 1 finding: klantreis check bea.yaml\n"));
}

#[test]
fn tells_how_much_there_is_to_look_at() {
    let folder = Folder::with(&[("mijn reis.yaml", DOUBTFUL)]);
    let ran = folder.run(&["render", "mijn reis.yaml"]);
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.out
            .ends_with(", 1 stap, 1 kader, 1 aandachtspunt: klantreis check \"mijn reis.yaml\"\n")
    );
}

#[test]
fn a_file_that_fails_does_not_stop_the_others() {
    let folder = Folder::with(&[("a.yaml", BROKEN), ("b.yaml", CLEAN)]);
    let ran = folder.run(&["render", "a.yaml", "weg.yaml", ".", "b.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("--> a.yaml:2:1"), "{}", ran.err);
    assert!(ran.err.contains("fout: weg.yaml bestaat niet."), "{}", ran.err);
    assert!(ran.err.contains("fout: . is een map, geen bestand."), "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 1);
    assert_eq!(folder.names(), ["a.yaml", "b.svg", "b.yaml"]);
}

#[test]
fn a_file_with_errors_leaves_the_old_picture_alone() {
    let folder = Folder::with(&[("roos.yaml", BROKEN), ("roos.svg", "oud")]);
    assert_eq!(folder.run(&["render", "roos.yaml"]).code, Some(1));
    assert_eq!(folder.read("roos.svg"), "oud");
    assert_eq!(folder.names(), ["roos.svg", "roos.yaml"]);
}

#[test]
fn replaces_the_old_picture() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("inge.svg", "oud")]);
    assert_eq!(folder.run(&["render", "inge.yaml"]).code, Some(0));
    assert!(folder.read("inge.svg").starts_with("<svg"));
}

#[test]
fn writes_where_it_is_told_to() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", DOUBTFUL)]);
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "fig1.svg"]).code, Some(0));
    assert_eq!(
        folder.run(&["render", "inge.yaml", "bea.yaml", "--out-dir", "uit/nu"]).code,
        Some(0)
    );
    for picture in ["fig1.svg", "uit/nu/inge.svg", "uit/nu/bea.svg"] {
        assert!(folder.read(picture).starts_with("<svg"), "{picture}");
    }
    assert_eq!(folder.names(), ["bea.yaml", "fig1.svg", "inge.yaml", "uit"]);
}

#[test]
fn reads_and_writes_the_standard_streams() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let piped = folder.run_with_input(&["render", "-"], CLEAN);
    assert_eq!(piped.code, Some(0));
    assert!(piped.out.starts_with("<svg"));
    assert!(piped.err.starts_with("(standaarduitvoer)  "), "{}", piped.err);
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "-"]).out, piped.out);
    assert_eq!(folder.names(), ["inge.yaml"]);
    assert_eq!(folder.run_with_input(&["render", "-", "-o", "uit.svg"], CLEAN).code, Some(0));
    assert_eq!(folder.read("uit.svg"), piped.out);
}

#[test]
fn two_journeys_never_share_a_picture() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("inge.yml", CLEAN)]);
    fs::create_dir(folder.path("map")).unwrap();
    fs::write(folder.path("map/inge.yaml"), CLEAN).unwrap();
    for args in [
        &["render", "inge.yaml", "inge.yml"][..],
        &["render", "inge.yaml", "./map/../inge.yaml"],
        &["render", "inge.yaml", "map/inge.yaml", "--out-dir", "uit"],
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains("zouden allebei"), "{}", ran.err);
    }
    assert_eq!(folder.names(), ["inge.yaml", "inge.yml", "map"]);
}

#[test]
fn a_journey_is_never_drawn_over() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.svg", CLEAN)]);
    for args in [
        &["render", "inge.yaml", "-o", "./inge.yaml"][..],
        &["render", "bea.svg"],
        &["render", "bea.svg", "--out-dir", "."],
    ] {
        assert_eq!(folder.run(args).code, Some(2), "{args:?}");
    }
    assert_eq!((folder.read("inge.yaml"), folder.read("bea.svg")), (CLEAN.into(), CLEAN.into()));
}

#[test]
fn the_ending_of_the_name_says_what_is_drawn() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let unknown = folder.run(&["render", "inge.yaml", "-o", "inge.odt"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("Dit kan geen .odt worden: inge.odt."), "{}", unknown.err);
    assert!(unknown.err.contains(".svg"), "{}", unknown.err);
    let named = folder.run(&["render", "inge.yaml", "-o", "inge.docx", "--format", "svg"]);
    assert_eq!(named.code, Some(2), "a name says what is in the file");
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "FIG.SVG"]).code, Some(0));
}

#[test]
fn one_drawing_can_be_written_in_several_forms() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--format", "svg,pdf,png", "--dpi", "96"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("inge.svg  ") && lines[0].ends_with(" px, 2 stappen, 3 kaders"));
    assert!(lines[1].starts_with("inge.pdf, inge.png  "), "{}", ran.out);
    let start = |name| fs::read(folder.path(name)).unwrap()[..4].to_vec();
    assert_eq!(
        (start("inge.pdf").as_slice(), start("inge.png").as_slice()),
        (&b"%PDF"[..], &b"\x89PNG"[..])
    );
    assert_eq!(folder.run(&["render", "inge.yaml", "-o", "uit.pdf"]).code, Some(0));
    assert_eq!(start("uit.pdf"), b"%PDF");
    let piped = folder.run(&["render", "inge.yaml", "--format", "svg,pdf", "-o", "-"]);
    assert_eq!((piped.code, piped.out.as_str()), (Some(2), ""));
}

#[test]
fn each_form_is_laid_out_for_the_letters_that_it_is_seen_in() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let read = |name: &str| fs::read(folder.path(name)).unwrap();
    let alone = |name: &str| {
        assert_eq!(folder.run(&["render", "inge.yaml", "-o", name]).code, Some(0));
        read(name)
    };
    let (svg, html, pdf) = (alone("a.svg"), alone("a.html"), alone("a.pdf"));
    folder.run(&["render", "inge.yaml", "--format", "pdf,svg,html", "-o", "b.svg"]);
    assert!(svg == read("b.svg") && html == read("b.html") && pdf == read("b.pdf"));
    folder.run(&["render", "inge.yaml", "--text", "paths", "-o", "c.svg"]);
    let lines = |svg: &[u8]| String::from_utf8_lossy(svg).matches("<text").count();
    assert!(lines(&read("c.svg")) <= lines(&svg));
}

#[test]
fn pixels_are_only_for_png_and_not_endless() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    for args in [&["--dpi", "96"][..], &["--transparent"], &["--format", "png", "--dpi", "veel"]] {
        let ran = folder.run(&[&["render", "inge.yaml"], args].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains("--dpi"), "{}", ran.err);
    }
    let large = folder.run(&["render", "inge.yaml", "--format", "png", "--dpi", "9600"]);
    assert_eq!(large.code, Some(1));
    assert!(large.err.contains("tip: Met --dpi "), "{}", large.err);
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn text_becomes_outlines_only_in_an_svg() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let ran = folder.run(&["render", "inge.yaml", "--text", "paths", "--format", "svg,pdf"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let outlined = folder.read("inge.svg");
    assert!(outlined.contains("fill-opacity"), "{outlined}");
    assert_eq!(folder.run(&["render", "inge.yaml", "--text", "live"]).code, Some(0));
    assert!(folder.read("inge.svg").len() < outlined.len());
    for args in [&["--text", "paths", "--format", "pdf"][..], &["--text", "mooi"]] {
        let ran = folder.run(&[&["render", "inge.yaml"], args].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains("--text"), "{}", ran.err);
    }
}

#[test]
fn a_character_without_an_outline_is_named() {
    let folder = Folder::with(&[("inge.yaml", &CLEAN.replace("Ik schaam me", "Ik schaam me 家"))]);
    let ran = folder.run(&["render", "inge.yaml", "--text", "paths"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("(U+5BB6) kan niet in een svg met --text paths"), "{}", ran.err);
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn every_character_that_cannot_be_drawn_is_told_where_it_stands_at_once() {
    let text = CLEAN.replace("Ik schaam me", "Ik 家 schaam 族").replace("van Inge", "van 蓝 Inge");
    let folder = Folder::with(&[("inge.yaml", &text)]);
    for form in [&["-o", "inge.pdf"][..], &["-o", "inge.png"], &["--text", "paths"]] {
        let ran = folder.run(&[&["render", "inge.yaml", "--lang", "en"], form].concat());
        assert_eq!(ran.code, Some(1));
        let (title, step) = ran.err.split_once("\n\n").unwrap();
        assert!(title.contains("The character 蓝 (U+84DD)"), "{title}");
        assert!(title.contains("inge.yaml:1:22") && !title.contains("help"), "{title}");
        assert!(step.contains("inge.yaml:6:"), "{step}");
        assert!(step.contains("家 (U+5BB6), 族 (U+65CF)."), "{step}");
        assert!(step.contains("help: With --font, give the file of a font"), "{step}");
    }
}

#[test]
fn a_form_that_fails_leaves_no_other_behind() {
    let text = CLEAN.replace("Ik schaam me", "Ik schaam me 家");
    let folder = Folder::with(&[("inge.yaml", &text)]);
    let ran = folder.run(&["render", "inge.yaml", "--format", "svg,pdf"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("(U+5BB6) kan niet in een pdf"), "{}", ran.err);
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[test]
fn emoji_are_drawn_and_those_that_no_letters_have_become_boxes_that_are_told() {
    let text = CLEAN.replace("Ik schaam me", "Ik 😔 schaam 👨‍👩‍👧‍👦 me 1️⃣ ❤️ \u{1FAFF}");
    let folder = Folder::with(&[("inge.yaml", &text)]);
    for form in [&["-o", "inge.pdf"][..], &["-o", "inge.png"], &["--text", "paths"]] {
        let ran = folder.run(&[&["render", "inge.yaml"], form].concat());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let told = ", een leeg vakje voor \u{1FAFF} (U+1FAFF): regel 6";
        assert!(ran.out.contains(told), "{}", ran.out);
    }
    // There the reader's own letters draw it.
    let ran = folder.run(&["render", "inge.yaml"]);
    assert!(!ran.out.contains("vakje"), "{}", ran.out);
}

#[test]
fn says_why_a_picture_cannot_be_written() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let missing = folder.run(&["render", "inge.yaml", "-o", "weg/inge.svg"]);
    assert_eq!(missing.code, Some(1));
    assert!(missing.err.starts_with("fout: De map van weg/inge.svg bestaat niet.\ntip: "));
    let folder_itself = folder.run(&["render", "inge.yaml", "-o", "."]);
    assert!(folder_itself.err.starts_with("fout: . is een map, geen bestand.\ntip: "));
    assert_eq!(folder.names(), ["inge.yaml"]);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::super::{CLEAN, Folder};

    #[test]
    fn a_picture_has_the_permissions_of_an_ordinary_file() {
        let folder = Folder::with(&[("inge.yaml", CLEAN)]);
        folder.run(&["render", "inge.yaml"]);
        let mode = |name| fs::metadata(folder.path(name)).unwrap().permissions().mode();
        assert_eq!(mode("inge.svg"), mode("inge.yaml"));
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = Folder::with(&[("inge.yaml", CLEAN), ("echt.svg", "oud")]);
        symlink("echt.svg", folder.path("inge.svg")).unwrap();
        assert_eq!(folder.run(&["render", "inge.yaml"]).code, Some(0));
        assert!(fs::symlink_metadata(folder.path("inge.svg")).unwrap().is_symlink());
        assert!(folder.read("echt.svg").starts_with("<svg"));
    }

    #[test]
    fn a_link_to_the_journey_is_not_drawn_over() {
        let folder = Folder::with(&[("inge.yaml", CLEAN)]);
        symlink("inge.yaml", folder.path("inge.svg")).unwrap();
        assert_eq!(folder.run(&["render", "inge.yaml"]).code, Some(2));
        assert_eq!(folder.read("inge.yaml"), CLEAN);
    }

    #[test]
    fn nothing_is_left_in_a_folder_that_cannot_be_written() {
        let folder = Folder::with(&[("inge.yaml", CLEAN)]);
        let shut = folder.path("dicht");
        fs::create_dir(&shut).unwrap();
        fs::set_permissions(&shut, Permissions::from_mode(0o555)).unwrap();
        // Who may do everything may write here too; then there is nothing to see.
        if fs::metadata(&shut).unwrap().uid() != 0 {
            let ran = folder.run(&["render", "inge.yaml", "--out-dir", "dicht"]);
            assert_eq!(ran.code, Some(1));
            assert!(ran.err.contains("U mag dicht/inge.svg niet schrijven."), "{}", ran.err);
        }
        assert_eq!(fs::read_dir(&shut).unwrap().count(), 0);
    }
}
