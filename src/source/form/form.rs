//! What every form does: read a value, and write it.

use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// How a value stands behind its key.
pub(crate) trait Form<Value> {
    /// Reads the value; what is wrong is reported, and then there is none.
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Value>;

    /// What holds where the key is not there; `None` where it must be.
    fn absent() -> Option<Value> {
        None
    }

    /// Writes the value; `None` where the key is better left out.
    fn write(value: &Value, writer: &Writer<'_>) -> Option<Entry>;
}

impl<Value, F: Form<Value>> Form<Option<Value>> for F {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Option<Value>> {
        F::read(reader, spot).map(Some)
    }

    fn absent() -> Option<Option<Value>> {
        Some(None)
    }

    fn write(value: &Option<Value>, writer: &Writer<'_>) -> Option<Entry> {
        value.as_ref().and_then(|value| F::write(value, writer))
    }
}
