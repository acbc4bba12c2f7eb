//! Why a font file cannot be used.

/// Largest font file, in bytes: fonts with every ideograph are smaller.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// A font file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("font file {}: {problem}", file + 1)]
pub struct TypefaceError {
    /// Which of the files, from 0.
    pub file: usize,
    /// Why not.
    pub problem: FontProblem,
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FontProblem {
    /// Larger than [`LARGEST`].
    #[error("the file is larger than a font is")]
    TooLarge,
    /// A font packed for the web.
    #[error("this is a font for websites (WOFF)")]
    Web,
    /// A font whose weight can be chosen.
    #[error("this is a variable font")]
    Variable,
    /// No font in the format TrueType or OpenType.
    #[error("this is not a font (TTF, OTF or TTC)")]
    NotAFont,
    /// A font of which something is missing or impossible.
    #[error("the font is damaged")]
    Damaged,
    /// A font without outlines, such as one of emoji in colour.
    #[error("the font has no letters in outline")]
    NoOutlines,
    /// Bold and italic at once, which no line of text is.
    #[error("the font is bold and italic")]
    BoldItalic,
    /// Another file is for the same kind of text.
    #[error("the font has the same family and style as font file {}", other + 1)]
    SameStyle {
        /// Which of the files, from 0.
        other: usize,
    },
}
