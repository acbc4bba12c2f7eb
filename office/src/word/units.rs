//! The units of a document: twentieths of a point for text and pages, and the unit of pictures of which a
//! centimetre is 360,000.

/// In a px of 1/96 inch.
const TWIPS: f64 = 15.0;
const EMU: f64 = 9525.0;

/// Twentieths of a point in px.
pub(super) fn px(twips: i64) -> f64 {
    twips as f64 / TWIPS
}

/// A length in px in twentieths of a point.
pub(super) fn twips(px: f64) -> i64 {
    (px * TWIPS).round() as i64
}

/// A length in px in the unit of pictures.
pub(super) fn emu(px: f64) -> i64 {
    (px * EMU).round() as i64
}

/// A length in the unit of pictures in px.
pub(super) fn px_of_emu(emu: i64) -> f64 {
    emu as f64 / EMU
}
