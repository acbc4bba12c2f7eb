//! Finds the points at which a line of a text may end: between words, and inside them.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::language::LanguageTag;
use crate::text::break_point::{BreakKind, BreakPoint};
use crate::text::dictionary::word_starts;
use crate::text::held_together::{belong_together, holding_word, is_torn};
use crate::text::hyphenate::{SOFT_HYPHEN, hyphens};
use crate::text::letter_class::LetterClass;
use crate::text::recognise::language_of;
use crate::text::style::Style;

/// The tag of what is in no language, such as an address, and the signs behind which such a text is
/// broken first.
const NO_LANGUAGE: &str = "zxx";
const NO_LANGUAGE_SIGNS: &str = ".@/?&=#_:";

/// Whether a word may be cut with a hyphen next to this letter: in scripts whose words have hyphens.
fn takes_hyphen(letter: char) -> bool {
    let scripts =
        ['A'..='\u{24F}', '\u{370}'..='\u{58F}', '\u{10A0}'..='\u{10FF}', '\u{1E00}'..='\u{1FFF}'];
    letter.is_alphabetic() && scripts.iter().any(|script| script.contains(&letter))
}

/// A text without newlines, and where its lines may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Breakable<'a> {
    pub text: &'a str,
    pub style: Style<'a>,
    /// How wide a line may be, in thousandths of an em.
    pub limit: u32,
    pub soft_hyphens: bool,
    is_ascii: bool,
}

impl<'a> Breakable<'a> {
    pub fn new(text: &'a str, style: Style<'a>, limit: u32) -> Self {
        let is_ascii = text.is_ascii();
        let soft_hyphens = !is_ascii && text.contains(SOFT_HYPHEN);
        Self { text, style, limit, soft_hyphens, is_ascii }
    }

    /// The places between words, after existing hyphens and at soft hyphens; the last is the end.
    pub fn between_words(&self) -> Vec<BreakPoint> {
        self.plain_spaces().unwrap_or_else(|| self.spaces())
    }

    /// Leaves out the places where a line may not end: within what belongs together.
    pub fn hold_together(&self, breaks: &mut Vec<BreakPoint>) {
        let mut holding = holding_word(self.text, 0);
        if holding.is_none() {
            return;
        }
        let mut word = 0..0;
        breaks.retain(|place| {
            while let Some(passed) = holding.as_ref().filter(|own| own.end < place.end) {
                holding = holding_word(self.text, passed.end);
            }
            let is_before = |own: &Range<usize>| place.next < own.start;
            holding.as_ref().is_none_or(is_before) || !self.is_held(*place, &mut word)
        });
    }

    /// Whether what stands on both sides of a place stays on one line: words that belong together, and
    /// the parts of a word that fits on a line. `word` is the one that was looked at last.
    fn is_held(&self, place: BreakPoint, word: &mut Range<usize>) -> bool {
        if place.next == self.text.len() || matches!(place.kind, BreakKind::Hyphen { .. }) {
            return false;
        }
        self.go_to_word(place.end, word);
        let before = &self.text[word.start..place.end];
        self.go_to_word(place.next, word);
        let after = &self.text[place.next..word.end];
        if place.end < place.next {
            return belong_together(before, after);
        }
        self.fits(before.chars().chain(after.chars())) && is_torn(before, after)
    }

    /// Looks for the word around a place, unless it is known already: a word may be as long as the text.
    fn go_to_word(&self, at: usize, word: &mut Range<usize>) {
        if !(word.start..=word.end).contains(&at) || word.end == 0 {
            let (before, behind) = self.text.as_bytes().split_at(at);
            let start = before.iter().rposition(|&byte| byte == b' ').map_or(0, |space| space + 1);
            let end = behind.iter().position(|&byte| byte == b' ').unwrap_or(behind.len());
            *word = start..at + end;
        }
    }

