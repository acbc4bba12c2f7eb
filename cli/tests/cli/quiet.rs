//! `--quiet`: nothing but errors, and what was asked for.

use super::{BROKEN, CLEAN, DOUBTFUL, Folder};

#[test]
fn no_command_says_what_it_made() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", CLEAN)]);
    for args in [
        &["render", "inge.yaml"][..],
        &["compare", "inge.yaml", "bea.yaml"],
        &["compare", "inge.yaml", "bea.yaml", "--format", "text", "-o", "v.txt"],
        &["describe", "inge.yaml", "-o", "t.txt"],
        &["check", "inge.yaml"],
        &["export", "inge.yaml", "-o", "e.json"],
        &["phases"],
        &["overview", "inge.yaml"],
        &["cards", "inge.yaml", "--format", "svg"],
        &["new", "roos"],
    ] {
        let ran = folder.run(&[args, &["--quiet"]].concat());
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""), "{args:?}");
    }
    for name in ["inge.svg", "v.txt", "t.txt", "e.json", "fasen.svg", "overzicht.svg", "roos.yaml"]
    {
        assert!(folder.path(name).is_file(), "{name}");
    }
}

#[test]
fn what_was_asked_for_is_still_given() {
    let folder = Folder::with(&[("inge.yaml", CLEAN), ("bea.yaml", DOUBTFUL)]);
    assert!(folder.run(&["-q", "render", "inge.yaml", "-o", "-"]).out.starts_with("<svg"));
    assert_eq!(folder.run(&["-q", "render", "inge.yaml", "-o", "-"]).err, "");
    assert!(folder.run(&["describe", "inge.yaml", "-q", "--short"]).out.contains("Inge"));
    assert!(folder.run(&["check", "bea.yaml", "-q", "--format", "json"]).out.contains("warning"));
}

#[test]
fn errors_are_told_and_exit_codes_stay() {
    let folder = Folder::with(&[("roos.yaml", BROKEN), ("bea.yaml", DOUBTFUL)]);
    for command in ["render", "check", "describe"] {
        let ran = folder.run(&[command, "roos.yaml", "--quiet"]);
        assert_eq!(ran.code, Some(1), "{command}");
        assert!(format!("{}{}", ran.out, ran.err).contains("vertelster"), "{command}");
    }
    let doubtful = folder.run(&["check", "bea.yaml", "--quiet"]);
    assert_eq!((doubtful.code, doubtful.out.as_str()), (Some(1), ""));
    assert_eq!(folder.run(&["render", "weg.yaml", "-q"]).code, Some(1));
    assert_eq!(folder.run(&["rendr", "-q"]).code, Some(2));
}
