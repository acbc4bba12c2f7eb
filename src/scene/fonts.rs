//! The letters that a drawing asks for and is drawn with.

use std::fmt;
use std::sync::Arc;

use crate::scene::paragraph::TextStyle;

/// The letters that a drawing asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonts {
    /// The families to ask a reader's machine for, best first; after them any without serifs will
    /// do.
    pub families: Vec<String>,
    /// The letters that formats with letters of their own draw with, best first: each family draws
    /// the characters that those before it lack, and the bundled letters draw what none has.
    pub files: Vec<FontFamily>,
}

/// Which text letters are for; no line is both bold and italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontStyle {
    /// Ordinary text.
    Regular = 0,
    /// Bold text.
    Bold = 1,
    /// Italic text.
    Italic = 2,
}

impl FontStyle {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// That of a line of text.
    #[must_use]
    pub const fn of(style: TextStyle) -> Self {
        match (style.bold, style.italic) {
            (true, _) => Self::Bold,
            (false, true) => Self::Italic,
            (false, false) => Self::Regular,
        }
    }
}

/// The letters of one family. Where those for bold or italic text are missing, or lack a
/// character, the regular ones take their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFamily {
    /// What programs call it.
    pub name: String,
    /// Of ordinary text.
    pub regular: Option<FontFace>,
    /// Of bold text.
    pub bold: Option<FontFace>,
    /// Of italic text.
    pub italic: Option<FontFace>,
}

impl FontFamily {
    /// A family without letters yet.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self { name, regular: None, bold: None, italic: None }
    }

    /// The letters for text of a style, where the family has them.
    #[must_use]
    pub const fn face(&self, style: FontStyle) -> Option<&FontFace> {
        match style {
            FontStyle::Regular => self.regular.as_ref(),
            FontStyle::Bold => self.bold.as_ref(),
            FontStyle::Italic => self.italic.as_ref(),
        }
    }

    /// Where the letters for text of a style stand.
    pub const fn face_mut(&mut self, style: FontStyle) -> &mut Option<FontFace> {
        match style {
            FontStyle::Regular => &mut self.regular,
            FontStyle::Bold => &mut self.bold,
            FontStyle::Italic => &mut self.italic,
        }
    }

    /// The letters that are there.
    pub fn faces(&self) -> impl Iterator<Item = &FontFace> {
        FontStyle::ALL.into_iter().filter_map(|style| self.face(style))
    }
}

/// The letters of one style: a font in the format TrueType or OpenType.
#[derive(Clone, PartialEq, Eq)]
pub struct FontFace {
    /// What the file holds.
    pub data: Arc<Vec<u8>>,
    /// Which of the fonts in the file it is; 0 where it is the only one.
    pub index: u32,
    /// Whether its maker allows that a part of it is put into documents.
    pub embeddable: bool,
}

impl fmt::Debug for FontFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FontFace")
            .field("bytes", &self.data.len())
            .field("index", &self.index)
            .field("embeddable", &self.embeddable)
            .finish()
    }
}
