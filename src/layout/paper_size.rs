//! Sizes of pages, and how large letters must be on each to be read.

use std::str::FromStr;

use thiserror::Error;

/// Px of 1/96 inch in a millimetre.
pub const MM: f64 = 96.0 / 25.4;
/// Px of 1/96 inch in a point.
const PT: f64 = 96.0 / 72.0;
/// White around a drawing that stands in a report, which has white of its own: no more
/// than the point of the last phase needs.
pub(crate) const BARE_MARGIN: f64 = 12.0;
/// The least and the most length of a side; a page for a curve alone may be lower.
const LEAST_SIDE: f64 = 50.0 * MM;
const LEAST_HEIGHT: f64 = 10.0 * MM;
pub(crate) const MOST_SIDE: f64 = 5000.0 * MM;

/// The size of a page, and of the letters on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Width in px of 1/96 inch.
    pub width: f64,
    /// Height in px of 1/96 inch.
    pub height: f64,
    /// What it is made for, which decides how large the letters are.
    pub medium: Medium,
}

/// What a page is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// Paper: text of 9 pt, nothing less.
    Paper,
    /// A large sheet of paper, seen at arm's length: text of 9 pt, or of 8 pt where that saves a
    /// page; up to 13 pt where a whole journey leaves room; nothing under 8 pt.
    Sheet,
    /// A slide, seen from afar: text of 14 pt.
    Slide,
}

/// A size of page, in whole millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeInMm {
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// A size of page that is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SizeError {
    /// Neither a name nor two lengths.
    #[error(
        "not a page size: use a4, a3, a4-portrait, 16:9 or a width and height in mm as in 160x230"
    )]
    Unknown,
    /// A side too short or too long.
    #[error("a page is 50 to 5000 mm wide and high; for a curve alone it may be as low as 10 mm")]
    OutOfRange,
}

impl Page {
    /// A4, lying down: 297 by 210 mm.
    pub const A4: Self = Self::mm(297.0, 210.0, Medium::Paper);
    /// A4, standing up: 210 by 297 mm.
    pub const A4_PORTRAIT: Self = Self::mm(210.0, 297.0, Medium::Paper);
    /// A3, lying down: 420 by 297 mm.
    pub const A3: Self = Self::mm(420.0, 297.0, Medium::Sheet);
    /// A slide of 16 by 9: 13⅓ by 7½ inch.
    pub const SLIDE: Self = Self { width: 1280.0, height: 720.0, medium: Medium::Slide };

    /// A page of so many millimetres.
    #[must_use]
    pub const fn mm(width: f64, height: f64, medium: Medium) -> Self {
        Self { width: width * MM, height: height * MM, medium }
    }

    /// Whether it is so low that it holds a curve alone.
    pub(crate) fn is_low(&self) -> bool {
        self.height < LEAST_SIDE
    }
}

impl Medium {
    /// The sizes that text on cards may have, in px, the one to prefer first.
    pub(crate) const fn body_sizes(self) -> &'static [f64] {
        match self {
            Self::Paper => &[9.0 * PT],
            Self::Sheet => &[9.0 * PT, 8.0 * PT],
            Self::Slide => &[14.0 * PT],
        }
    }

    /// The least size of any text, in px.
    pub(crate) const fn least_size(self) -> f64 {
        match self {
            Self::Paper => 9.0 * PT,
            Self::Sheet => 8.0 * PT,
            Self::Slide => 14.0 * PT,
        }
    }
}

/// Reads `a4` (or `a4-landscape`, `a4-liggend`), `a4-portrait` (or `a4-staand`), `a3`, `16:9`, or a
/// width and height in mm as in `160x230` or `160x230mm`.
impl FromStr for Page {
    type Err = SizeError;

    fn from_str(text: &str) -> Result<Self, SizeError> {
        let text = text.trim().to_lowercase();
        match text.as_str() {
            "a4" | "a4-landscape" | "a4-liggend" => Ok(Self::A4),
            "a4-portrait" | "a4-staand" => Ok(Self::A4_PORTRAIT),
            "a3" => Ok(Self::A3),
            "16:9" => Ok(Self::SLIDE),
            sides => {
                let (width, height) = sides.split_once(['x', '×']).ok_or(SizeError::Unknown)?;
                let number = |text: &str| text.trim().trim_end_matches("mm").trim_end().parse();
                let side = |text: &str| number(text).map_err(|_| SizeError::Unknown);
                let page = Self::mm(side(width)?, side(height)?, Medium::Paper);
                let fitting = (LEAST_SIDE..=MOST_SIDE).contains(&page.width)
                    && (LEAST_HEIGHT..=MOST_SIDE).contains(&page.height);
                if fitting { Ok(page) } else { Err(SizeError::OutOfRange) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_by_its_name_in_either_language_or_by_its_sides() {
        for name in ["a4", "A4", "a4-liggend", "a4-landscape", "297x210", "297 x 210 mm"] {
            assert_eq!(name.parse(), Ok(Page::A4), "{name}");
        }
        for name in ["a4-staand", "a4-portrait", "210x297mm", "210×297"] {
            assert_eq!(name.parse(), Ok(Page::A4_PORTRAIT), "{name}");
        }
        assert_eq!("160mm x 230mm".parse::<Page>(), "160x230".parse());
    }

    #[test]
    fn what_is_no_size_is_not_guessed() {
        for name in ["", "a5x", "mm", "160", "160x", "160x230xmm", "160x230cm", "NaNxNaN"] {
            let found = name.parse::<Page>();
            assert!(matches!(found, Err(SizeError::Unknown | SizeError::OutOfRange)), "{name}");
        }
        assert_eq!("10x200".parse::<Page>(), Err(SizeError::OutOfRange));
    }
}
