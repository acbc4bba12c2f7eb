//! Reads font files into a typeface, with which a drawing can be measured and drawn.
//!
//! ```
//! use klantreis::theme::{Theme, typeface};
//!
//! let regular = include_bytes!("../../../fonts/Arimo-Regular.ttf").to_vec();
//! let house = typeface::read(vec![regular]).expect("a font");
//! let theme = Theme::default().with_typeface(&house.family, house.files, house.widths);
//! assert_eq!(theme.fonts.families[..2], ["Arimo", "Arial"]);
//! ```

mod font_face;
mod problem;

use crate::scene::{FontFile, FontFiles};
use crate::text::{Weight, Widths};
use crate::theme::typeface::font_face::{FontFace, FontStyle};

pub use problem::{FontProblem, LARGEST, TypefaceError};

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

/// Reads font files of one family: regular, bold and italic, each at most once and in any order.
///
/// # Errors
///
/// When one of them cannot be used.
pub fn read(files: Vec<Vec<u8>>) -> Result<Typeface, TypefaceError> {
    let error = |file| move |problem| TypefaceError { file, problem };
    let mut faces: Vec<FontFace<'_>> = Vec::with_capacity(files.len());
    for (number, data) in files.iter().enumerate() {
        let face = FontFace::open(data).map_err(error(number))?;
        face.goes_with(&faces).map_err(error(number))?;
        faces.push(face);
    }
    let family = faces.first().map(|face| face.family.clone()).unwrap_or_default();
    let widths = widths(&faces);
    let kinds: Vec<(FontStyle, bool)> =
        faces.iter().map(|face| (face.style, face.embeddable)).collect();
    let mut fonts = FontFiles::default();
    for ((style, embeddable), data) in kinds.into_iter().zip(files) {
        let file = FontFile { data: data.into(), embeddable };
        match style {
            FontStyle::Regular => fonts.regular = Some(file),
            FontStyle::Bold => fonts.bold = Some(file),
            FontStyle::Italic => fonts.italic = Some(file),
        }
    }
    Ok(Typeface { family, files: fonts, widths })
}

/// The room that the letters of these faces need; italic text is measured as ordinary text is.
fn widths(faces: &[FontFace<'_>]) -> Widths {
    let characters = faces.iter().flat_map(FontFace::characters);
    Widths::with_font(characters, |c, weight| {
        let is_bold = weight == Weight::Bold;
        let of_weight = faces.iter().filter(|face| (face.style == FontStyle::Bold) == is_bold);
        of_weight.filter_map(|face| face.advance(c)).max()
    })
}
