//! The page for who helps says of each dependency why it is there, and of nothing else.

use std::collections::BTreeSet;
use std::fs;

use super::at;

fn manifest(package: &str) -> String {
    fs::read_to_string(at(package).join("Cargo.toml")).unwrap()
}

/// The folders of the packages, that of the library among them.
fn packages(workspace: &str) -> impl Iterator<Item = &str> {
    let members = workspace.lines().find_map(|line| line.strip_prefix("members = ")).unwrap();
    members.split('"').skip(1).step_by(2).chain(["."])
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

#[test]
fn every_dependency_is_named_among_the_decisions_and_no_other() {
    let page = fs::read_to_string(at("CONTRIBUTING.md")).unwrap();
    let section = page.split("\n## ").find(|part| part.starts_with("Decisions\n")).unwrap();
    let workspace = manifest(".");
    let manifests: Vec<String> = packages(&workspace).map(manifest).collect();
    let all: BTreeSet<&str> = manifests.iter().flat_map(|it| dependencies(it)).collect();
    let others: BTreeSet<&str> =
        all.into_iter().filter(|name| !name.starts_with("klantreis")).collect();
    for name in &others {
        assert!(section.contains(&format!("`{name}`")), "{name} is not named");
    }
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" |"));
    for name in rows.flat_map(|(cell, _)| cell.split(['`', ',', ' '])).filter(|it| !it.is_empty()) {
        assert!(others.contains(name), "{name} is no dependency");
    }
}
