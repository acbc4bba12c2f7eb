//! Levels of satisfaction, and lengths of time.

use crate::model::{Duration, Level};
use crate::source::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// A level by its name on the scale of who tells.
pub(crate) struct LevelName;

impl Form<Level> for LevelName {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Level> {
        reader.level(spot)
    }

    fn absent() -> Option<Level> {
        None
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

    fn absent() -> Option<Duration> {
        None
    }

    fn write(value: &Duration, writer: &Writer<'_>) -> Option<Entry> {
        let [one, more] = value.unit.words(writer.keys);
        let unit = if value.amount == 1 { one } else { more };
        Some(Entry::Word(format!("{} {unit}", value.amount)))
    }
}
