//! Finds the words of scripts that put no spaces between them, in a dictionary: Thai, Lao, Khmer and
//! Burmese.
//!
//! Without the feature `languages` there is no dictionary, and their texts are cut between any two letters.

#[cfg(feature = "languages")]
pub(super) use found::word_starts;

/// Where the words begin that follow another without a space: nowhere, without a dictionary.
#[cfg(not(feature = "languages"))]
pub(super) const fn word_starts(_: &str) -> Vec<usize> {
    Vec::new()
}

#[cfg(feature = "languages")]
mod found {
    use icu_provider::prelude::*;
    // The segmenter of this crate takes the longest word that comes first, and then leaves the beginning of the
    // next one out: `มาส` (gold) where `มา สาม` (come, three) stands. So only its dictionaries are used.
    use icu_segmenter::provider::{Baked, DictionaryBreakData, SegmenterDictionaryExtendedV2};
    use unicode_segmentation::UnicodeSegmentation;

    /// A script without spaces.
    struct Script {
        /// Its letters, vowels and tones (class SA of UAX #14); lines end beside its digits and punctuation as
        /// in any other script.
        letters: &'static [(char, char)],
        /// The name of its dictionary.
        dictionary: &'static str,
    }

    const SCRIPTS: [Script; 4] = [
        Script {
            letters: &[('\u{E01}', '\u{E3A}'), ('\u{E40}', '\u{E4E}')],
            dictionary: "thaidict",
        },
        Script {
            letters: &[('\u{E81}', '\u{ECF}'), ('\u{EDC}', '\u{EDF}')],
            dictionary: "laodict",
        },
        Script {
            letters: &[
                ('\u{1780}', '\u{17D3}'),
                ('\u{17D7}', '\u{17D7}'),
                ('\u{17DC}', '\u{17DD}'),
            ],
            dictionary: "khmerdict",
        },
        Script {
            letters: &[
                ('\u{1000}', '\u{103F}'),
                ('\u{1050}', '\u{108F}'),
                ('\u{109A}', '\u{109F}'),
                ('\u{A9E0}', '\u{A9EF}'),
                ('\u{A9FA}', '\u{A9FE}'),
                ('\u{AA60}', '\u{AA7F}'),
            ],
            dictionary: "burmesedict",
        },
    ];
    /// Vowels of Thai and Lao that stand behind their consonant.
    const BEHIND: [char; 8] = ['ะ', 'า', 'ำ', 'ๅ', 'ະ', 'າ', 'ຳ', 'ຽ'];
    /// Those that stand before it, and the signs of Khmer and Burmese that put a letter under the last one.
    const BEFORE: [(char, char); 4] =
        [('เ', 'ไ'), ('ເ', 'ໄ'), ('\u{17D2}', '\u{17D2}'), ('\u{1039}', '\u{1039}')];
    /// Signs that shorten a word or say it twice: they begin no line.
    const NEVER_FIRST: [char; 5] = ['ฯ', 'ๆ', 'ຯ', 'ໆ', 'ៗ'];
    /// Price of a word, and of a syllable that is part of none: as few of either as can be.
    const WORD: u32 = 2;
    const UNKNOWN: u32 = 5;

    fn among(ranges: &[(char, char)], c: char) -> bool {
        ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
    }

    impl Script {
        fn of(c: char) -> Option<&'static Self> {
            SCRIPTS.iter().find(|script| among(script.letters, c))
        }

