//! What happens to the files that are there already.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use super::{CLEAN, DOUBTFUL, Folder};

const STYLE: &str = "[kleuren]\nrood = \"#8E1B1B\"\n";

fn bundled() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fonts/Arimo-Regular.ttf")
}

#[test]
fn what_somebody_made_by_hand_is_not_replaced() {
    let folder = Folder::with(&[
        ("inge.yaml", CLEAN),
        ("bea.yaml", DOUBTFUL),
        ("reis.svg", CLEAN),
        ("reis.txt", "titel: \"x\nstappen:\n  - nog niet af\n"),
        ("stijl.png", STYLE),
        ("klantreis.pdf", "pagina = \"a4\"\n"),
    ]);
    folder.run(&["export", "bea.yaml", "-o", "bea.json"]);
    fs::copy(bundled(), folder.path("letters.html")).unwrap();
    let before =
        folder.names().into_iter().map(|name| (fs::read(folder.path(&name)).unwrap(), name));
    let before: Vec<(Vec<u8>, String)> = before.collect();
    for (args, kind) in [
        (&["render", "inge.yaml", "-o", "reis.svg"][..], "een klantreis"),
        (&["describe", "inge.yaml", "-o", "reis.txt"], "een klantreis"),
        (&["compare", "inge.yaml", "bea.yaml", "-o", "bea.json"], "een klantreis"),
        (&["render", "inge.yaml", "-o", "stijl.png", "--theme", "stijl.png"], "een thema"),
        (&["render", "inge.yaml", "-o", "stijl.png"], "een thema"),
        (&["phases", "-o", "klantreis.pdf"], "een thema"),
        (&["render", "inge.yaml", "-o", "letters.html", "--font", "letters.html"], "lettertype"),
        (&["export", "inge.yaml", "-o", "bea.yaml"], ""),
        (&["export", "inge.yaml", "-o", "bea.json"], ""),
        (&["render", "inge.yaml", "-o", "bea.yaml"], ""),
        (&["render", "inge.yaml", "-o", "huis.toml"], ""),
    ] {
        let ran = folder.run(args);
        assert_ne!(ran.code, Some(0), "{args:?}");
        assert!(ran.err.contains(kind), "{args:?}: {}", ran.err);
    }
    for (content, name) in before {
        assert!(fs::read(folder.path(&name)).unwrap() == content, "{name}");
    }
}

#[test]
fn what_can_be_made_again_is_replaced() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    for args in [
        &["render", "inge.yaml", "--format", "svg,png,pdf,html,txt"][..],
        &["describe", "inge.yaml", "-o", "woorden"],
        &["compare", "inge.yaml", "bea.yaml", "-o", "naast.json"],
        &["compare", "inge.yaml", "bea.yaml", "--format", "text", "-o", "naast"],
        &["cards", "inge.yaml"],
    ] {
        for time in ["first", "second"] {
            let ran = folder.run(args);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?} {time}");
        }
    }
}

#[test]
fn of_several_files_none_is_written_where_one_cannot_be() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("inge.svg", "oud"), ("inge.html", CLEAN)]);
    fs::create_dir(folder.path("inge.png")).unwrap();
    for formats in ["svg,html", "svg,pdf,png"] {
        let ran = folder.run(&["render", "inge.yaml", "--format", formats]);
        assert_eq!(ran.code, Some(1), "{}", ran.out);
        assert_eq!(folder.read("inge.svg"), "oud");
    }
    assert_eq!(folder.names(), ["inge.html", "inge.png", "inge.svg", "inge.yaml"]);
}

#[test]
fn pages_of_an_earlier_drawing_are_named_and_stay() {
    let folder = Folder::with(&[("inge.yaml", CLEAN)]);
    let pages = ["inge-1.svg", "inge-2.svg", "inge-3.svg", "inge-5.svg"];
    for page in pages {
        fs::write(folder.path(page), "<svg/>").unwrap();
    }
    let told = |args: &[&str]| folder.run(&[&["render", "inge.yaml"], args].concat()).out;
    let one = told(&[]);
    let line = "\n  Niet van deze tekening, misschien van een eerdere: inge-1.svg, inge-2.svg, inge-3.svg\n";
    assert!(one.ends_with(line), "{one}");
    let english = told(&["--lang", "en"]);
    assert!(english.contains("maybe of an earlier one: inge-1.svg"), "{english}");
    assert!(!told(&["--format", "pdf"]).contains("eerdere"));
    // The picture of another journey is no page.
    fs::write(folder.path("inge-2.yaml"), CLEAN).unwrap();
    let one = told(&[]);
    assert!(one.ends_with("eerdere: inge-1.svg\n"), "{one}");
    assert!(pages.iter().all(|page| folder.read(page) == "<svg/>"));
}

