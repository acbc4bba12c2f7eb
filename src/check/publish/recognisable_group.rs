//! # What it does
//! Finds a group of fewer than ten that a journey calls by name, and a group of which so many are told that
//! the fewer than ten others can be reckoned.
//!
//! # Why
//! In a group of six somebody who knows one of them knows who the others are. Whoever agreed to it for the
//! whole of the group says so with `toestemming`.
//!
//! # Example
//! ```yaml
//! partijen:
//!   - { naam: Gezinnen in Noord, n: 6 }
//! ```
//!
//! # Instead
//! ```yaml
//! partijen:
//!   - { naam: Gezinnen }
//! toestemming: { wie: de zes gezinnen, waarvoor: publicatie in het rapport }
//! ```

use std::borrow::Cow;
use std::collections::HashSet;

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::{Consent, Journey, Place};
use crate::privacy::NameReader;

pub(super) const RULE: Rule = Rule {
    name: "recognisable-group",
    finds: [
        "een groep van minder dan tien, of die er minder dan tien overlaat",
        "a group of fewer than ten, or that leaves fewer than ten",
    ],
    severity: Severity::Warning,
    look,
};

/// In a group of this many nobody is known by it.
pub(super) const ENOUGH: u32 = 10;

fn look(look: &mut Inspection<'_>) {
    if look.journey.consent.as_ref().is_some_and(Consent::is_given) {
        return;
    }
    let groups = groups(look.journey);
    for group in groups.iter().filter(|group| group.n < ENOUGH && group.has_name) {
        too_small(look, group);
    }
    for part in &groups {
        if let Some(whole) = groups.iter().find(|whole| is_nearly(part, whole)) {
            can_be_reckoned(look, part, whole);
        }
    }
}

/// Some people or families that a journey counts.
pub(super) struct Group<'a> {
    pub label: Cow<'a, str>,
    pub n: u32,
    place: Place,
    /// Whether it is told by a name: as a party, or after a place or an organisation.
    has_name: bool,
}

/// The groups of which a journey tells how many they are.
pub(super) fn groups(journey: &Journey) -> Vec<Group<'_>> {
    let reader = NameReader::new(journey.text_language().language(), [], []);
    let parties = journey.parties.iter().enumerate().filter_map(|(nth, party)| {
        let label = Cow::from(&party.name);
        Some(Group { label, n: party.n?, place: Place::Party(nth), has_name: true })
    });
    let data = journey.study.data.iter().filter_map(|data| {
        let label = Cow::from(data.label(journey.language));
        let has_name = !reader.names(&label).is_empty();
        Some(Group { label, n: data.n?, place: Place::Journey, has_name })
    });
    parties.chain(data).collect()
}

/// Whether one group is a part of another of the same list, and all but a few of it: its label says the same
/// and more.
fn is_nearly(part: &Group<'_>, whole: &Group<'_>) -> bool {
    let words = |group: &Group<'_>| -> HashSet<String> {
        group.label.split_whitespace().map(str::to_lowercase).collect()
    };
    let is_same_list = (part.place == Place::Journey) == (whole.place == Place::Journey);
    is_same_list
        && whole.n > part.n
        && whole.n - part.n < ENOUGH
        && words(whole).is_subset(&words(part))
}

fn too_small(look: &mut Inspection<'_>, group: &Group<'_>) {
    let Group { label, n, place, .. } = group;
    let message = match look.messages {
        Language::Dutch => {
            format!("“{label}” is een groep van {n}: daarin is iemand te herkennen.")
        }
        Language::English => {
            format!("“{label}” is a group of {n}: somebody can be recognised in it.")
        }
    };
    let help = help(look.messages);
    look.found(*place, message, help.to_owned());
}

fn can_be_reckoned(look: &mut Inspection<'_>, part: &Group<'_>, whole: &Group<'_>) {
    let (few, place) = (whole.n - part.n, part.place);
    let (part, whole) = (&part.label, &whole.label);
    let message = match look.messages {
        Language::Dutch => {
            format!(
                "Wie “{part}” van “{whole}” aftrekt, houdt er {few} over: daarin is iemand te herkennen."
            )
        }
        Language::English => {
            format!(
                "Without “{part}”, “{whole}” are only {few}: somebody can be recognised in them."
            )
        }
    };
    let help = help(look.messages);
    look.found(place, message, help.to_owned());
}

const fn help(messages: Language) -> &'static str {
    messages.pick(
        "Laat `n` weg, neem groepen samen of noem de plaats niet. Is het iedereen in de groep gevraagd? Zet \
         dan `toestemming` bovenaan in het bestand.",
        "Leave out `n`, join groups or do not name the place. Was everybody in the group asked? Then put \
         `consent` at the top of the file.",
    )
}

#[cfg(test)]
mod tests {
    use crate::check::publish::tests::found;
    use crate::language::Language;
    use crate::model::{Consent, DataSource, Journey, Party, PartyKind};

    fn journey(party: Option<u32>, data: &[(&str, u32)]) -> Journey {
        let mut journey = Journey::new("x");
        journey.parties = vec![Party {
            n: party,
            ..Party::named("Gezinnen", PartyKind::Family, Language::Dutch)
        }];
        let source = |&(name, n): &(&str, u32)| DataSource::of(name, Some(n));
        journey.study.data = data.iter().map(source).collect();
        journey
    }

    fn count(journey: &Journey) -> usize {
        found(journey, "recognisable-group").len()
    }

    #[test]
    fn a_small_party_is_recognisable_until_it_agrees() {
        assert_eq!(count(&journey(Some(9), &[])), 1);
        assert_eq!(count(&journey(Some(10), &[])), 0);
        assert_eq!(count(&journey(None, &[])), 0);
        let agreed = Journey { consent: Some(Consent::to("publicatie")), ..journey(Some(9), &[]) };
        assert_eq!(count(&agreed), 0);
    }

    #[test]
    fn a_count_of_a_study_is_recognisable_where_it_names_a_place() {
        assert_eq!(count(&journey(None, &[("interviews met gezinnen", 4)])), 0);
        assert_eq!(count(&journey(None, &[("interviews met gezinnen in Urk", 4)])), 1);
    }

    #[test]
    fn what_is_left_of_a_group_can_be_reckoned() {
        let of = |part, whole| {
            count(&journey(None, &[("gezinnen met een plan", part), ("gezinnen", whole)]))
        };
        assert_eq!([of(20, 24), of(20, 20), of(20, 40), of(24, 20)], [1, 0, 0, 0]);
        assert_eq!(count(&journey(Some(20), &[("gezinnen", 24)])), 0);
    }
}
