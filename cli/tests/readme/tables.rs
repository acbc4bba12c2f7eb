//! The tables on a page against the code they tell of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis::model::{FamilyCategory, PhaseSet};

use super::markdown::Page;

/// The words of a journey file: those of the files that use them all, no more and no fewer.
pub fn words(page: &Page) {
    let rows = page.rows().filter(|row| row.len() == 3);
    let (own, other): (BTreeSet<&str>, BTreeSet<&str>) =
        rows.map(|row| (code(row[0]), code(row[1]))).unzip();
    let read =
        |name: &str| fs::read_to_string(crate::at(&format!("tests/reading/{name}.yaml"))).unwrap();
    let all = |language: &str| {
        let files = ["full", "joint", "plan"].map(|name| read(&format!("{name}-{language}")));
        files.concat()
    };
    let (dutch, english) = (all("nl"), all("en"));
    let (all_own, all_other) = page.language.pick((&dutch, &english), (&english, &dutch));
    assert_eq!(own, keys(all_own), "{}", page.name);
    assert_eq!(other, keys(all_other), "{}", page.name);
}

/// Every word that a colon follows; the names of lanes, with their capitals, are no words of the file.
fn keys(yaml: &str) -> BTreeSet<&str> {
    let is_key = |c: char| c.is_ascii_lowercase() || c == '_';
    let word = |at: usize| {
        let before = yaml[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_');
        before.into_iter().next().unwrap_or_default()
    };
    let colons = yaml.match_indices(':').map(|(at, _)| at);
    let words = colons.filter(|at| yaml[at + 1..].starts_with([' ', '\n'])).map(word);
    words.filter(|word| word.chars().all(is_key)).collect()
}

/// The standard phases with their names, in their order.
pub fn phases(page: &Page) {
    let standard = PhaseSet::standard(page.language);
    let ours = standard.phases.iter().map(|phase| (phase.id.as_str(), phase.label.as_str()));
    let rows = page.rows().filter(|row| row.len() == 2 && is_id(row[0]));
    let shown: Vec<(&str, &str)> = rows.map(|row| (code(row[0]), row[1])).collect();
    assert_eq!(shown, ours.collect::<Vec<_>>(), "{}", page.name);
}

fn is_id(cell: &str) -> bool {
    code(cell).starts_with(|c: char| c.is_ascii_digit())
}

/// The names of the rules of `check`, as they stand in its source.
pub fn rules(page: &Page) {
    let rows = page.rows().filter(|row| row.len() == 2 && !is_id(row[0]));
    let shown: BTreeSet<String> = rows.map(|row| code(row[0]).to_owned()).collect();
    let mut ours = BTreeSet::new();
    rule_names(&crate::at("src/check"), &mut ours);
    assert_eq!(shown, ours, "{}", page.name);
}

fn rule_names(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rule_names(&path, names);
        } else {
            let source = fs::read_to_string(&path).unwrap();
            let after = source.split("Rule { name: \"").skip(1);
            names.extend(after.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
}

/// The five categories.
pub fn categories(page: &Page) {
    for category in FamilyCategory::ALL {
        let word = category.word(page.language);
        assert!(page.text.contains(&format!("`{word}`")), "{}: {word}", page.name);
    }
}

fn code(cell: &str) -> &str {
    cell.trim_matches('`')
}
