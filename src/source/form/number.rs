//! Numbers, answers of yes or no, levels and lengths of time.

use crate::model::{Duration, Level};
use crate::source::form::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// A whole number, between the limits of its key.
pub(crate) struct Whole;

impl Form<u32> for Whole {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u32> {
        reader.number(spot)
    }

    fn write(value: &u32, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Number(*value))
    }
}

/// An age in years, which a byte holds.
pub(crate) struct Age;

impl Form<u8> for Age {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u8> {
        reader.number(spot).and_then(|number| u8::try_from(number).ok())
    }

    fn write(value: &u8, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Number((*value).into()))
    }
}

/// A number that is 0 where nothing is said.
pub(crate) struct Count;

impl Form<u32> for Count {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<u32> {
        reader.number(spot)
    }

    fn absent() -> Option<u32> {
        Some(0)
    }

    fn write(value: &u32, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Number(*value))
    }
}

/// Yes or no, always said.
pub(crate) struct Answer;

impl Form<bool> for Answer {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<bool> {
        reader.yes_no(spot)
    }

    fn write(value: &bool, writer: &Writer<'_>) -> Option<Entry> {
        let (yes, no) = writer.keys.pick(("ja", "nee"), ("yes", "no"));
        Some(Entry::YesNo(*value, if *value { yes } else { no }))
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

/// A level by its name on the scale of who tells.
pub(crate) struct LevelName;

impl Form<Level> for LevelName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Level> {
        reader.level(spot)
    }

    fn write(value: &Level, writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Word(writer.level(*value)))
    }
}

/// "3 weken".
pub(crate) struct Length;

impl Form<Duration> for Length {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Duration> {
        reader.duration(spot)
    }

    fn write(value: &Duration, writer: &Writer<'_>) -> Option<Entry> {
        let [one, more] = value.unit.words(writer.keys);
        let unit = if value.amount == 1 { one } else { more };
        Some(Entry::Word(format!("{} {unit}", value.amount)))
    }
}
