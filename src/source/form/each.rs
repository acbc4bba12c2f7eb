//! Several values of one form.

use crate::source::form::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// A value of another form, or a list of them.
pub(crate) struct Each<F>(F);

impl<Value, F: Form<Value>> Form<Vec<Value>> for Each<F> {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<Value>> {
        let items = reader.one_or_more(spot);
        Some(items.into_iter().filter_map(|item| F::read(reader, item)).collect())
    }

    fn absent() -> Option<Vec<Value>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<Value>, writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().filter_map(|item| F::write(item, writer)))
    }
}
