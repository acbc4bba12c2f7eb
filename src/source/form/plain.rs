//! Plain texts, one or more.

use crate::source::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// A text.
pub(crate) struct Text;

impl Form<String> for Text {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        reader.text(spot)
    }

    fn absent() -> Option<String> {
        None
    }

    fn write(value: &String, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.clone()))
    }
}

/// A text, or a list of texts.
pub(crate) struct Texts;

impl Form<Vec<String>> for Texts {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<String>> {
        Some(reader.texts(spot))
    }

    fn absent() -> Option<Vec<String>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<String>, _writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().map(|text| Entry::Text(text.clone())))
    }
}
