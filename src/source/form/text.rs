//! Texts that a family or an author wrote, which may say in which language they are.

use crate::source::form::form::Form;
use crate::source::form::language::LanguageName;
use crate::source::reader::{Reader, Spot};
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::{Keys, TextKey};
use crate::source::writer::{Entry, Writer};

/// A text, or the record of one with its language.
pub(crate) struct Text;

/// A text and nothing else, such as a name that other parts of a file use.
pub(crate) struct PlainText;

impl Form<String> for Text {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        if !reader.are_keys_of_a_text(spot.node).any(|is_one| is_one) {
            return reader.text(spot);
        }
        let fields = reader.fields::<TextKey>(spot)?;
        let language = reader.part::<LanguageName, _, _>(&fields, TextKey::Language);
        let text: String = reader.part::<PlainText, _, _>(&fields, TextKey::Text)?;
        if let Some(language) = language? {
            reader.text_languages.insert(text.clone(), language);
        }
        Some(text)
    }

    fn write(value: &String, writer: &Writer<'_>) -> Option<Entry> {
        let text = Entry::Text(value.clone());
        let Some(language) = writer.journey.text_languages.get(value) else { return Some(text) };
        let mut entries = writer.entries();
        entries.add(TextKey::Text, text);
        entries.add(TextKey::Language, LanguageName::write(language, writer));
        Some(entries.into())
    }
}

impl Form<String> for PlainText {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        reader.text(spot)
    }

    fn write(value: &String, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.clone()))
    }
}

impl Reader<'_, '_> {
    /// Whether a value is the record of a text with its language, and of nothing else.
    pub(crate) fn says_its_language(&self, node: NodeId) -> bool {
        self.is_record(node) && self.are_keys_of_a_text(node).all(|is_one| is_one)
    }

    /// Of each key of a record, whether a text with its language has it.
    fn are_keys_of_a_text(&self, node: NodeId) -> impl Iterator<Item = bool> {
        let keys = self.is_record(node).then(|| self.tree.children(node).step_by(2));
        keys.into_iter().flatten().map(|key| match self.tree.content(key) {
            Content::Text { text, .. } => TextKey::RECORD.find(text).is_some(),
            _ => false,
        })
    }
}
