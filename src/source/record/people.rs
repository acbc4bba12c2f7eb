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
    /// "Fatma", or "Fatma, 41 jaar".
    fn from_text(text: String) -> Self {
        match with_age(&text) {
            Some((name, age)) => Self { age: Some(age), ..Self::named(name) },
            None => Self::named(text),
        }
    }

    fn as_text(&self) -> Option<&str> {
        (*self == Self::from_text(self.name.clone())).then_some(&self.name)
    }
}

mapped! {
    Professional by PersonKey {
        name: Name as Text,
        role: Role as Text,
    }
}

/// The name and the age of "Fatma, 41 jaar".
fn with_age(text: &str) -> Option<(&str, u8)> {
    let (name, said) = text.rsplit_once(',')?;
    let said = said.trim();
    let number = ["jaar", "years"].iter().find_map(|unit| said.strip_suffix(unit)).unwrap_or(said);
    let is_named = !name.trim().is_empty();
    number.trim().parse().ok().filter(|age| is_named && *age < 130).map(|age| (name.trim(), age))
}

impl Short for Professional {
    fn from_text(text: String) -> Self {
        Self { name: Some(text), role: None }
    }

    fn as_text(&self) -> Option<&str> {
        self.name.as_deref().filter(|_| self.role.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrator_in_a_line_has_a_name_and_maybe_an_age() {
        for (text, name, age) in [
            ("Fatma", "Fatma", None),
            ("Fatma, 41", "Fatma", Some(41)),
            ("Fatma, 41 jaar", "Fatma", Some(41)),
            ("Fatma, 410", "Fatma, 410", None),
            ("Fatma, moeder", "Fatma, moeder", None),
            (", 41", ", 41", None),
        ] {
            let narrator = Narrator::from_text(text.to_owned());
            assert_eq!((&*narrator.name, narrator.age), (name, age), "{text}");
        }
        let odd = Narrator::named("Fatma, 41");
        assert_eq!(odd.as_text(), None, "it would be read as an age");
    }
}
