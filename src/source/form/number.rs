//! Numbers, and answers of yes or no.

use crate::source::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// A whole number, between the limits of its key.
pub(crate) struct Whole;

impl Form<u32> for Whole {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u32> {
        reader.number(spot)
    }

    fn absent() -> Option<u32> {
        None
    }

    fn write(value: &u32, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Number(*value))
    }
}

impl Form<u8> for Whole {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u8> {
        reader.number(spot).and_then(|number| u8::try_from(number).ok())
    }

    fn absent() -> Option<u8> {
        None
    }

    fn write(value: &u8, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Number((*value).into()))
    }
}

/// A number that is none where nothing is said.
pub(crate) struct Count;

impl Form<u32> for Count {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u32> {
        Whole::read(reader, spot)
    }

    fn absent() -> Option<u32> {
        Some(0)
    }

    fn write(value: &u32, writer: &Writer<'_>) -> Option<Entry> {
        if *value == 0 { None } else { Whole::write(value, writer) }
    }
}

/// Yes or no, always said.
pub(crate) struct Answer;

impl Form<bool> for Answer {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<bool> {
        reader.yes_no(spot)
    }

    fn absent() -> Option<bool> {
        None
    }

    fn write(value: &bool, writer: &Writer<'_>) -> Option<Entry> {
        let language = writer.keys;
        let yes = language.pick("ja", "yes");
        let word = if *value { yes } else { language.pick("nee", "no") };
        Some(Entry::Word(word.to_owned()))
    }
}

/// Yes, or nothing said.
pub(crate) struct YesNo;

impl Form<bool> for YesNo {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<bool> {
        reader.yes_no(spot)
    }

    fn absent() -> Option<bool> {
        Some(false)
    }

    fn write(value: &bool, writer: &Writer<'_>) -> Option<Entry> {
        if *value { Answer::write(value, writer) } else { None }
    }
}
