//! How a journey was studied.

use crate::model::{DataSource, Definition, Figure, Foreword, Study};
use crate::source::form::{Each, One, Short, Text, TextOr, Whole, mapped};
use crate::source::vocabulary::{AccountKey, DataKey, DefinitionKey, FigureKey, ForewordKey};

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
        figures: Figures as Each<One>,
        privacy: Privacy as Each<Text>,
        limits: Limits as Each<Text>,
        forewords: Foreword as Each<One>,
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

mapped! {
    Foreword by ForewordKey {
        by: By as Text,
        text: Text as Each<Text>,
        consent: Consent as TextOr,
    }
}
