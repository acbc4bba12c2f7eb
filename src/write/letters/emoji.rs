//! Emoji that no letters have, such as those that are newer than the fonts: an empty box stands for each,
//! so that no drawing is refused for one.

/// Stands for an emoji that no letters have; the bundled ones have it.
pub(super) const EMPTY_BOX: char = '\u{25A1}';
/// Where emoji stand and will come, and signs like them; never letters of a text. Older emoji, such as
/// hearts, are all among the bundled ones.
const EMOJI: [(char, char); 3] =
    [('\u{1F000}', '\u{1F0FF}'), ('\u{1F300}', '\u{1FAFF}'), ('\u{1FC00}', '\u{1FFFD}')];

/// Whether a box may stand for a character that no letters have: for an emoji, where the bundled ones are
/// there and nearly all are drawn.
pub(super) fn may_be_boxed(c: char) -> bool {
    cfg!(feature = "emoji") && EMOJI.iter().any(|&(first, last)| (first..=last).contains(&c))
}

#[cfg(test)]
#[cfg(feature = "emoji")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scene::{Direction, FontStyle};
    use crate::text::{Weight, Widths};
    use crate::write::letters::chain::FontChain;
    use crate::write::letters::faces::{Faces, Glyph};
    use crate::write::letters::shape;

    /// Emoji of one or more characters that are one sign, as people type them.
    const ONE_SIGN: [&str; 20] = [
        "😀",
        "😔",
        "💙",
        "❤️",
        "❤",
        "☹️",
        "👍🏽",
        "👩🏿‍⚕️",
        "👨‍👩‍👧‍👦",
        "🧑🏼‍🤝‍🧑🏾",
        "❤️‍🔥",
        "🏳️‍🌈",
        "🇳🇱",
        "🇺🇦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "1️⃣",
        "#️⃣",
        "*️⃣",
        "🏠",
        "🧑‍⚖️",
    ];
    /// Neither the bundled letters nor those of any other font.
    const UNKNOWN: &str = "\u{1FAFF}";

    fn faces() -> Faces<'static> {
        Faces::open(FontChain::of(&[])).expect("the bundled letters are sound")
    }

    fn drawn(faces: &Faces<'_>, text: &str, style: FontStyle) -> Vec<Glyph> {
        shape::line(faces, style, text, Direction::LeftToRight)
    }

    fn width(glyphs: &[Glyph]) -> f64 {
        glyphs.iter().map(|glyph| f64::from(glyph.advance)).sum()
    }

    /// How wide a text is drawn, and how much room the layout keeps for it, in em.
    fn widths(faces: &Faces<'_>, text: &str, style: FontStyle) -> (f64, f64) {
        let weight = if style == FontStyle::Bold { Weight::Bold } else { Weight::Regular };
        let kept = Widths::default().of(weight).line(text, 1.0);
        (width(&drawn(faces, text, style)), kept + 1e-6)
    }

    #[test]
    fn each_sequence_is_one_sign_in_every_style() {
        let faces = faces();
        for text in ONE_SIGN {
            for style in FontStyle::ALL {
                let glyphs = drawn(&faces, text, style);
                let seen = glyphs.iter().filter(|glyph| glyph.advance > 0.0).count();
                assert_eq!(seen, 1, "{text} in {style:?}: {glyphs:?}");
                assert!(glyphs.iter().all(|glyph| glyph.cluster == (0..text.len())), "{text}");
            }
        }
    }

    #[test]
    fn words_and_numbers_beside_emoji_are_drawn_in_letters() {
        let faces = faces();
        let text = "👍🏽 3 dagen, 1️⃣ en ❤️‍🔥 2";
        let best = faces.order(FontStyle::Regular).first();
        for glyph in drawn(&faces, text, FontStyle::Regular) {
            let is_word = text[glyph.cluster.clone()].is_ascii();
            assert_eq!(is_word, Some(&glyph.face) == best, "{:?}", &text[glyph.cluster.clone()]);
        }
    }

    #[test]
    fn a_box_stands_for_each_emoji_that_no_letters_have() {
        let faces = faces();
        let empty = drawn(&faces, "□", FontStyle::Regular)[0].id;
        for (before, after) in
            [("", ""), ("👍🏽", "👍🏽"), ("a ", " b"), ("👩‍", "‍👧"), ("\u{5D0} ", "")]
        {
            let text = format!("{before}{UNKNOWN}{after}");
            let glyphs = drawn(&faces, &text, FontStyle::Regular);
            let boxes: Vec<_> = glyphs.iter().filter(|glyph| glyph.id == empty).collect();
            assert_eq!(boxes.len(), 1, "{text}: {glyphs:?}");
            assert!(text[boxes[0].cluster.clone()].contains(UNKNOWN), "{text}");
        }
        assert!(!may_be_boxed('Ж') && !may_be_boxed('家') && !may_be_boxed('♔'));
    }

    #[test]
    fn a_colour_of_skin_behind_a_digit_leaves_the_digit_a_letter() {
        let faces = faces();
        for text in ["7🏽", "7\u{FE0F}🏽"] {
            let (drawn, kept) = widths(&faces, text, FontStyle::Regular);
            assert!(drawn <= kept, "{text}: {drawn} > {kept}");
        }
    }

    proptest! {
        #[test]
        fn no_line_with_emoji_is_wider_than_the_room_that_is_kept_for_it(
            bits in prop::collection::vec(
                prop::sample::select([&ONE_SIGN[..], &[UNKNOWN, " ", "a", "7", "\u{FE0F}", "\u{200D}", "\u{20E3}", "🏽", "🇳", "؟"]].concat()),
                1..12,
            ),
        ) {
            let text = bits.concat();
            let faces = faces();
            for style in FontStyle::ALL {
                let (drawn, kept) = widths(&faces, &text, style);
                prop_assert!(drawn <= kept, "{} in {:?}: {} > {}", text, style, drawn, kept);
            }
        }
    }

    #[test]
    fn every_bundled_emoji_fits_in_the_room_that_is_kept_for_it() {
        let faces = faces();
        let all = ('\u{2000}'..='\u{3300}').chain('\u{1F000}'..='\u{1FAFF}');
        let mut found = 0;
        for style in FontStyle::ALL {
            let last = faces.order(style).last().copied();
            for c in all.clone().filter(|&c| faces.face_with(style, c) == last) {
                let (drawn, kept) = widths(&faces, &c.to_string(), style);
                assert!(drawn <= kept, "{c} in {style:?}: {drawn} > {kept}");
                found += 1;
            }
        }
        assert!(found > 3 * 1_200, "{found}");
    }
}
