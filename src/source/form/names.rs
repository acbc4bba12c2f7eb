//! Names of what else stands in the file: parties, themes, and the usual parts of life.

use crate::model::{Category, LifeDomain, PartyKind};
use crate::source::form::Form;
use crate::source::messages::joint;
use crate::source::reader::{Reader, Spot};
use crate::source::vocabulary::{BOTH, Choice, PARTY_KINDS};
use crate::source::writer::{Entry, Writer};

/// The names of the parties whose something is.
pub(crate) struct Owners;

impl Form<Vec<String>> for Owners {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<String>> {
        let mut owners: Vec<String> = Vec::new();
        for item in reader.one_or_more(spot) {
            let Some(text) = reader.text(item) else { continue };
            let parties = named(&text, reader);
            if parties.is_empty() && !reader.beside_unsure {
                let names = reader.party_names.iter().map(|(name, _)| name.as_str());
                let message = joint::unknown_party(reader.language, reader.words, &text, names);
                reader.report(reader.tree.span(item.node), message);
            }
            owners.extend(parties);
        }
        owners.dedup();
        Some(owners)
    }

    fn absent() -> Option<Vec<String>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<String>, _writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().map(|name| Entry::Text(name.clone())))
    }
}

/// The parties that a text names: by "both", by name, or by what they are.
fn named(text: &str, reader: &Reader<'_, '_>) -> Vec<String> {
    let names = || reader.party_names.iter();
    if BOTH.matches(text) {
        let planned = |(_, kind): &&(String, PartyKind)| *kind == PartyKind::Plan;
        return names().filter(|it| !planned(it)).map(|(name, _)| name.clone()).collect();
    }
    if let Some((name, _)) = names().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
        return vec![name.clone()];
    }
    let kind = PARTY_KINDS.iter().position(|kind| kind.matches(text));
    let Some(kind) = kind.and_then(|at| PartyKind::VALUES.get(at)) else {
        return Vec::new();
    };
    names().filter(|(_, known)| known == kind).map(|(name, _)| name.clone()).collect()
}

/// The name of a theme of this journey.
pub(crate) struct TopicName;

impl Form<String> for TopicName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        let mut names: Vec<String> = TopicNames::read(reader, spot)?;
        names.pop()
    }

    fn absent() -> Option<String> {
        None
    }

    fn write(value: &String, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.clone()))
    }
}

/// The names of one or more themes of this journey.
pub(crate) struct TopicNames;

impl Form<Vec<String>> for TopicNames {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<String>> {
        let mut topics = Vec::new();
        for item in reader.one_or_more(spot) {
            let Some(text) = reader.text(item) else { continue };
            let lower = text.to_lowercase();
            match reader.topic_names.iter().find(|name| name.to_lowercase() == lower) {
                Some(name) => topics.push(name.clone()),
                None if reader.beside_unsure => {}
                None => {
                    let names = reader.topic_names.iter().map(String::as_str);
                    let message = joint::unknown_theme(reader.language, &text, names);
                    reader.report(reader.tree.span(item.node), message);
                }
            }
        }
        Some(topics)
    }

    fn absent() -> Option<Vec<String>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<String>, _writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().map(|name| Entry::Text(name.clone())))
    }
}

/// A part of life, by its usual name or one of the journey's own.
pub(crate) struct DomainName;

impl Form<LifeDomain> for DomainName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<LifeDomain> {
        reader.text(spot).map(|name| LifeDomain::named(&name))
    }

    fn absent() -> Option<LifeDomain> {
        None
    }

    fn write(value: &LifeDomain, writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.name(writer.keys).to_owned()))
    }
}

/// The kinds of families, by their usual words or in the journey's own.
pub(crate) struct Categories;

impl Form<Vec<Category>> for Categories {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<Category>> {
        let mut categories = Vec::new();
        for item in reader.one_or_more(spot) {
            if let Some(text) = reader.text(item) {
                reader.places.add_category(reader.tree.span(item.node));
                categories.push(Category::named(&text));
            }
        }
        Some(categories)
    }

    fn absent() -> Option<Vec<Category>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<Category>, writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().map(|category| match category {
            Category::Family(family) => Entry::Text(family.word(writer.keys).to_owned()),
            Category::Own(name) => Entry::Text(name.clone()),
        }))
    }
}
