//! The page for who helps says of each dependency why it is there.

use std::fs;

use super::at;

const PACKAGES: [&str; 7] = [".", "benches", "cli", "editor", "editor/glue", "fuzz", "import"];

#[test]
fn every_dependency_is_named_among_the_decisions() {
    let page = fs::read_to_string(at("CONTRIBUTING.md")).unwrap();
    let section = page.split("\n## ").find(|part| part.starts_with("Decisions\n")).unwrap();
    for package in PACKAGES {
        let manifest = fs::read_to_string(at(package).join("Cargo.toml")).unwrap();
        for name in dependencies(&manifest).filter(|name| !name.starts_with("klantreis")) {
            assert!(section.contains(&format!("`{name}`")), "{name} of {package}");
        }
    }
}

/// The names in every table of dependencies.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let tables = manifest.split("\n[").filter_map(|part| part.split_once("]\n"));
    let tables = tables.filter(|(name, _)| name.ends_with("dependencies"));
    tables.flat_map(|(_, lines)| lines.lines()).filter_map(|line| {
        let is_word = |c: char| c.is_alphanumeric() || ['-', '_'].contains(&c);
        let end = line.find(|c| !is_word(c))?;
        Some(&line[..end]).filter(|name| !name.is_empty())
    })
}
