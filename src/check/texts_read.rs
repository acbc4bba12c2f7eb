//! The texts of a journey, each read once for what leads to a person: the names of organisations and many
//! feelings stand in it again and again.

use std::collections::HashMap;

use crate::check::texts;
use crate::model::{Journey, Place};
use crate::privacy::{Detail, details};

/// A text with the numbers and places in it that lead to a person.
pub(super) struct TextRead {
    pub text: String,
    pub details: Vec<Detail>,
}

/// All texts of a journey.
pub(super) struct TextsRead {
    /// Each different text.
    pub texts: Vec<TextRead>,
    /// Where texts stand, each with which of the different ones it is.
    pub places: Vec<(Place, usize)>,
}

impl TextsRead {
    pub fn of(journey: &Journey) -> Self {
        let mut read = Self { texts: Vec::new(), places: Vec::new() };
        let mut known: HashMap<String, usize> = HashMap::new();
        texts::each(journey, &mut |place, text| {
            let at = known.get(text).copied().unwrap_or_else(|| {
                read.texts.push(TextRead { text: text.to_owned(), details: details(text) });
                known.insert(text.to_owned(), read.texts.len() - 1);
                read.texts.len() - 1
            });
            read.places.push((place, at));
        });
        read
    }
}
