//! The narrator and the professionals.

use crate::model::{Narrator, Professional};
use crate::source::form::{Age, Answer, Short, Text, TextOr, Word, mapped};
use crate::source::vocabulary::{NarratorKey, PersonKey};

mapped! {
    Narrator by NarratorKey {
        name: Name as Text,
        kind: Kind as Word,
        age: Age as Age,
        fictional: Fictional as Answer,
        introduction: Introduction as TextOr,
    }
}

impl Short for Narrator {
    fn from_text(text: String) -> Self {
        Self::named(text)
    }

    fn as_text(&self) -> Option<&str> {
        (*self == Self::named(&*self.name)).then_some(&self.name)
    }
}

mapped! {
    Professional by PersonKey {
        name: Name as Text,
        role: Role as Text,
    }
}

impl Short for Professional {
    fn from_text(text: String) -> Self {
        Self { name: Some(text), role: None }
    }

    fn as_text(&self) -> Option<&str> {
        self.name.as_deref().filter(|_| self.role.is_none())
    }
}
