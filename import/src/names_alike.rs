//! Organisations that are written in several ways: "wijkteam", "WIJKTEAM" and "Wijkteam" are one.

use std::collections::HashMap;

use klantreis::model::Action;

/// Gives names that differ in capitals alone one spelling: that of a name with capitals and small letters
/// where there is one, and else the first.
pub(crate) fn spell_alike<'a>(actions: impl Iterator<Item = &'a mut Action>) {
    let mut actions: Vec<&mut Action> = actions.collect();
    let mut spellings: HashMap<String, String> = HashMap::new();
    let names = actions.iter().flat_map(|action| &action.organisations);
    for name in names.filter_map(|organisation| organisation.name.as_ref()) {
        let known = spellings.entry(name.to_lowercase()).or_insert_with(|| name.clone());
        if !is_mixed(known) && is_mixed(name) {
            known.clone_from(name);
        }
    }
    let names = actions.iter_mut().flat_map(|action| &mut action.organisations);
    for name in names.filter_map(|organisation| organisation.name.as_mut()) {
        if let Some(spelling) = spellings.get(&name.to_lowercase()) {
            name.clone_from(spelling);
        }
    }
}

fn is_mixed(name: &str) -> bool {
    name.contains(char::is_uppercase) && name.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_capitals_are_one() {
        let mut actions =
            ["WIJKTEAM", "ggz", "Wijkteam", "wijkteam", "GGZ"].map(|name| Action::by(name, "belt"));
        spell_alike(actions.iter_mut());
        let names = actions.map(|action| action.organisations[0].label());
        assert_eq!(names, ["Wijkteam", "ggz", "Wijkteam", "Wijkteam", "ggz"]);
    }
}
