//! The journeys that come with the package.

use std::path::PathBuf;

use klantreis::model::{Journey, Language};
use klantreis::source;

/// The families of whom the source report draws the whole journey.
pub const FAMILIES: [&str; 3] = ["inge", "bea", "roos"];

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The names of all journey files, in order.
pub fn names() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("journeys")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    assert!(names.len() >= FAMILIES.len(), "journeys are missing: {names:?}");
    names
}

pub fn path(name: &str, extension: &str) -> PathBuf {
    root().join("journeys").join(format!("{name}.{extension}"))
}

pub fn text(name: &str) -> String {
    std::fs::read_to_string(path(name, "yaml")).unwrap()
}

pub fn journey(name: &str) -> Journey {
    source::read(&text(name), Language::Dutch)
        .unwrap_or_else(|problems| panic!("{name}: {problems:#?}"))
        .journey
}
