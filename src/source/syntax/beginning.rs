//! Lines that look right and begin wrong: with spaces that are none, or with a sign for a dash.
//! The parser takes them for text, and gets stuck further on.

use crate::diagnostic::Span;
use crate::language::Language;
use crate::source::messages::Message;
use crate::source::syntax::wording;

/// Signs that word processors make of a dash at the beginning of a line.
const DASHES: [char; 12] = ['–', '—', '‐', '‑', '−', '•', '·', '●', '▪', '◦', '*', '+'];

/// How much of a line its beginning is.
const MOST_BYTES: usize = 256;

/// The first line that begins wrong among those from the one that holds `from` up to the one that
/// holds `to`.
pub(super) fn first_wrong(
    text: &str,
    from: usize,
    to: usize,
    language: Language,
) -> Option<(Span, Message)> {
    let mut start = text.get(..from)?.rfind('\n').map_or(0, |at| at + 1);
    for line in text.get(start..)?.split_inclusive('\n') {
        if start > to {
            break;
        }
        if let Some((at, message)) = wrong(line.trim_end(), language) {
            return Some((Span { start: start + at.start, end: start + at.end }, message));
        }
        start += line.len();
    }
    None
}

fn wrong(line: &str, language: Language) -> Option<(Span, Message)> {
    let line = &line[..line.floor_char_boundary(MOST_BYTES)];
    if let Some(span) = hard_spaces(line) {
        return Some((span, wording::hard_spaces(language)));
    }
    let start = line.len() - line.trim_start_matches(' ').len();
    let sign = line[start..].chars().next()?;
    let span = Span { start, end: start + sign.len_utf8() };
    let rest = &line[span.end..];
    if sign == '-' && begins_with_key(rest) {
        return Some((span, wording::tight_dash(language)));
    }
    let is_dash = DASHES.contains(&sign) && begins_with_key(rest.trim_start_matches(' '));
    is_dash.then(|| (span, wording::not_a_dash(language, sign)))
}

/// Hard spaces before the first word, or between a word and what it says.
fn hard_spaces(line: &str) -> Option<Span> {
    let opening = line.len() - line.trim_start_matches(|c| c == '-' || is_space(c)).len();
    let word = line[opening..].find(|c: char| !c.is_alphanumeric() && c != '_');
    let key = word.map_or(0, |length| opening + length);
    let behind = line[key..].strip_prefix(':').map(|rest| (key + 1, rest));
    let behind = behind.filter(|(_, rest)| rest.starts_with(is_hard));
    let (from, rest) = match (line[..opening].find(is_hard), behind) {
        (Some(at), _) => (at, &line[at..]),
        (None, Some(found)) => found,
        (None, None) => return None,
    };
    let length = rest.len() - rest.trim_start_matches(is_hard).len();
    Some(Span { start: from, end: from + length })
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t') || is_hard(c)
}

/// A space that does not count as one in the format: it keeps two words on one line, or has a
/// width of its own.
fn is_hard(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// Whether one word and a colon come first.
fn begins_with_key(text: &str) -> bool {
    let word = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let rest = &text[word..];
    word > 0 && (rest == ":" || rest.starts_with(": "))
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::source::syntax::beginning::first_wrong;

    fn found(line: &str) -> Option<(&'static str, usize)> {
        let (span, message) = first_wrong(line, 0, 0, Language::Dutch)?;
        Some((message.at(span).code, span.start))
    }

    #[test]
    fn what_word_makes_of_a_line_is_recognised() {
        for (line, code, at) in [
            ("\u{A0}\u{A0}niveau: neutraal", "hard-spaces", 0),
            ("  \u{202F}niveau: neutraal", "hard-spaces", 2),
            ("  -\u{A0}gebeurtenis: x", "hard-spaces", 3),
            ("titel:\u{A0}Sam", "hard-spaces", 6),
            ("  -gebeurtenis: x", "space-after-dash", 2),
            ("  – gebeurtenis: x", "not-a-dash", 2),
            ("•gebeurtenis:", "not-a-dash", 0),
        ] {
            assert_eq!(found(line), Some((code, at)), "{line}");
        }
    }

    #[test]
    fn lines_that_begin_right_are_left_alone() {
        for line in [
            "  - gebeurtenis: x",
            "titel: Sam\u{A0}en\u{A0}Noor",
            "-let op",
            "– zij zegt: nee",
            "-5",
            "",
            "   ",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