        fn dictionary(&self) -> Option<&'static DictionaryBreakData<'static>> {
            let name = DataMarkerAttributes::try_from_str(self.dictionary).ok()?;
            let id = DataIdentifierBorrowed::for_marker_attributes(name);
            let request = DataRequest { id, ..DataRequest::default() };
            let found: DataResponse<SegmenterDictionaryExtendedV2> = Baked.load(request).ok()?;
            found.payload.get_static()
        }
    }

    /// Whether a letter that starts with this byte (UTF-8) can be of these scripts: looking is cheap.
    const fn may_be_letter(byte: u8) -> bool {
        matches!(byte, 0xE0 | 0xE1 | 0xEA)
    }

    /// Where the words begin that follow another without a space, in order.
    pub fn word_starts(text: &str) -> Vec<usize> {
        let mut starts = Vec::new();
        if !text.bytes().any(may_be_letter) {
            return starts;
        }
        let mut from = 0;
        while let Some(c) = text[from..].chars().next() {
            let Some(script) = Script::of(c) else {
                from += c.len_utf8();
                continue;
            };
            let run = text[from..].trim_start_matches(|c| among(script.letters, c));
            let end = text.len() - run.len();
            if let Some(dictionary) = script.dictionary() {
                let run = Run::of(&text[from..end], dictionary);
                starts.extend(run.word_starts().map(|at| from + at));
            }
            from = end;
        }
        starts
    }

    /// Letters of one script without a space between them.
    struct Run<'a> {
        text: &'a str,
        /// Where its syllables begin, or what of them stays together in any case, and where it ends.
        places: Vec<usize>,
        dictionary: &'static DictionaryBreakData<'static>,
    }

    /// How to get to a place in a run at the lowest price.
    #[derive(Clone, Copy)]
    struct Way {
        price: u32,
        from: usize,
        is_word: bool,
    }

    impl<'a> Run<'a> {
        fn of(text: &'a str, dictionary: &'static DictionaryBreakData<'static>) -> Self {
            let mut places = vec![0];
            for (at, cluster) in text.grapheme_indices(true).skip(1) {
                let is_before = text[..at].ends_with(|c| among(&BEFORE, c));
                if !is_before && !cluster.starts_with(BEHIND) {
                    places.push(at);
                }
            }
            places.push(text.len());
            Self { text, places, dictionary }
        }

        /// Where its words begin, except the first: those of the division with the fewest words and the
        /// fewest syllables that are part of none. Such syllables stay together, as those of a name.
        fn word_starts(&self) -> impl Iterator<Item = usize> {
            let last = self.places.len() - 1;
            let start = Way { price: 0, from: 0, is_word: true };
            let mut ways = vec![Way { price: u32::MAX, ..start }; self.places.len()];
            ways[0] = start;
            for from in 0..last {
                let so_far = ways[from].price;
                let mut go = |to: usize, price: u32, is_word: bool| {
                    let price = so_far.saturating_add(price);
                    if price < ways[to].price {
                        ways[to] = Way { price, from, is_word };
                    }
                };
                self.words_at(from, |to| go(to, WORD, true));
                go(from + 1, UNKNOWN, false);
            }
            let mut starts = Vec::new();
            let (mut at, mut after_is_word) = (last, true);
            while at > 0 {
                let Way { from, is_word, .. } = ways[at];
                let place = self.places[at];
                let may_begin = !self.text[place..].starts_with(NEVER_FIRST);
                if at < last && (is_word || after_is_word) && may_begin {
                    starts.push(place);
                }
                (at, after_is_word) = (from, is_word);
            }
            starts.into_iter().rev()
        }

        /// Calls `found` with where each word of the dictionary ends that begins at a place.
        fn words_at(&self, from: usize, found: impl FnMut(usize)) {
            match self.dictionary {
                DictionaryBreakData::Char16Trie(trie) => {
                    let mut cursor = trie.cursor();
                    self.walk(from, found, |letter| {
                        cursor.step32(letter.into());
                        (cursor.value().is_some(), cursor.is_empty())
                    });
                }
                DictionaryBreakData::ZeroTrie { alphabet, trie } => {
                    let mut cursor = trie.cursor();
                    self.walk(from, found, |letter| {
                        let place = alphabet.position32(letter.into());
                        // No letter of the dictionary is so high.
                        cursor.step(place.map_or(u8::MAX, |place| place as u8));
                        (cursor.take_value().is_some(), cursor.is_empty())
                    });
                }
            }
        }

        /// Goes on letter by letter as long as there are words that begin so; `step` says whether one ends with
        /// the letter, and whether none goes on.
        fn walk(
            &self,
            from: usize,
            mut found: impl FnMut(usize),
            mut step: impl FnMut(char) -> (bool, bool),
        ) {
            let start = self.places[from];
            let mut to = from + 1;
            for (at, letter) in self.text[start..].char_indices() {
                let end = start + at + letter.len_utf8();
                while self.places[to] < end {
                    to += 1;
                }
                let (is_word, is_last) = step(letter);
                if is_word && self.places[to] == end {
                    found(to);
                }
                if is_last {
                    return;
                }
            }
        }
    }
}
