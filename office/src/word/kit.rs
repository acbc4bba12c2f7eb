//! What a document is written with: the parts that say how it looks, and what its styles are called.

use std::collections::BTreeMap;

use crate::package::{Part, Relations};
use crate::word::block::Style;
use crate::word::page::{Margin, Sheet};

/// What a document is written with.
pub(super) struct Kit {
    /// What each style is called by in it.
    pub ids: BTreeMap<Style, String>,
    pub parts: Vec<Part>,
    /// What those parts are to the text.
    pub relations: Relations,
    /// What stands above and under the text of each page.
    pub margins: Vec<Margin>,
    pub first_differs: bool,
    pub sheet: Sheet,
    /// The language of words that do not say another, as programs name it.
    pub language: String,
    pub media_folder: &'static str,
}

impl Kit {
    /// The id of a style.
    pub fn id(&self, style: Style) -> &str {
        self.ids.get(&style).map_or("", String::as_str)
    }
}
