//! The letters that a drawing asks for and is drawn with.

use std::fmt;
use std::sync::Arc;

/// The letters that a drawing asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonts {
    /// The families to ask a reader's machine for, best first; after them any without serifs will
    /// do.
    pub families: Vec<String>,
    /// The letters that formats with letters of their own draw with.
    pub files: FontFiles,
}

/// The font files of a family; where one is missing, and for characters that it does not have, the
/// bundled letters take its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FontFiles {
    /// Of ordinary text.
    pub regular: Option<FontFile>,
    /// Of bold text.
    pub bold: Option<FontFile>,
    /// Of italic text.
    pub italic: Option<FontFile>,
}

impl FontFiles {
    /// The files that are there.
    pub fn iter(&self) -> impl Iterator<Item = &FontFile> {
        [&self.regular, &self.bold, &self.italic].into_iter().flatten()
    }
}

/// A font in the format TrueType or OpenType.
#[derive(Clone, PartialEq, Eq)]
pub struct FontFile {
    /// What the file holds.
    pub data: Arc<Vec<u8>>,
    /// Whether its maker allows that a part of it is put into documents.
    pub embeddable: bool,
}

impl fmt::Debug for FontFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FontFile")
            .field("bytes", &self.data.len())
            .field("embeddable", &self.embeddable)
            .finish()
    }
}
