//! Which way a text is read.

use unicode_bidi::BidiClass;

/// Which way a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// As Latin and Greek.
    #[default]
    LeftToRight,
    /// As Arabic and Hebrew.
    RightToLeft,
}

impl Direction {
    /// The direction of the first character that has one (Unicode Standard Annex 9, rule P2); from
    /// left to right where none has.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let direction = |c: char| match c {
            // Most texts begin with one of these: no table needs to be read.
            'A'..='Z' | 'a'..='z' => Some(Self::LeftToRight),
            c if c.is_ascii() => None,
            c => match unicode_bidi::bidi_class(c) {
                BidiClass::L => Some(Self::LeftToRight),
                BidiClass::R | BidiClass::AL => Some(Self::RightToLeft),
                _ => None,
            },
        };
        text.chars().find_map(direction).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{self, LeftToRight, RightToLeft};

    #[test]
    fn the_first_letter_decides() {
        let cases = [
            ("Ik bel שלום", LeftToRight),
            ("שלום Inge", RightToLeft),
            ("«مرحبا»", RightToLeft),
            ("12, Ελλάδα", LeftToRight),
            ("…", LeftToRight),
            ("", LeftToRight),
        ];
        for (text, direction) in cases {
            assert_eq!(Direction::of(text), direction, "{text}");
        }
    }
}
