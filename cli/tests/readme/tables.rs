//! The tables on a page against the code they tell of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klantreis::model::{FamilyCategory, PhaseSet};
use serde_json::Value;

use super::markdown::Page;

/// The words of a journey file in two languages: those of its schema, no more and no fewer.
pub fn words(page: &Page) {
    let rows = page.rows().filter(|row| row.len() == 3);
    let shown: BTreeSet<&str> = rows.flat_map(|row| [code(row[0]), code(row[1])]).collect();
    let schema = fs::read_to_string(crate::at("schema/klantreis.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let mut ours = BTreeSet::new();
    add_keys(&schema, &mut ours);
    assert_eq!(shown, ours, "{}", page.name);
}

/// Adds the names of all properties that a schema knows.
fn add_keys<'a>(schema: &'a Value, keys: &mut BTreeSet<&'a str>) {
    match schema {
        Value::Object(entries) => {
            if let Some(Value::Object(properties)) = entries.get("properties") {
                keys.extend(properties.keys().map(String::as_str));
            }
            entries.values().for_each(|value| add_keys(value, keys));
        }
        Value::Array(values) => values.iter().for_each(|value| add_keys(value, keys)),
        _ => {}
    }
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