    /// Whether letters fit on a line; looks at no more of them than that.
    fn fits(&self, letters: impl Iterator<Item = char>) -> bool {
        self.fit_within(self.limit, letters)
    }

    fn fit_within(&self, room: u32, mut letters: impl Iterator<Item = char>) -> bool {
        let mut width = 0;
        letters.all(|letter| {
            width += self.letter_width(letter);
            width <= room
        })
    }

    /// As [`Self::spaces`], in one pass over the letters, for a text in which lines break only
    /// and always after its spaces: of European letters, digits, quotation marks, and punctuation
    /// at the end of words. None for any other.
    fn plain_spaces(&self) -> Option<Vec<BreakPoint>> {
        let advances = self.style.advances;
        let seen = |letter: char| (LetterClass::of(letter), u32::from(advances.em(letter)));
        if self.is_ascii {
            // To find the letters of other texts among their bytes takes half of the time.
            return self
                .spaces_between(self.text.bytes().map(|byte| seen(byte.into())).enumerate());
        }
        self.spaces_between(self.text.char_indices().map(|(at, letter)| (at, seen(letter))))
    }

    /// The same for these letters: where each begins, what it means for where lines break, and its width.
    fn spaces_between(
        &self,
        letters: impl Iterator<Item = (usize, (Option<LetterClass>, u32))>,
    ) -> Option<Vec<BreakPoint>> {
        let mut breaks = Vec::with_capacity(self.text.len() / 5 + 2);
        let (mut width, mut end, mut end_width) = (0, 0, 0);
        let mut before = LetterClass::Letter;
        for (at, (class, own_width)) in letters {
            let class = class?;
            match (before, class) {
                (LetterClass::Space, LetterClass::Closing)
                | (LetterClass::Closing, LetterClass::Letter) => return None,
                (LetterClass::Space, LetterClass::Letter | LetterClass::Quote) => {
                    let kind = BreakKind::Space;
                    breaks.push(BreakPoint { end, end_width, next: at, next_width: width, kind });
                }
                _ => {}
            }
            if class == LetterClass::Space && before != class {
                (end, end_width) = (at, width);
            }
            width += own_width;
            before = class;
        }
        if before != LetterClass::Space {
            (end, end_width) = (self.text.len(), width);
        }
        let (next, next_width, kind) = (end, width, BreakKind::Space);
        breaks.push(BreakPoint { end, end_width, next, next_width, kind });
        Some(breaks)
    }

    /// As [`Self::between_words`], for any text (UAX #14), with the words of a dictionary.
    fn spaces(&self) -> Vec<BreakPoint> {
        let mut breaks = Vec::with_capacity(self.text.len() / 5 + 2);
        let (mut start, mut so_far) = (0, 0);
        let mut unspaced = word_starts(self.text).into_iter().peekable();
        for (stop, _) in linebreaks(self.text) {
            while start < stop {
                let next = unspaced.next_if(|&word| word < stop).unwrap_or(stop);
                let word = self.text[start..next].trim_end();
                let end = start + word.len();
                let end_width = so_far + self.width(word);
                so_far = end_width + self.width(&self.text[end..next]);
                let goes_on = end == next && next < self.text.len();
                let soft = self.soft_hyphens && goes_on && word.ends_with(SOFT_HYPHEN);
                let kind =
                    if soft { BreakKind::Hyphen { compound: true } } else { BreakKind::Space };
                breaks.push(BreakPoint { end, end_width, next, next_width: so_far, kind });
                start = next;
            }
        }
        breaks
    }

    /// The given places together with those inside words.
    pub fn inside_words(&self, spaces: &[BreakPoint]) -> Vec<BreakPoint> {
        let mut breaks = Vec::with_capacity(spaces.len() * 3);
        let (mut start, mut start_width) = (0, 0);
        let language = language_of(self.text, self.style.language);
        for &space in spaces {
            let too_wide = space.end_width - start_width > self.limit;
            let word = start..space.end;
            if !self.is_in_no_language() {
                self.hyphens_into(word.clone(), start_width, language, &mut breaks);
            }
            if too_wide && self.is_in_no_language() {
                self.address_breaks_into(word, start_width, &mut breaks);
            } else if too_wide {
                self.letter_breaks_into(word, start_width, &mut breaks);
            }
            breaks.push(space);
            (start, start_width) = (space.next, space.next_width);
        }
        breaks
    }

