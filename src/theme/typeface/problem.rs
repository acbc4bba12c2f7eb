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
    /// A file with several fonts in it.
    #[error("this is a collection of fonts (TTC)")]
    Collection,
    /// A font whose weight can be chosen.
    #[error("this is a variable font")]
    Variable,
    /// No font in the format TrueType or OpenType.
    #[error("this is not a font (TTF or OTF)")]
    NotAFont,
    /// A font of which something is missing or impossible.
    #[error("the font is damaged")]
    Damaged,
    /// A letter that every text needs.
    #[error("the font has no {0:?}")]
    NoLetter(char),
    /// Bold and italic at once, which no line of text is.
    #[error("the font is bold and italic")]
    BoldItalic,
    /// Another file is for the same kind of text.
    #[error("the font has the same style as font file {}", other + 1)]
    SameStyle {
        /// Which of the files, from 0.
        other: usize,
    },
    /// The files are not of one family.
    #[error("the font belongs to {family}, and the first to {first}")]
    OtherFamily {
        /// The family of this file.
        family: String,
        /// The family of the first file.
        first: String,
    },
}
