//! Names of what else stands in the file: phases, parties, themes; and the usual kinds of families and
//! parts of life.

use crate::model::{Category, Chooser, LifeDomain, PartyKind};
use crate::source::form::each::Each;
use crate::source::form::form::Form;
use crate::source::form::text::PlainText;
use crate::source::messages::joint;
use crate::source::reader::{Reader, Spot};
use crate::source::vocabulary::{BOTH, Choice, PARTY_KINDS};
use crate::source::writer::{Entry, Writer};

/// The id of a phase of this journey.
pub(crate) struct PhaseId;

impl Form<String> for PhaseId {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        reader.phase_id(spot)
    }

    fn write(value: &String, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Word(value.clone()))
    }
}

/// The name of a theme of this journey.
pub(crate) struct TopicName;

impl Form<String> for TopicName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        let text = reader.text(spot)?;
        let lower = text.to_lowercase();
        let found = reader.topic_names.iter().find(|name| name.to_lowercase() == lower).cloned();
        if found.is_none() && !reader.beside_unsure {
            let names = reader.topic_names.iter().map(String::as_str);
            let message = joint::unknown_theme(reader.language, &text, names);
            reader.report(reader.tree.span(spot.node), message);
        }
        found
    }

    fn write(value: &String, writer: &Writer<'_>) -> Option<Entry> {
        PlainText::write(value, writer)
    }
}

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

    fn write(value: &Vec<String>, writer: &Writer<'_>) -> Option<Entry> {
        Each::<PlainText>::write(value, writer)
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

/// A part of life, by its usual name or one of the journey's own.
pub(crate) struct DomainName;

impl Form<LifeDomain> for DomainName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<LifeDomain> {
        reader.text(spot).map(|name| LifeDomain::named(&name))
    }

    fn write(value: &LifeDomain, writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.name(writer.keys).to_owned()))
    }
}

/// Who chose an organisation, by the usual word or in the journey's own.
pub(crate) struct ChooserName;

impl Form<Chooser> for ChooserName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Chooser> {
        reader.text(spot).map(|words| Chooser::named(&words))
    }

    fn write(value: &Chooser, writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.word(writer.keys).to_owned()))
    }
}

/// The kind of family that the journey is of: as [`FamilyKind`], with its place.
pub(crate) struct CategoryName;

impl Form<Category> for CategoryName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Category> {
        let category = FamilyKind::read(reader, spot)?;
        reader.places.add_category(reader.tree.span(spot.node));
        Some(category)
    }

    fn write(value: &Category, writer: &Writer<'_>) -> Option<Entry> {
        FamilyKind::write(value, writer)
    }
}

/// A kind of family, by its usual word or in the journey's own.
pub(crate) struct FamilyKind;

impl Form<Category> for FamilyKind {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Category> {
        reader.text(spot).map(|text| Category::named(&text))
    }

    fn write(value: &Category, writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(match value {
            Category::Family(family) => family.word(writer.keys).to_owned(),
            Category::Own(name) => name.clone(),
        }))
    }
}