    /// Whether it is no language at all, as an address: a hyphen more would be another address.
    fn is_in_no_language(&self) -> bool {
        self.style.language.primary() == NO_LANGUAGE
    }

    fn hyphens_into(
        &self,
        word: Range<usize>,
        from: u32,
        language: Option<LanguageTag>,
        breaks: &mut Vec<BreakPoint>,
    ) {
        let text = &self.text[word.clone()];
        let inner = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let lead = text.len() - inner.len();
        let inner = inner.trim_end_matches(|c: char| !c.is_alphanumeric());
        let (mut before, mut width) = (word.start, from);
        for hyphen in hyphens(inner, language) {
            let at = word.start + lead + hyphen.at;
            width += self.width(&self.text[before..at]);
            before = at;
            let kind = BreakKind::Hyphen { compound: hyphen.compound };
            breaks.push(BreakPoint::inside(at, width, kind));
        }
    }

    /// Places behind the signs of an address that is too wide, and between the letters of what is too
    /// wide still.
    fn address_breaks_into(&self, word: Range<usize>, from: u32, breaks: &mut Vec<BreakPoint>) {
        let is_sign = |c: char| NO_LANGUAGE_SIGNS.contains(c);
        let (mut start, mut width) = (word.start, from);
        for (at, sign) in self.text[word.clone()].match_indices(is_sign) {
            let end = word.start + at + sign.len();
            if end == word.end || self.text[end..].starts_with(is_sign) {
                continue;
            }
            let end_width = width + self.width(&self.text[start..end]);
            if end_width - width > self.limit {
                self.letter_breaks_into(start..end, width, breaks);
            }
            breaks.push(BreakPoint::inside(end, end_width, BreakKind::Space));
            (start, width) = (end, end_width);
        }
        if self.width(&self.text[start..word.end]) > self.limit {
            self.letter_breaks_into(start..word.end, width, breaks);
        }
    }

