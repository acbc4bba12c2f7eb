//! Where in a file a character stands that a drawing cannot hold.

use crate::diagnostic::Span;

/// Where a character stands: in the first line that holds `words`, the words around it, or else the
/// first that is no remark.
#[must_use]
pub fn find_character(text: &str, character: char, words: &str) -> Option<Span> {
    let words = words.trim();
    let lines = || {
        let ends = text.split_inclusive('\n').scan(0, |from, line| {
            let start = *from;
            *from += line.len();
            Some((start, line))
        });
        ends.filter_map(|(start, line)| Some((start + line.find(character)?, line)))
    };
    let same = lines().find(|(_, line)| line.contains(words));
    let no_remark = || lines().find(|(_, line)| !line.trim_start().starts_with('#'));
    let (start, _) = same.or_else(no_remark)?;
    Some(Span { start, end: start + character.len_utf8() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_found_by_the_words_around_it() {
        let text = "# ☃ hier\na: ☃ een\nb: ☃ twee\n";
        let found = |words| find_character(text, '☃', words).map(|span| &text[span.start..]);
        assert_eq!(found(" ☃ twee"), Some("☃ twee\n"));
        assert_eq!(found("in twee\nregels"), Some("☃ een\nb: ☃ twee\n"));
        assert_eq!(find_character(text, '☁', ""), None);
    }
}
