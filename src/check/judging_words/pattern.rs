//! The forms of a word as they stand in the list, and where they stand in a text.

use crate::check::judging_words::tokens::Token;

/// One form of a word.
pub(super) struct Pattern(Vec<Piece>);

enum Piece {
    /// One of these words.
    Word(Vec<String>),
    /// One of these words, or none.
    Maybe(Vec<String>),
    /// At most so many words.
    Gap(usize),
}

impl Pattern {
    /// A pattern as it is written in the list; see there.
    pub fn of(form: &str) -> Self {
        let either = |words: &str| words.split('|').map(str::to_owned).collect();
        let piece = |piece: &str| match (piece.strip_prefix('?'), piece.strip_prefix("..")) {
            (Some(words), _) => Piece::Maybe(either(words)),
            (_, Some(most)) => Piece::Gap(most.parse().unwrap_or_default()),
            (None, None) => Piece::Word(either(piece)),
        };
        Self(form.split(' ').map(piece).collect())
    }

    /// These words and no others, one after another.
    pub fn words(words: &[Token]) -> Self {
        Self(words.iter().map(|token| Piece::Word(vec![token.word.clone()])).collect())
    }

    /// The words that it may begin with.
    pub fn first(&self) -> &[String] {
        match self.0.first() {
            Some(Piece::Word(words)) => words,
            _ => &[],
        }
    }

    /// How many tokens it takes from the first on, where it stands there within one sentence.
    pub fn length(&self, tokens: &[Token]) -> Option<usize> {
        let sentence = tokens.first()?.sentence;
        let end = tokens.iter().position(|token| token.sentence != sentence);
        rest(&self.0, &tokens[..end.unwrap_or(tokens.len())])
    }
}

/// How many tokens the pieces take.
fn rest(pieces: &[Piece], tokens: &[Token]) -> Option<usize> {
    let Some((piece, more)) = pieces.split_first() else { return Some(0) };
    let takes = |words: &[String]| {
        tokens.first().filter(|token| words.contains(&token.word))?;
        rest(more, &tokens[1..]).map(|length| length + 1)
    };
    match piece {
        Piece::Word(words) => takes(words),
        Piece::Maybe(words) => takes(words).or_else(|| rest(more, tokens)),
        Piece::Gap(most) => (0..=(*most).min(tokens.len()))
            .find_map(|skipped| Some(skipped + rest(more, &tokens[skipped..])?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::judging_words::tokens::tokens;

    fn length(form: &str, text: &str) -> Option<usize> {
        Pattern::of(form).length(&tokens(text))
    }

    #[test]
    fn words_may_be_left_out_or_stand_between() {
        assert_eq!(length("koos|kiest er ?toch voor", "Koos er voor"), Some(3));
        assert_eq!(length("koos|kiest er ?toch voor", "kiest er toch voor"), Some(4));
        assert_eq!(length("werkt ..2 mee", "werkt hij niet mee"), Some(4));
        assert_eq!(length("werkt ..1 mee", "werkt hij niet mee"), None);
        assert_eq!(length("werkt ..3 mee", "werkt. Hij doet mee"), None);
    }
}