    /// Places between the letters of a word that is too wide, merged in order with its hyphens.
    pub fn letter_breaks_into(&self, word: Range<usize>, from: u32, breaks: &mut Vec<BreakPoint>) {
        let (mut at, mut width) = (word.start, from);
        let takes = !self.is_in_no_language();
        let mut cuts = Vec::new();
        let mut before: Option<char> = None;
        for cluster in self.text[word.clone()].graphemes(true) {
            let whole = self.width(cluster) <= self.limit;
            let parts = if whole { vec![cluster] } else { cluster.split("").collect() };
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                if at > word.start {
                    let inner_capital = before.is_some_and(char::is_lowercase)
                        && part.starts_with(char::is_uppercase);
                    let kind = if inner_capital {
                        BreakKind::InnerCapital
                    } else {
                        BreakKind::BetweenLetters {
                            hyphen: takes
                                && before.is_some_and(takes_hyphen)
                                && part.starts_with(takes_hyphen),
                        }
                    };
                    cuts.push(BreakPoint::inside(at, width, kind));
                }
                before = part.chars().find(|c| c.is_alphabetic());
                at += part.len();
                width += self.width(part);
            }
        }
        let first = breaks.partition_point(|b| b.end <= word.start);
        cuts.retain(|cut| breaks[first..].binary_search_by_key(&cut.end, |b| b.end).is_err());
        breaks.extend(cuts);
        breaks[first..].sort_by_key(|b| b.end);
    }

    /// Whether all of it fits on one line behind what is taken of that.
    pub fn fits_behind(&self, taken: u32) -> bool {
        taken <= self.limit && self.fit_within(self.limit - taken, self.text.chars())
    }

    fn width(&self, text: &str) -> u32 {
        text.chars().map(|c| self.letter_width(c)).sum()
    }

    fn letter_width(&self, letter: char) -> u32 {
        u32::from(self.style.advances.em(letter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::text::measure::{Weight, Widths};

    /// Whether the two ways agree on this text; `None` when the quick one does not take it.
    fn agrees(text: &str) -> Option<()> {
        let (size, language, widths) = (12.0, Language::Dutch, Widths::default());
        let style = Style { size, advances: widths.of(Weight::Regular), language: language.into() };
        let paragraph = Breakable::new(text, style, 1_000);
        let found = paragraph.plain_spaces()?;
        assert_eq!(found, paragraph.spaces(), "{text:?}");
        Some(())
    }

    #[test]
    fn the_pass_over_plain_text_breaks_where_the_standard_does() {
        const LETTERS: [char; 12] = ['a', ' ', '7', '“', '\'', '.', ',', '?', ':', ')', 'é', '-'];
        let mut plain = 0;
        for seed in 0..20_000_u64 {
            let mut state = seed;
            let next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                LETTERS[(state >> 60) as usize % LETTERS.len()]
            };
            let text: String = std::iter::repeat_with(next).take(seed as usize % 9 + 1).collect();
            let text = text.trim();
            plain += usize::from(!text.is_empty() && agrees(text).is_some());
        }
        assert!(plain > 1_000, "{plain}");
    }

    #[test]
    fn every_letter_of_plain_text_breaks_as_the_standard_says() {
        let letters = ('\u{0}'..='\u{2FF}').chain('\u{2000}'..='\u{206F}');
        let taken = letters.filter(|c| !c.is_whitespace() && !c.is_control());
        let ends = |c: char| agrees(&format!("x{c} x{c}{c} 7{c}")).is_some();
        let anywhere = |c: char| agrees(&format!("x {c}x{c} {c} x{c}x {c}7")).is_some();
        let (ending, placed): (Vec<_>, Vec<_>) = taken.map(|c| (ends(c), anywhere(c))).unzip();
        let count = |taken: &[bool]| taken.iter().filter(|&&taken| taken).count();
        assert_eq!((count(&ending), count(&placed)), (265, 258));
    }

    fn lines(text: &str) -> Vec<&str> {
        let widths = Widths::default();
        let advances = widths.of(Weight::Regular);
        let style = Style { size: 12.0, advances, language: Language::Dutch.into() };
        let mut from = 0;
        let breakable = Breakable::new(text, style, 1_000);
        let mut places = breakable.between_words();
        breakable.hold_together(&mut places);
        let places = places.into_iter();
        places.map(|place| &text[std::mem::replace(&mut from, place.next)..place.end]).collect()
    }

    #[test]
    fn a_clipped_article_stays_with_its_word() {
        assert_eq!(lines("in de la. 's Nachts"), ["in", "de", "la.", "'s Nachts"]);
        assert_eq!(lines("“’t Is zo’n foto’s x"), ["“’t Is", "zo’n", "foto’s", "x"]);
    }

    #[test]
    fn an_equation_stays_on_one_line() {
        assert_eq!(
            lines("gezinnen (n = 18) en p < 0,05"),
            ["gezinnen", "(n = 18)", "en", "p < 0,05"]
        );
        let long = "ondertoezichtstelling = maatregel";
        assert_eq!(lines(long).len(), 3);
    }

    #[test]
    fn a_name_is_not_parted_from_what_turns_it_round() {
        let name = "Aanpak werkt niet: overdragen";
        assert_eq!(lines(name), ["Aanpak", "werkt niet:", "overdragen"]);
    }

    #[test]
    fn a_dot_between_two_things_said_begins_no_line() {
        assert_eq!(lines("op school · Joost"), ["op", "school ·", "Joost"]);
    }
}
