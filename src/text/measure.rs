//! How wide text is: the room that is kept for each character, whichever font the reader has, or how
//! far it goes in letters of the drawing's own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_width::UnicodeWidthChar;

use crate::text::hyphenate::SOFT_HYPHEN;
use crate::text::{bundled, reserve};

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
/// where a font is added, in that font. In letters of its own a drawing is seen in those alone, and
/// keeps no more room than they take.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Widths {
    added: Option<Arc<Added>>,
    own_letters: bool,
}

/// What added fonts make of the tables.
#[derive(Debug, PartialEq, Eq)]
struct Added {
    /// The room for whichever font the reader has.
    room: Tables,
    /// How far the letters go that are drawn.
    drawn: Tables,
}

#[derive(Debug, PartialEq, Eq)]
struct Tables {
    latin: [[u16; reserve::LATIN[0].len()]; 2],
    punctuation: [[u16; reserve::PUNCTUATION[0].len()]; 2],
    /// Characters of neither table that take other room than is kept for them otherwise, in order.
    others: Vec<(char, [u16; 2])>,
}

impl Widths {
    /// Keeps room for added fonts as well: `characters` are those that they have, `widest` is how far
    /// each goes in any of them that has it, and `drawn` how far in a drawing in their letters; in
    /// thousandths of an em.
    pub fn with_fonts(
        characters: impl IntoIterator<Item = char>,
        widest: impl Fn(char, Weight) -> Option<u16>,
        drawn: impl Fn(char, Weight) -> u16,
    ) -> Self {
        let characters: BTreeSet<char> =
            characters.into_iter().filter(|&c| takes_room(c)).collect();
        let (reserved, own) = (Self::default(), Self::default().in_own_letters());
        let room = Tables::of(&reserved, &characters, |c, weight| {
            reserved.of(weight).em(c).max(widest(c, weight).unwrap_or_default())
        });
        let drawn = Tables::of(&own, &characters, drawn);
        Self { added: Some(Arc::new(Added { room, drawn })), own_letters: false }
    }

    /// The widths of a drawing in letters of its own: those of the added fonts, or else the bundled
    /// ones.
    #[must_use]
    pub fn in_own_letters(&self) -> Self {
        Self { added: self.added.clone(), own_letters: true }
    }

    /// Whether they are those of a drawing in letters of its own.
    #[must_use]
    pub const fn are_of_own_letters(&self) -> bool {
        self.own_letters
    }

    /// The widths that hold for a text: where letters depend on their neighbours, or are read from
    /// right to left, how far one goes does not say how far the line does, and room is kept for
    /// whatever they become.
    #[must_use]
    pub fn for_text(&self, text: &str) -> Self {
        let own_letters = self.own_letters && text.chars().all(stands_alone);
        Self { added: self.added.clone(), own_letters }
    }

    /// The room kept for letters of one weight.
    #[must_use]
    pub fn of(&self, weight: Weight) -> Advances<'_> {
        let row = weight as usize;
        let tables = self.added.as_ref();
        let tables = tables.map(|added| if self.own_letters { &added.drawn } else { &added.room });
        match tables {
            None if self.own_letters => Advances {
                latin: &bundled::LATIN[row],
                punctuation: &bundled::PUNCTUATION[row],
                others: &bundled::OTHERS,
                weight,
            },
            None => Advances {
                latin: &reserve::LATIN[row],
                punctuation: &reserve::PUNCTUATION[row],
                others: &[],
                weight,
            },
            Some(tables) => Advances {
                latin: &tables.latin[row],
                punctuation: &tables.punctuation[row],
                others: &tables.others,
                weight,
            },
        }
    }
}

