//! What organisations do in a step.

use crate::model::{Action, Organisation, Professional};
use crate::source::form::{
    Address, ChooserName, Each, Form, LevelName, Mapped, One, Short, Text, TextOr, Word,
};
use crate::source::messages::{keys, meaning};
use crate::source::reader::{Fields, Reader};
use crate::source::vocabulary::{ActionKey, Keys, PersonKey};
use crate::source::writer::{Entries, Writer};

impl Mapped for Action {
    type Keys = ActionKey;

    fn from_fields<'a>(
        reader: &mut Reader<'a, '_>,
        fields: &Fields<'a, ActionKey>,
    ) -> Option<Self> {
        let organisations = organisations(reader, fields);
        let person: Option<Option<Professional>> =
            reader.part::<TextOr, _, _>(fields, ActionKey::Person);
        let is_nobody = |it: &Professional| it.name.is_none() && it.role.is_none();
        if let (Some(Some(person)), Some(spot)) = (&person, fields.get(ActionKey::Person))
            && is_nobody(person)
        {
            let (key, record) = (PersonKey::Name.key(), PersonKey::RECORD);
            let message = keys::missing(reader.language, reader.words, key, record);
            reader.report(reader.first_line(spot.node), message);
        }
        let text: Option<Option<String>> = reader.part::<Text, _, _>(fields, ActionKey::Action);
        let experience = reader.part::<Text, _, _>(fields, ActionKey::Experience);
        let level = reader.part::<LevelName, _, _>(fields, ActionKey::Level);
        let chosen_by = reader.part::<ChooserName, _, _>(fields, ActionKey::ChosenBy);
        let link = reader.part::<Address, _, _>(fields, ActionKey::Link);
        let evidence = reader.part::<Each<One>, _, _>(fields, ActionKey::Evidence);
        Some(Self {
            organisations,
            person: person?,
            text: text?.unwrap_or_default(),
            experience: experience?,
            level: level?,
            chosen_by: chosen_by?,
            link: link?,
            evidence: evidence?,
        })
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        put_organisations(&self.organisations, writer, &mut entries);
        entries.add(ActionKey::Person, TextOr::write(&self.person, writer));
        let text = Some(&self.text).filter(|text| !text.is_empty()).cloned();
        entries.add(ActionKey::Action, Text::write(&text, writer));
        entries.add(ActionKey::Experience, Text::write(&self.experience, writer));
        entries.add(ActionKey::Level, LevelName::write(&self.level, writer));
        entries.add(ActionKey::ChosenBy, ChooserName::write(&self.chosen_by, writer));
        entries.add(ActionKey::Link, Address::write(&self.link, writer));
        entries.add(ActionKey::Evidence, Each::<One>::write(&self.evidence, writer));
        entries
    }
}

impl Short for Action {
    fn from_text(text: String) -> Self {
        Self { organisations: vec![Organisation::named(text)], ..Self::default() }
    }

    fn as_text(&self) -> Option<&str> {
        let [only] = &*self.organisations else { return None };
        let name = only.name.as_ref()?;
        (*self == Self::from_text(name.clone())).then_some(name)
    }
}

fn organisations<'a>(
    reader: &mut Reader<'a, '_>,
    fields: &Fields<'a, ActionKey>,
) -> Vec<Organisation> {
    if !fields.has(ActionKey::Name) && !fields.has(ActionKey::Kind) {
        let message = meaning::nameless_organisation(reader.language);
        reader.report(reader.first_line(fields.node()), message);
    }
    let mut names: Vec<String> =
        reader.part::<Each<Text>, _, _>(fields, ActionKey::Name).unwrap_or_default();
    let kind = reader.part::<Text, _, _>(fields, ActionKey::Kind).unwrap_or_default();
    let domain = reader.part::<Word, _, _>(fields, ActionKey::Domain).unwrap_or_default();
    if names.len() > 1 {
        refuse_shared(reader, fields);
        return names.into_iter().map(Organisation::named).collect();
    }
    vec![Organisation { name: names.pop(), kind, domain }]
}

/// Of several organisations it would not be clear which one is meant.
fn refuse_shared<'a>(reader: &mut Reader<'a, '_>, fields: &Fields<'a, ActionKey>) {
    for key in [ActionKey::Kind, ActionKey::Domain] {
        if let (Some(spot), Some(node)) = (fields.get(key), fields.key_node(key)) {
            let message = meaning::shared_kind(reader.language, spot.name);
            reader.report(reader.tree.span(node), message);
        }
    }
}

/// One organisation with what is known of it, or the names of several.
fn put_organisations(all: &[Organisation], writer: &Writer<'_>, entries: &mut Entries) {
    let names: Vec<String> = all.iter().filter_map(|it| it.name.clone()).collect();
    entries.add(ActionKey::Name, Each::<Text>::write(&names, writer));
    if let [only] = all {
        entries.add(ActionKey::Kind, Text::write(&only.kind, writer));
        entries.add(ActionKey::Domain, Word::write(&only.domain, writer));
    }
}
