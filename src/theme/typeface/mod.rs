//! From font files to letters that a drawing can be measured and drawn with.
//!
//! ```
//! use klantreis::theme::{Theme, typeface};
//!
//! let regular = include_bytes!("../../../fonts/Arimo-Regular.ttf").to_vec();
//! let house = typeface::read(vec![regular]).expect("a font");
//! let theme = Theme::default().in_letters(&house.family, house.files, house.widths);
//! assert_eq!(theme.fonts.families[..2], ["Arimo", "Arial"]);
//! ```

mod face;

use crate::theme::typeface::face::{Face, Slot};

use crate::scene::{FontFile, FontFiles};
use crate::text::{Weight, Widths};

/// Largest font file, in bytes: fonts with every ideograph are smaller.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// The letters of one family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeface {
    /// What programs call it.
    pub family: String,
    /// Its files.
    pub files: FontFiles,
    /// The room to keep for each letter, so that text fits in these letters as well as in those
    /// that a reader without them sees.
    pub widths: Widths,
}

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

/// Reads font files of one family: regular, bold and italic, each at most once and in any order.
///
/// # Errors
///
/// When one of them cannot be used.
pub fn read(files: Vec<Vec<u8>>) -> Result<Typeface, TypefaceError> {
    let told = |file| move |problem| TypefaceError { file, problem };
    let mut faces: Vec<Face<'_>> = Vec::with_capacity(files.len());
    for (number, data) in files.iter().enumerate() {
        let face = Face::open(data).map_err(told(number))?;
        face.goes_with(&faces).map_err(told(number))?;
        faces.push(face);
    }
    let family = faces.first().map(|face| face.family.clone()).unwrap_or_default();
    let widths = widths(&faces);
    let made: Vec<(Slot, bool)> = faces.iter().map(|face| (face.slot, face.embeddable)).collect();
    let mut own = FontFiles::default();
    for ((slot, embeddable), data) in made.into_iter().zip(files) {
        let file = FontFile { data: data.into(), embeddable };
        match slot {
            Slot::Regular => own.regular = Some(file),
            Slot::Bold => own.bold = Some(file),
            Slot::Italic => own.italic = Some(file),
        }
    }
    Ok(Typeface { family, files: own, widths })
}

/// The room that the letters of these faces need; italic text is measured as ordinary text is.
fn widths(faces: &[Face<'_>]) -> Widths {
    let held = faces.iter().flat_map(Face::characters);
    Widths::with_letters(held, |c, weight| {
        let is_bold = weight == Weight::Bold;
        let of_weight = faces.iter().filter(|face| (face.slot == Slot::Bold) == is_bold);
        of_weight.filter_map(|face| face.advance(c)).max()
    })
}
