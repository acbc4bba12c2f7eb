//! What a page writes down beside the code, and has to agree with it.

use klantreis::model::{FamilyCategory, Language, PhaseSet};

use super::book::written;
use super::markdown::Page;

#[test]
fn the_standard_phases_are_listed_in_their_order() {
    for language in Language::ALL {
        let standard = PhaseSet::standard(language);
        let ours = standard.phases.iter().map(|phase| (phase.id.as_str(), phase.label.as_str()));
        let pages = written(language);
        let rows = pages.iter().flat_map(Page::rows);
        let rows = rows.filter(|row| row.len() == 2 && is_id(row[0]));
        let shown: Vec<(&str, &str)> = rows.map(|row| (row[0].trim_matches('`'), row[1])).collect();
        assert_eq!(shown, ours.collect::<Vec<_>>(), "{language:?}");
    }
}

fn is_id(cell: &str) -> bool {
    cell.trim_matches('`').starts_with(|c: char| c.is_ascii_digit())
}

#[test]
fn the_five_categories_are_named() {
    for language in Language::ALL {
        let pages = written(language);
        for category in FamilyCategory::ALL {
            let word = format!("`{}`", category.word(language));
            assert!(pages.iter().any(|page| page.text.contains(&word)), "{word}");
        }
    }
}
