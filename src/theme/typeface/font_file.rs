//! A font file as it is given, and the fonts in it that can be used.

use std::sync::Arc;

use skrifa::raw::FileRef;

use crate::theme::typeface::font_face::FontFace;
use crate::theme::typeface::problem::{FontProblem, LARGEST};

/// A font file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    /// What it holds.
    pub data: Arc<Vec<u8>>,
    /// Which of the fonts of a collection is meant; where none is, those of the first family in it
    /// that can be used.
    pub index: Option<u32>,
}

impl From<Vec<u8>> for FontFile {
    fn from(data: Vec<u8>) -> Self {
        Self { data: data.into(), index: None }
    }
}

/// The first bytes of fonts that are packed in another way.
const WEB: [&[u8]; 2] = [b"wOFF", b"wOF2"];
/// The first bytes of a font: a collection, TrueType, OpenType, and TrueType of old Macs.
const KNOWN: [&[u8]; 4] = [b"ttcf", &[0, 1, 0, 0], b"OTTO", b"true"];

impl FontFile {
    /// The fonts in it that can be used, all of one family; at least one.
    pub(super) fn faces(&self) -> Result<Vec<FontFace<'_>>, FontProblem> {
        let starts = |signature: &&[u8]| self.data.starts_with(signature);
        if self.data.len() > LARGEST {
            return Err(FontProblem::TooLarge);
        }
        if WEB.iter().any(starts) {
            return Err(FontProblem::Web);
        }
        if !KNOWN.iter().any(starts) {
            return Err(FontProblem::NotAFont);
        }
        match (FileRef::new(&self.data).map_err(|_| FontProblem::Damaged)?, self.index) {
            (FileRef::Font(_), _) => Ok(vec![FontFace::open(&self.data, 0)?]),
            (FileRef::Collection(_), Some(index)) => Ok(vec![FontFace::open(&self.data, index)?]),
            (FileRef::Collection(fonts), None) => self.of_one_family(fonts.len()),
        }
    }

    /// Of a collection, the first font that can be used and those that go with it.
    fn of_one_family(&self, fonts: u32) -> Result<Vec<FontFace<'_>>, FontProblem> {
        let mut faces: Vec<FontFace<'_>> = Vec::new();
        let mut problem = FontProblem::Damaged;
        for index in 0..fonts {
            match FontFace::open(&self.data, index) {
                Ok(face) => {
                    let goes_with = |other: &FontFace<'_>| {
                        face.family == other.family && face.style != other.style
                    };
                    if faces.iter().all(goes_with) {
                        faces.push(face);
                    }
                }
                Err(other) => problem = other,
            }
        }
        if faces.is_empty() { Err(problem) } else { Ok(faces) }
    }
}
