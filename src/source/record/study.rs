//! How a journey was studied.

use crate::model::{DataSource, Definition, Figure, Foreword, Place, Study};
use crate::source::form::{Each, Form, Mapped, One, Short, Text, TextOr, Whole, mapped};
use crate::source::reader::{Reader, Spot};
use crate::source::vocabulary::{AccountKey, DataKey, DefinitionKey, FigureKey, ForewordKey};
use crate::source::writer::{Entry, Writer};

mapped! {
    Study by AccountKey {
        client: Client as Text,
        researchers: Researchers as Each<Text>,
        reference: Reference as Text,
        date: Date as Text,
        status: Status as Text,
        aim: Aim as Text,
        definitions: Definition as Each<TextOr>,
        approach: Approach as Each<Text>,
        data: Data as Each<One>,
        figures: Figures as Each<PlacedFigure>,
        privacy: Privacy as Each<Text>,
        limits: Limits as Each<Text>,
        forewords: Foreword as Each<PlacedForeword>,
    }
}

mapped! {
    DataSource by DataKey {
        count: Count as Whole,
        name: Name as Text,
        with: With as Text,
        n: N as Whole,
    }
}

mapped! {
    Definition by DefinitionKey {
        term: Term as Text,
        text: Text as Text,
        source: Source as Text,
        remarks: Remarks as Each<Text>,
    }
}

impl Short for Definition {
    fn from_text(text: String) -> Self {
        Self { term: None, text, source: None, remarks: Vec::new() }
    }

    fn as_text(&self) -> Option<&str> {
        let is_bare = self.term.is_none() && self.source.is_none() && self.remarks.is_empty();
        is_bare.then_some(&self.text)
    }
}

mapped! {
    Figure by FigureKey {
        text: Text as Text,
        source: Source as Text,
        year: Year as Text,
    }
}

/// A figure, of which is kept where it stands.
struct PlacedFigure;

impl Form<Figure> for PlacedFigure {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Figure> {
        placed(Place::Figure, reader, spot)
    }

    fn write(value: &Figure, writer: &Writer<'_>) -> Option<Entry> {
        One::write(value, writer)
    }
}

/// A foreword, of which is kept where it stands.
struct PlacedForeword;

impl Form<Foreword> for PlacedForeword {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Foreword> {
        placed(Place::Foreword, reader, spot)
    }

    fn write(value: &Foreword, writer: &Writer<'_>) -> Option<Entry> {
        One::write(value, writer)
    }
}

fn placed<'a, T: Mapped>(
    place: fn(usize) -> Place,
    reader: &mut Reader<'a, '_>,
    spot: Spot<'a>,
) -> Option<T> {
    let span = reader.first_line(spot.node);
    let read = One::read(reader, spot)?;
    reader.places.add_next(place, span);
    Some(read)
}

mapped! {
    Foreword by ForewordKey {
        by: By as Text,
        text: Text as Each<Text>,
        consent: Consent as TextOr,
    }
}
