//! How wide text is: the room that is kept for each character, whichever font the reader has.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_width::UnicodeWidthChar;

use crate::text::hyphenate::SOFT_HYPHEN;
use crate::text::reserve;

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// Ordinary text; italic has the same widths.
    #[default]
    Regular = 0,
    /// Bold text.
    Bold = 1,
}

impl Weight {
    /// Both weights, in the order of the tables.
    const ALL: [Self; 2] = [Self::Regular, Self::Bold];
}

/// Room kept for a narrow character that the tables do not hold, in thousandths of an em: wider
/// than most letters of any script.
const UNKNOWN_NARROW: u16 = 1250;
/// Room kept for an ideograph or emoji, in thousandths of an em: wider than those of the common
/// emoji fonts.
const UNKNOWN_WIDE: u16 = 1400;
/// Makes a keycap of the digit before it: a mark, but as wide as an emoji.
const KEYCAP: char = '\u{20E3}';

/// The room kept for each character: never less than its advance in Arimo or in DejaVu Sans and,
/// where a font is added, in that font.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Widths(Option<Arc<Tables>>);

/// The tables with an added font taken into account.
#[derive(Debug, PartialEq, Eq)]
struct Tables {
    latin: [[u16; reserve::LATIN[0].len()]; 2],
    punctuation: [[u16; reserve::PUNCTUATION[0].len()]; 2],
    /// Characters of neither table that are wider than the room kept for them otherwise.
    wider: BTreeMap<char, [u16; 2]>,
}

impl Widths {
    /// Keeps room for an added font as well: `characters` are those that it has, and
    /// `advance` is how far each goes, in thousandths of an em; none where it does not have it.
    pub fn with_font(
        characters: impl IntoIterator<Item = char>,
        advance: impl Fn(char, Weight) -> Option<u16>,
    ) -> Self {
        let (latin, punctuation) = (reserve::LATIN, reserve::PUNCTUATION);
        let mut tables = Tables { latin, punctuation, wider: BTreeMap::new() };
        let reserved = Self::default();
        for c in characters {
            let room = Weight::ALL.map(|weight| {
                let needed = if takes_room(c) { advance(c, weight) } else { None };
                reserved.of(weight).em(c).max(needed.unwrap_or_default())
            });
            tables.set(c, room);
        }
        Self(Some(Arc::new(tables)))
    }

    /// The room kept for letters of one weight.
    #[must_use]
    pub fn of(&self, weight: Weight) -> Advances<'_> {
        let row = weight as usize;
        match &self.0 {
            None => Advances {
                latin: &reserve::LATIN[row],
                punctuation: &reserve::PUNCTUATION[row],
                wider: None,
                weight,
            },
            Some(tables) => Advances {
                latin: &tables.latin[row],
                punctuation: &tables.punctuation[row],
                wider: Some(&tables.wider),
                weight,
            },
        }
    }
}

impl Tables {
    fn set(&mut self, c: char, room: [u16; 2]) {
        let latin = u32::from(c).wrapping_sub(reserve::LATIN_FIRST) as usize;
        let punctuation = u32::from(c).wrapping_sub(reserve::PUNCTUATION_FIRST) as usize;
        for (row, room) in room.into_iter().enumerate() {
            if let Some(width) = self.latin[row].get_mut(latin) {
                *width = room;
            } else if let Some(width) = self.punctuation[row].get_mut(punctuation) {
                *width = room;
            } else if room > of_other_script(c, Weight::ALL[row]) {
                let kept = Weight::ALL.map(|weight| of_other_script(c, weight));
                self.wider.entry(c).or_insert(kept)[row] = room;
            }
        }
    }
}

/// Whether a character has a width in any font: controls, combining marks and soft hyphens have
/// none.
fn takes_room(c: char) -> bool {
    !c.is_control() && c != SOFT_HYPHEN && c.width() != Some(0)
}

/// The room kept for each character of one weight, in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advances<'a> {
    latin: &'a [u16; reserve::LATIN[0].len()],
    punctuation: &'a [u16; reserve::PUNCTUATION[0].len()],
    wider: Option<&'a BTreeMap<char, [u16; 2]>>,
    weight: Weight,
}

impl Advances<'_> {
    /// The room kept for one character, in thousandths of an em.
    #[must_use]
    #[inline]
    pub fn em(self, c: char) -> u16 {
        let index = u32::from(c).wrapping_sub(reserve::LATIN_FIRST) as usize;
        match self.latin.get(index) {
            Some(&width) => width,
            None => self.beyond_latin(c),
        }
    }

    fn beyond_latin(self, c: char) -> u16 {
        let index = u32::from(c).wrapping_sub(reserve::PUNCTUATION_FIRST) as usize;
        if let Some(&width) = self.punctuation.get(index) {
            return width;
        }
        let wider = self.wider.and_then(|wider| Some(wider.get(&c)?[self.weight as usize]));
        wider.unwrap_or_else(|| of_other_script(c, self.weight))
    }

    /// The width of one line of text, in the unit of `size`.
    #[must_use]
    pub fn line(self, text: &str, size: f64) -> f64 {
        let em: u32 = text.chars().map(|c| u32::from(self.em(c))).sum();
        f64::from(em) * size / 1000.0
    }
}

/// The room kept for a character of another script than Latin, where no font is added.
fn of_other_script(c: char, weight: Weight) -> u16 {
    let width = reserve::SCRIPTS.iter().find_map(|(first, widths)| {
        let index = u32::from(c).checked_sub(*first)? as usize;
        widths[weight as usize].get(index).copied()
    });
    width.filter(|width| *width > 0).unwrap_or_else(|| unknown(c))
}

/// The room kept for a character that the tables do not hold.
fn unknown(c: char) -> u16 {
    match c.width() {
        _ if c == KEYCAP => UNKNOWN_NARROW,
        None | Some(0) => 0,
        Some(1) => UNKNOWN_NARROW,
        Some(_) => UNKNOWN_WIDE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: u16 = 3_000;

    fn wide_of(held: &[char]) -> Widths {
        Widths::with_font(held.iter().copied(), |_, weight| {
            (weight == Weight::Bold).then_some(WIDE)
        })
    }

    #[test]
    fn an_added_font_widens_the_room_for_the_characters_that_it_has() {
        let widths = wide_of(&['a', '…', 'Ω', '\u{AD}', '\u{301}']);
        let bold = widths.of(Weight::Bold);
        assert_eq!(['a', '…', 'Ω'].map(|c| bold.em(c)), [WIDE; 3]);
        assert_eq!(['\u{AD}', '\u{301}'].map(|c| bold.em(c)), [0; 2]);
        let untouched = ['b', '—', 'Σ', '家'];
        let reserved = Widths::default();
        assert_eq!(
            untouched.map(|c| bold.em(c)),
            untouched.map(|c| reserved.of(Weight::Bold).em(c))
        );
    }

    #[test]
    fn a_narrow_font_keeps_the_room_that_other_fonts_need() {
        let narrow = Widths::with_font('a'..='z', |_, _| Some(1));
        for weight in Weight::ALL {
            for c in 'a'..='z' {
                assert_eq!(narrow.of(weight).em(c), Widths::default().of(weight).em(c));
            }
        }
    }

    #[test]
    fn a_weight_that_the_font_lacks_keeps_the_room_of_the_others() {
        let widths = wide_of(&['a', 'Ω']);
        let regular = widths.of(Weight::Regular);
        let reserved = Widths::default();
        assert_eq!(
            ['a', 'Ω'].map(|c| regular.em(c)),
            ['a', 'Ω'].map(|c| reserved.of(Weight::Regular).em(c))
        );
    }
}