#[test]
fn what_a_run_that_was_broken_off_left_is_swept() {
    let folder =
        Folder::with(&[("inge.yaml", CLEAN), (".klantreis-aB3xYz", ""), (".klantreis-aB4xYz", "")]);
    let old = fs::File::options().write(true).open(folder.path(".klantreis-aB3xYz")).unwrap();
    old.set_modified(SystemTime::now() - Duration::from_hours(2)).unwrap();
    folder.run(&["render", "inge.yaml"]);
    assert_eq!(folder.names(), [".klantreis-aB4xYz", "inge.svg", "inge.yaml"]);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

    use super::super::{CLEAN, Folder};

    #[test]
    fn a_file_that_is_replaced_keeps_its_permissions_and_its_owner() {
        let folder = Folder::with(&[("inge.yaml", CLEAN), ("inge.svg", "oud")]);
        let picture = folder.path("inge.svg");
        let owner = fs::metadata(&picture).unwrap().uid();
        // Only who may do everything may give a file away.
        let other = if owner == 0 { 12345 } else { owner };
        chown(&picture, Some(other), None).unwrap();
        for mode in [0o600, 0o664] {
            fs::set_permissions(&picture, Permissions::from_mode(mode)).unwrap();
            assert_eq!(folder.run(&["render", "inge.yaml"]).code, Some(0));
            let now = fs::metadata(&picture).unwrap();
            assert_eq!((now.permissions().mode() & 0o777, now.uid()), (mode, other));
        }
        assert!(folder.read("inge.svg").starts_with("<svg"));
    }

    #[test]
    fn a_file_that_is_only_to_be_read_stays() {
        let folder = Folder::with(&[("inge.yaml", CLEAN), ("inge.svg", "oud")]);
        fs::set_permissions(folder.path("inge.svg"), Permissions::from_mode(0o444)).unwrap();
        for (language, said) in [("nl", "alleen om te lezen"), ("en", "only for reading")] {
            let ran = folder.run(&["--lang", language, "render", "inge.yaml"]);
            assert_eq!(ran.code, Some(1));
            assert!(ran.err.contains("inge.svg") && ran.err.contains(said), "{}", ran.err);
        }
        assert_eq!(folder.read("inge.svg"), "oud");
    }

    #[test]
    fn the_file_that_a_link_leads_to_is_written_also_where_it_is_not_there_yet() {
        let folder = Folder::with(&[("inge.yaml", CLEAN)]);
        fs::create_dir(folder.path("map")).unwrap();
        symlink("map/tweede.svg", folder.path("eerste.svg")).unwrap();
        symlink("echt.svg", folder.path("map/tweede.svg")).unwrap();
        symlink("map/nieuw.yaml", folder.path("kopie.yaml")).unwrap();
        symlink("rond.svg", folder.path("rond.svg")).unwrap();
        assert_eq!(folder.run(&["render", "inge.yaml", "-o", "eerste.svg"]).code, Some(0));
        assert!(folder.read("map/echt.svg").starts_with("<svg"));
        assert_eq!(folder.run(&["export", "inge.yaml", "-o", "kopie.yaml"]).code, Some(0));
        assert!(folder.read("map/nieuw.yaml").starts_with("titel"));
        assert_eq!(folder.run(&["render", "inge.yaml", "-o", "rond.svg"]).code, Some(1));
        for link in ["eerste.svg", "map/tweede.svg", "kopie.yaml", "rond.svg"] {
            assert!(fs::symlink_metadata(folder.path(link)).unwrap().is_symlink(), "{link}");
        }
    }

    #[test]
    fn every_name_of_a_file_that_is_read_is_that_file() {
        let folder = Folder::with(&[("inge.yaml", CLEAN)]);
        fs::create_dir(folder.path("map")).unwrap();
        fs::hard_link(folder.path("inge.yaml"), folder.path("hard.svg")).unwrap();
        symlink("../hard.svg", folder.path("map/zacht.svg")).unwrap();
        for out in ["hard.svg", "./map/../hard.svg", "map/zacht.svg"] {
            let ran = folder.run(&["render", "inge.yaml", "-o", out]);
            assert_eq!(ran.code, Some(2), "{out}");
            assert!(ran.err.contains("juist wordt gelezen"), "{}", ran.err);
        }
        fs::rename(folder.path("hard.svg"), folder.path("hard.yaml")).unwrap();
        for out in ["hard.yaml", "./inge.yaml"] {
            let ran = folder.run(&["export", "inge.yaml", "-o", out, "--replace"]);
            assert_eq!(ran.code, Some(2), "{out}");
        }
        assert_eq!(folder.read("inge.yaml"), CLEAN);
    }

    #[test]
    fn a_link_to_a_theme_is_not_drawn_over() {
        let folder = Folder::with(&[("inge.yaml", CLEAN), ("huis.toml", super::STYLE)]);
        symlink("huis.toml", folder.path("inge.svg")).unwrap();
        let ran = folder.run(&["render", "inge.yaml", "--theme", "huis.toml"]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.contains("inge.svg"), "{}", ran.err);
        assert_eq!(folder.read("huis.toml"), super::STYLE);
    }
}
