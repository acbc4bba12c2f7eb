//! Words between quotation marks: what somebody said literally.

use std::ops::Range;

use crate::notes::signs::is_escaped;

/// Marks that open a quotation, each with those that close it.
const PAIRS: [(char, &[char]); 6] = [
    ('“', &['”', '“']),
    ('„', &['”', '“']),
    ('"', &['"']),
    ('«', &['»']),
    ('”', &['”']),
    ('‘', &['’']),
];

/// Words without the quotation marks around them. The marks stay where they are not a pair around all of
/// the words: “weg” en “nu”. Single marks stay too: they may be apostrophes.
pub(crate) fn unquoted(text: &str) -> &str {
    let within = |(open, closing): &(char, &[char])| {
        let within = text.strip_prefix(*open)?.strip_suffix(*closing)?;
        (!within.contains(*open) && !within.contains(*closing)).then_some(within.trim())
    };
    PAIRS.iter().filter(|(open, _)| *open != '‘').find_map(within).unwrap_or(text)
}

/// Which bytes of a text stand between quotation marks, the marks left out.
pub(crate) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find(|c| PAIRS.iter().any(|(mark, _)| *mark == c)) {
        let open = at + open;
        let mark = text[open..].chars().next().unwrap_or('"');
        let from = open + mark.len_utf8();
        at = match close(text, from, mark) {
            Some((end, after)) if !is_escaped(text, open) => {
                found.push(from..end);
                after
            }
            _ => from,
        };
    }
    found
}

/// Where the quotation that begins here ends, and where the text goes on.
fn close(text: &str, from: usize, mark: char) -> Option<(usize, usize)> {
    let closing = PAIRS.iter().find(|(open, _)| *open == mark)?.1;
    let ends = text[from..].char_indices().filter(|(_, c)| closing.contains(c));
    let (end, sign) = ends.map(|(at, sign)| (from + at, sign)).find(|&(at, sign)| {
        !is_escaped(text, at) && (sign != '’' || ends_quotation(text, from, at))
    })?;
    (!text[from..end].trim().is_empty()).then_some((end, end + sign.len_utf8()))
}

/// Whether an apostrophe closes a quotation, and does not stand in a word: ’s avonds, auto’s.
fn ends_quotation(text: &str, from: usize, at: usize) -> bool {
    let is_short_word =
        ["s ", "t ", "n ", "m ", "k "].iter().any(|word| text[from..].starts_with(word));
    let next = text[at + '’'.len_utf8()..].chars().next();
    !is_short_word && next.is_none_or(|c| !c.is_alphanumeric()) && text[from..at].contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        quoted(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn each_kind_of_quotation_mark_is_known() {
        assert_eq!(words("Zij zei: \"Ik bel.\" En toen: “Kom maar.”"), ["Ik bel.", "Kom maar."]);
        assert_eq!(words("„Nee” en «ja»"), ["Nee", "ja"]);
        assert_eq!(words("Toen ‘het gaat weer’ klonk"), ["het gaat weer"]);
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert_eq!(words("‘s avonds staan de auto’s er nog"), [""; 0]);
        assert_eq!(words("zo'n dag, foto's"), [""; 0]);
    }

    #[test]
    fn a_mark_that_is_never_closed_or_is_taken_away_quotes_nothing() {
        assert_eq!(words("Hij riep: \"kom"), [""; 0]);
        assert_eq!(words(r#"een \"loverboy\" dus"#), [""; 0]);
    }
}
