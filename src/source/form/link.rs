//! The addresses of pages and mail boxes.

use crate::model::Link;
use crate::source::form::form::Form;
use crate::source::messages::values;
use crate::source::reader::{Reader, Spot};
use crate::source::writer::{Entry, Writer};

/// The address of a page or of a mail box.
pub(crate) struct Address;

impl Form<Link> for Address {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Link> {
        let text = reader.raw(spot)?;
        let link = Link::parse(text).ok();
        if link.is_none() {
            let message = values::not_a_link(reader.language, text);
            reader.report(reader.tree.span(spot.node), message);
        }
        link
    }

    fn write(value: &Link, _writer: &Writer<'_>) -> Option<Entry> {
        Some(Entry::Text(value.to_string()))
    }
}
