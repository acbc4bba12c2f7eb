//! Reads font files into a typeface, with which a drawing can be measured and drawn.
//!
//! ```
//! use klantreis::theme::{Theme, typeface};
//!
//! let regular = include_bytes!("../../../fonts/Arimo-Regular.ttf").to_vec();
//! let house = typeface::read(vec![regular]).expect("a font");
//! let theme = Theme::default().with_typeface(house.families, house.widths);
//! assert_eq!(theme.fonts.families[..2], ["Arimo", "Arial"]);
//! ```

mod font_face;
mod font_file;
mod problem;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::scene::{self, FontFamily, FontStyle};
use crate::text::{Weight, Widths};
use crate::theme::typeface::font_face::FontFace;

pub use font_file::FontFile;
pub use problem::{FontProblem, LARGEST, TypefaceError};

/// The letters of one or more families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeface {
    /// The families: that of the drawing, and then those that draw what it lacks, best first.
    pub families: Vec<FontFamily>,
    /// The room to keep for each letter, so that text fits in these letters as well as in those
    /// that a reader without them sees.
    pub widths: Widths,
}

/// Reads font files: of each family the regular, bold and italic one, each at most once and in any
/// order. The families come in the order of their first files.
///
/// # Errors
///
/// When one of them cannot be used.
pub fn read<F: Into<FontFile>>(files: Vec<F>) -> Result<Typeface, TypefaceError> {
    let files: Vec<FontFile> = files.into_iter().map(Into::into).collect();
    let mut faces: Vec<(usize, FontFace<'_>)> = Vec::with_capacity(files.len());
    for (number, file) in files.iter().enumerate() {
        let error = |problem| TypefaceError { file: number, problem };
        for face in file.faces().map_err(error)? {
            let same =
                |other: &FontFace<'_>| other.family == face.family && other.style == face.style;
            if let Some(&(other, _)) = faces.iter().find(|(_, other)| same(other)) {
                return Err(error(FontProblem::SameStyle { other }));
            }
            faces.push((number, face));
        }
    }
    let mut families: Vec<FontFamily> = Vec::new();
    for (number, face) in &faces {
        let known = families.iter().position(|family| family.name == face.family);
        let at = known.unwrap_or_else(|| {
            families.push(FontFamily::new(face.family.clone()));
            families.len() - 1
        });
        let data = Arc::clone(&files[*number].data);
        let (index, embeddable) = (face.index, face.embeddable);
        *families[at].face_mut(face.style) = Some(scene::FontFace { data, index, embeddable });
    }
    let faces: Vec<FontFace<'_>> = faces.into_iter().map(|(_, face)| face).collect();
    Ok(Typeface { widths: widths(&faces), families })
}

/// The room that the letters of these faces need: of each family, the letters of the weight or, for
/// what those lack, the regular ones; italic text is measured as ordinary text is.
fn widths(faces: &[FontFace<'_>]) -> Widths {
    let characters: BTreeSet<char> = faces.iter().flat_map(FontFace::characters).collect();
    let mut names: Vec<&str> = Vec::new();
    for face in faces {
        if !names.contains(&face.family.as_str()) {
            names.push(&face.family);
        }
    }
    let families: Vec<Vec<&FontFace<'_>>> = names
        .into_iter()
        .map(|name| faces.iter().filter(|face| face.family == name).collect())
        .collect();
    let widest = |family: &[&FontFace<'_>], c, is_bold| {
        let of_weight = family.iter().filter(|face| (face.style == FontStyle::Bold) == is_bold);
        of_weight.filter_map(|face| face.advance(c)).max()
    };
    let bundled = Widths::default().in_own_letters();
    Widths::with_fonts(
        characters,
        |c, weight| {
            let in_family = |family: &Vec<&FontFace<'_>>| match weight {
                Weight::Regular => widest(family, c, false),
                Weight::Bold => widest(family, c, true).or_else(|| widest(family, c, false)),
            };
            families.iter().filter_map(in_family).max()
        },
        |c, weight| {
            let styles: &[FontStyle] = match weight {
                Weight::Regular => &[FontStyle::Regular, FontStyle::Italic],
                Weight::Bold => &[FontStyle::Bold],
            };
            let drawn = |&style: &FontStyle| {
                let own = families.iter().find_map(|family| drawn(family, c, style));
                own.unwrap_or_else(|| bundled.of(weight).em(c))
            };
            styles.iter().map(drawn).max().unwrap_or_default()
        },
    )
}

/// How far a character goes in the letters of a family that draw it in this style: those of the style
/// or, for what those lack, the regular ones.
fn drawn(family: &[&FontFace<'_>], c: char, style: FontStyle) -> Option<u16> {
    [style, FontStyle::Regular].into_iter().find_map(|style| {
        family.iter().find(|face| face.style == style).and_then(|face| face.drawn_advance(c))
    })
}
