//! The programs in `examples/` run, and draw what they say.
#![allow(clippy::unwrap_used, reason = "a test that cannot find what it runs has to stop")]

use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What an example prints when it is called with these arguments.
fn run(name: &str, args: &[&str]) -> String {
    let program = built(name);
    let output = Command::new(&program).args(args).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{}: {error}. `cargo test` without --test builds the examples.", program.display())
    });
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Cargo puts examples in a folder beside the one that this test stands in.
fn built(name: &str) -> PathBuf {
    let test = env::current_exe().unwrap();
    let profile = test.parent().and_then(|deps| deps.parent()).unwrap();
    profile.join("examples").join(format!("{name}{EXE_SUFFIX}"))
}

#[test]
fn a_journey_built_in_code_is_drawn() {
    let svg = run("in_code", &[]);
    assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("Ik vraag om hulp."));
}

#[test]
fn a_journey_read_from_a_file_is_drawn() {
    let picture = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("from-file.svg");
    let said = run("from_file", &[picture.to_str().unwrap()]);
    let size = said.strip_prefix("Klantreis van Inge: ").and_then(|s| s.strip_suffix(" px\n"));
    let (width, height) = size.and_then(|size| size.split_once(" × ")).expect(&said);
    let svg = fs::read_to_string(picture).unwrap();
    assert!(svg.contains(&format!("width=\"{width}\" height=\"{height}\"")));
}

#[test]
fn a_journey_with_its_own_phases_and_scale_is_drawn() {
    let svg = run("own_phases_and_scale", &[]);
    for words in ["Applying", "Decision", "It is refused."] {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn examples_are_short() {
    for entry in fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines < 30, "{}: {lines} lines", path.display());
    }
}

#[test]
fn two_journeys_are_laid_side_by_side() {
    let picture = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("side-by-side.svg");
    let said = run("side_by_side", &[picture.to_str().unwrap()]);
    assert!(said.contains("In fase 2 is het gezin wanhopig, de professional tevreden."), "{said}");
    assert!(
        fs::read_to_string(picture).unwrap().contains("Mila (gezin) naast Sanne (professional)")
    );
}
