//! One of the few words that a key allows.

use crate::source::form::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::vocabulary::Choice;
use crate::source::writer::{Entry, Writer};

/// One of a few words.
pub(crate) struct Word;

impl<Value: Choice> Form<Value> for Word {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Value> {
        reader.word(spot).and_then(|at| Value::VALUES.get(at).copied())
    }

    fn absent() -> Option<Value> {
        Value::USUAL
    }

    fn write(value: &Value, writer: &Writer<'_>) -> Option<Entry> {
        if Value::USUAL == Some(*value) {
            return None;
        }
        value.words().map(|words| Entry::Word(words.pick(writer.keys).to_owned()))
    }
}
