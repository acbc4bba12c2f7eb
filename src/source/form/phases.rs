//! References to phases.

use crate::source::form::Form;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// The id of a phase of this journey.
pub(crate) struct PhaseId;

impl Form<String> for PhaseId {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<String> {
        reader.phase_id(spot)
    }

    fn absent() -> Option<String> {
        None
    }

    fn write(value: &String, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Word(value.clone()))
    }
}

/// The ids of one or more phases.
pub(crate) struct PhaseIds;

impl Form<Vec<String>> for PhaseIds {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<String>> {
        let items = reader.one_or_more(spot);
        Some(items.into_iter().filter_map(|item| reader.phase_id(item)).collect())
    }

    fn absent() -> Option<Vec<String>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<String>, _writer: &Writer<'_>) -> Option<Entry> {
        Entry::one_or_more(value.iter().map(|id| Entry::Word(id.clone())))
    }
}
