//! Where a text is cut of which there is more than fits in one place: between sentences where that can be, then
//! between words, then between letters.

use unicode_segmentation::UnicodeSegmentation;

/// Where a text may be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grain {
    Sentence,
    Word,
    Letter,
}

impl Grain {
    const ALL: [Self; 3] = [Self::Sentence, Self::Word, Self::Letter];

    /// Those that cut a text in smaller stretches.
    pub fn finer(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().skip_while(move |grain| *grain != self).skip(1)
    }

    /// The lengths of the stretches between which a text may be cut.
    pub fn lengths(self, text: &str) -> Vec<usize> {
        match self {
            Self::Sentence => text.split_sentence_bounds().map(str::len).collect(),
            Self::Word => text.split_inclusive(char::is_whitespace).map(str::len).collect(),
            Self::Letter => text.graphemes(true).map(str::len).collect(),
        }
    }
}

/// The longest beginning of a text that fits, by its length; nothing where none does. `parts_words` says
/// whether it may end within a word.
pub(crate) fn longest(text: &str, parts_words: bool, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let with = |grain: Grain| {
        let ends = grain.lengths(text).into_iter().scan(0, |end, length| {
            *end += length;
            Some(*end)
        });
        let ends: Vec<usize> = ends.collect();
        let fitting = ends.partition_point(|&end| fits(text[..end].trim()));
        ends.get(fitting.checked_sub(1)?).copied()
    };
    let grains = Grain::ALL.into_iter().filter(|grain| parts_words || *grain != Grain::Letter);
    grains.into_iter().find_map(with)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_behind_a_sentence_or_else_behind_a_word_or_else_within_one() {
        let beginning = |most: usize, parts_words| {
            let text = "Ik bel. Zij belt.";
            let end = longest(text, parts_words, |text| text.chars().count() <= most)?;
            Some(text[..end].trim().to_owned())
        };
        assert_eq!(beginning(17, true).unwrap(), "Ik bel. Zij belt.");
        assert_eq!(beginning(16, true).unwrap(), "Ik bel.");
        assert_eq!(beginning(6, true).unwrap(), "Ik");
        assert_eq!(beginning(1, true).unwrap(), "I");
        assert_eq!(beginning(1, false), None);
    }
}
