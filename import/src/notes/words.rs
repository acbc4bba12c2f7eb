//! Words as they are put into a journey: without the signs of the notation, and what was literal in them.

use klantreis::model::Evidence;

use crate::notes::quotes;

/// Words of notes with their backslashes, and what in them is highlighted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RawWords {
    pub text: String,
    pub highlighted: Vec<String>,
}

impl RawWords {
    /// Adds what stands on the next line.
    pub fn go_on(&mut self, next: Self) {
        if !self.text.is_empty() && !next.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(&next.text);
        self.highlighted.extend(next.highlighted);
    }

    /// Puts a comma behind words without an end, before more of their kind.
    pub fn end_sentence(&mut self) {
        let ends = self.text.trim_end().ends_with(['.', '!', '?', ',', ';', '…', '"', '”']);
        if !self.text.trim().is_empty() && !ends {
            self.text.push(',');
        }
    }

    /// The words without the quotation marks around them.
    pub fn unquoted(&self) -> String {
        quotes::unquoted(&self.plain()).to_owned()
    }

    /// Whether the words are a quotation as a whole.
    pub fn is_quotation(&self) -> bool {
        let plain = self.plain();
        quotes::unquoted(&plain) != plain
    }

    /// The words as a journey has them.
    pub fn plain(&self) -> String {
        unescaped(&self.text)
    }

    /// What somebody said literally: between quotation marks, or highlighted.
    pub fn literal(&self) -> Vec<String> {
        let quoted =
            quotes::quoted(&self.text).into_iter().map(|range| unescaped(&self.text[range]));
        let mut literal: Vec<String> = quoted.collect();
        for words in &self.highlighted {
            let words = unescaped(words);
            let words = quotes::unquoted(&words).to_owned();
            if !words.is_empty() && !literal.contains(&words) {
                literal.push(words);
            }
        }
        literal
    }

    /// Evidence of each of the literal words, or that the source says it in others.
    pub fn evidence(&self, source: &str) -> Vec<Evidence> {
        let literal = self.literal();
        literal.into_iter().map(|words| Evidence::quoted(source, words)).collect()
    }
}

/// A text without the backslashes that take away what a sign means, and with single spaces.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_escape = sign == '\\'
            && signs.peek().is_some_and(|next| !next.is_alphanumeric() && *next != ' ');
        plain.extend(if is_escape { signs.next() } else { Some(sign) });
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_goes_and_the_sign_behind_it_stays() {
        assert_eq!(unescaped(r"\(zo\) en \\ en C:\map"), r"(zo) en \ en C:\map");
    }

    #[test]
    fn highlighted_words_in_quotation_marks_are_literal_once() {
        let words = RawWords {
            text: "Zij: “Kom maar.”".into(),
            highlighted: vec!["“Kom maar.”".into()],
        };
        assert_eq!(words.literal(), ["Kom maar."]);
    }
}
