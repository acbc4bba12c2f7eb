//! The language of a text: a tag, or a name in Dutch or English.

use crate::model::LanguageTag;
use crate::source::form::form::Form;
use crate::source::messages::values;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// The language of a text.
pub(crate) struct LanguageName;

impl Form<LanguageTag> for LanguageName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<LanguageTag> {
        let text = reader.raw(spot)?;
        let tag = LanguageTag::parse(text);
        if tag.is_none() {
            let message = values::not_a_language(reader.language, spot.name, text);
            reader.report(reader.tree.span(spot.node), message);
        }
        tag
    }

    fn write(value: &LanguageTag, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Word(value.to_string()))
    }
}