impl Tables {
    /// The tables of `widths`, with other room for some characters.
    fn of(
        widths: &Widths,
        characters: &BTreeSet<char>,
        room: impl Fn(char, Weight) -> u16,
    ) -> Self {
        let of = Weight::ALL.map(|weight| widths.of(weight));
        let mut others: BTreeMap<char, [u16; 2]> = of[0].others.iter().copied().collect();
        let mut tables = Self {
            latin: of.map(|of| *of.latin),
            punctuation: of.map(|of| *of.punctuation),
            others: Vec::new(),
        };
        for &c in characters {
            let room = Weight::ALL.map(|weight| room(c, weight));
            if room != of.map(|of| of.em(c)) && !tables.set(c, room) {
                others.insert(c, room);
            }
        }
        tables.others = others.into_iter().collect();
        tables
    }

    /// Sets the room of a character of Latin text; says whether it is one.
    fn set(&mut self, c: char, room: [u16; 2]) -> bool {
        let place = |first: u32| u32::from(c).wrapping_sub(first) as usize;
        let latin = place(reserve::LATIN_FIRST);
        let punctuation = place(reserve::PUNCTUATION_FIRST);
        for (row, room) in room.into_iter().enumerate() {
            if let Some(width) = self.latin[row].get_mut(latin) {
                *width = room;
            } else if let Some(width) = self.punctuation[row].get_mut(punctuation) {
                *width = room;
            } else {
                return false;
            }
        }
        true
    }
}

/// Where the characters stand that are drawn one by one, whatever their neighbours: those of Latin,
/// Greek and Cyrillic text, punctuation and signs.
const ALONE: [(char, char); 9] = [
    ('\0', '\u{2FF}'),
    ('\u{370}', '\u{3E1}'),
    ('\u{3F0}', '\u{482}'),
    ('\u{48A}', '\u{52F}'),
    ('\u{1E00}', '\u{200A}'),
    ('\u{2010}', '\u{2029}'),
    ('\u{202F}', '\u{205F}'),
    ('\u{2070}', '\u{20CF}'),
    ('\u{2100}', '\u{27FF}'),
];

fn stands_alone(c: char) -> bool {
    ALONE.iter().any(|&(first, last)| (first..=last).contains(&c))
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
    others: &'a [(char, [u16; 2])],
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
        match self.others.binary_search_by_key(&c, |&(other, _)| other) {
            Ok(at) => self.others[at].1[self.weight as usize],
            Err(_) => of_other_script(c, self.weight),
        }
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
        let advance = |_, weight| (weight == Weight::Bold).then_some(WIDE);
        Widths::with_fonts(held.iter().copied(), advance, |_, _| WIDE)
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
        let narrow = Widths::with_fonts('a'..='z', |_, _| Some(1), |_, _| 1);
        for weight in Weight::ALL {
            for c in 'a'..='z' {
                assert_eq!(narrow.of(weight).em(c), Widths::default().of(weight).em(c));
            }
        }
    }

    #[test]
    fn letters_of_its_own_take_what_they_go_and_others_what_is_kept() {
        let bundled = Widths::default().in_own_letters();
        let narrow = Widths::with_fonts(['a', 'Ω'], |_, _| Some(1), |_, _| 1);
        let (narrow, reserved) = (narrow.in_own_letters(), Widths::default());
        for weight in Weight::ALL {
            let em = |widths: &Widths| ['a', 'Ω', 'b'].map(|c| widths.of(weight).em(c));
            assert_eq!(em(&narrow), [1, 1, em(&bundled)[2]]);
            assert!(em(&bundled)[0] < em(&reserved)[0]);
            for c in ['Σ', '家', 'ب'] {
                assert_eq!(bundled.of(weight).em(c), reserved.of(weight).em(c));
            }
        }
    }

    #[test]
    fn text_whose_letters_join_keeps_the_room_of_any_font() {
        let own = Widths::default().in_own_letters();
        assert_eq!(own.for_text("Één café — 5 € → ja"), own);
        for text in ["a\u{304}", "ja بيت", "ok 👍🏽", "a\u{200D}b", "היי"] {
            assert_eq!(own.for_text(text), Widths::default(), "{text}");
        }
        assert_eq!(Widths::default().for_text("ja"), Widths::default());
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
