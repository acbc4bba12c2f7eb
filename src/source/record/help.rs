//! What helped, what cost energy, and whether there was rest and trust.

use crate::model::{Effect, Entry, StepPart, Success};
use crate::source::form::{Answer, Each, Form, Mapped, One, Short, Text, TextOr, Word, mapped};
use crate::source::messages::help;
use crate::source::reader::{Fields, Reader, Spot};
use crate::source::vocabulary::{EffectKey, SuccessKey};
use crate::source::writer::{Entries, Writer};

mapped! {
    Effect by EffectKey {
        text: Text as Text,
        evidence: Evidence as Each<One>,
    }
}

impl Short for Effect {
    fn from_text(text: String) -> Self {
        Self::new(text)
    }

    fn as_text(&self) -> Option<&str> {
        self.evidence.is_empty().then_some(&self.text)
    }
}

impl Mapped for Success {
    type Keys = SuccessKey;

    fn from_fields<'a>(
        reader: &mut Reader<'a, '_>,
        fields: &Fields<'a, SuccessKey>,
    ) -> Option<Self> {
        let rest = reader.part::<Answer, _, _>(fields, SuccessKey::Rest);
        let trust = reader.part::<Answer, _, _>(fields, SuccessKey::Trust);
        let text = reader.part::<Text, _, _>(fields, SuccessKey::Text);
        let evidence = reader.part::<Each<One>, _, _>(fields, SuccessKey::Evidence);
        if !fields.has(SuccessKey::Rest) && !fields.has(SuccessKey::Trust) {
            let message = help::success_without_content(reader.language, reader.words);
            reader.report(reader.first_line(fields.node()), message);
        }
        Some(Self { rest: rest?, trust: trust?, text: text?, evidence: evidence? })
    }

    fn entries(&self, writer: &Writer<'_>) -> Entries {
        let mut entries = writer.entries();
        entries.add(SuccessKey::Rest, Answer::write(&self.rest, writer));
        entries.add(SuccessKey::Trust, Answer::write(&self.trust, writer));
        entries.add(SuccessKey::Text, Text::write(&self.text, writer));
        entries.add(SuccessKey::Evidence, Each::<One>::write(&self.evidence, writer));
        entries
    }
}

impl<'a> Reader<'a, '_> {
    /// What helped or what cost energy in a step: `part` is where each stands.
    pub(crate) fn effects(
        &mut self,
        spot: Option<Spot<'a>>,
        part: fn(usize) -> StepPart,
    ) -> Vec<Effect> {
        let items = spot.map(|spot| self.one_or_more(spot)).unwrap_or_default();
        let mut effects = Vec::new();
        for item in items {
            self.places.add_part(part(effects.len()), self.first_line(item.node));
            effects.extend(TextOr::read(self, item));
        }
        effects
    }

    /// Request or compulsion; a step that says both is told to say them apart.
    pub(crate) fn entry_of(&mut self, spot: Spot<'a>) -> Option<Entry> {
        let items = self.one_or_more(spot);
        if let [_, second, ..] = items.as_slice() {
            let message = help::entry_twice(self.language, spot.name);
            self.report(self.tree.span(second.node), message);
            return None;
        }
        items.into_iter().find_map(|item| Word::read(self, item))
    }
}
