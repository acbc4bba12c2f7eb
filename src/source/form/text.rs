//! Texts that a family or an author wrote, which may say in which language they are.

use crate::language::LanguageTag;
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
        reader.note_language(&text, language?);
        Some(text)
    }

    fn write(value: &String, writer: &Writer<'_>) -> Option<Entry> {
        let text = Entry::Text(value.clone());
        let Some(language) = writer.language_of(value) else { return Some(text) };
        let mut entries = writer.entries();
        entries.add(TextKey::Text, text);
        entries.add(TextKey::Language, Some(language));
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
    /// Keeps the language of a text, where it says one.
    pub(crate) fn note_language(&mut self, text: &str, language: Option<LanguageTag>) {
        if let Some(language) = language {
            self.text_languages.insert(text.to_owned(), language);
        }
    }

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

impl Writer<'_> {
    /// The language of a text, where it has one of its own.
    pub(crate) fn language_of(&self, text: &str) -> Option<Entry> {
        LanguageName::write(self.journey.text_languages.get(text)?, self)
    }
}
