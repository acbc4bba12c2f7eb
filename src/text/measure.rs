use unicode_width::UnicodeWidthChar;

use super::reserve;

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// Ordinary text; italic has the same widths.
    #[default]
    Regular = 0,
    /// Bold text.
    Bold = 1,
}

/// Room kept for a narrow character that the tables do not hold, in thousandths of an em: wider
/// than any Greek or Cyrillic letter of DejaVu Sans.
const UNKNOWN_NARROW: u16 = 1250;
/// Room kept for an ideograph or emoji, in thousandths of an em: wider than those of the common
/// emoji fonts.
const UNKNOWN_WIDE: u16 = 1400;

/// The room kept for one character, in thousandths of an em; never less than its advance in
/// Arimo or in DejaVu Sans.
#[must_use]
#[inline]
pub fn reserved_em(c: char, weight: Weight) -> u16 {
    let index = (u32::from(c)).wrapping_sub(reserve::LATIN_FIRST) as usize;
    match reserve::LATIN[weight as usize].get(index) {
        Some(&width) => width,
        None => reserved_beyond_latin(c, weight),
    }
}

fn reserved_beyond_latin(c: char, weight: Weight) -> u16 {
    let index = (u32::from(c)).wrapping_sub(reserve::PUNCTUATION_FIRST) as usize;
    if let Some(&width) = reserve::PUNCTUATION[weight as usize].get(index) {
        return width;
    }
    match c.width() {
        None | Some(0) => 0,
        Some(1) => UNKNOWN_NARROW,
        Some(_) => UNKNOWN_WIDE,
    }
}

/// The reserved width of one line of text, in the unit of `size`.
#[must_use]
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let em: u32 = text.chars().map(|c| u32::from(reserved_em(c, weight))).sum();
    f64::from(em) * size / 1000.0
}
