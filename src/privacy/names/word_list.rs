//! A list of words as `benches/word_lists.rs` packs it, in the order of their bytes: of each word how many bytes
//! are taken from the end of the word before it, and then what is put in their place. Words that are bent alike
//! are written alike then, which is what packs well.

/// What is less says how many bytes are taken; no letter is.
const FIRST_LETTER: u8 = b' ';
/// So many or more: nothing of the word before is left.
const ALL: u8 = FIRST_LETTER - 1;
const END: u8 = b'\n';

/// A sorted list of words.
pub(super) struct WordList {
    /// The words, each with an end.
    text: Vec<u8>,
    /// Where each begins.
    starts: Vec<usize>,
}

impl WordList {
    pub fn unpacked(packed: &[u8]) -> Self {
        let (mut text, mut starts) = (Vec::with_capacity(3 * packed.len()), Vec::new());
        for &byte in packed {
            if byte >= FIRST_LETTER {
                text.push(byte);
                continue;
            }
            let before = starts.last().copied().unwrap_or_default();
            let kept =
                if byte == ALL { before } else { text.len().saturating_sub(usize::from(byte)) };
            if !starts.is_empty() {
                text.push(END);
            }
            starts.push(text.len());
            text.extend_from_within(before..kept.max(before));
        }
        Self { text, starts }
    }

    pub fn contains(&self, word: &str) -> bool {
        self.next(word) == Some(word.as_bytes())
    }

    /// Whether a word of the list begins like this.
    pub fn has_word_with(&self, beginning: &str) -> bool {
        self.next(beginning).is_some_and(|word| word.starts_with(beginning.as_bytes()))
    }

    /// The word itself, or the one that would come behind it.
    fn next(&self, word: &str) -> Option<&[u8]> {
        let at = self.starts.partition_point(|&start| self.word(start) < word.as_bytes());
        self.starts.get(at).map(|&start| self.word(start))
    }

    fn word(&self, start: usize) -> &[u8] {
        self.text[start..].split(|byte| *byte == END).next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_a_whole_and_by_their_beginning() {
        let list = WordList::unpacked(b"\0aan\0deel\x05p\x1fbel");
        for word in ["aan", "aandeel", "aap", "bel"] {
            assert!(list.contains(word) && list.has_word_with(word), "{word}");
        }
        for word in ["aa", "aand", "be"] {
            assert!(!list.contains(word) && list.has_word_with(word), "{word}");
        }
        for word in ["aandelen", "c", "belt"] {
            assert!(!list.contains(word) && !list.has_word_with(word), "{word}");
        }
        assert!(!WordList::unpacked(b"").contains("aan"));
    }
}
