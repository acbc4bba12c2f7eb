//! Bullets and numbers of a list that somebody typed: they mean nothing by themselves.

use crate::notes::paragraph::Line;

/// Signs of lists, also those that Word copies from its own letters.
const BULLETS: [char; 14] =
    ['-', '*', '•', '–', '·', '◦', '▪', '‣', '●', '■', '►', '➢', '\u{f0b7}', '\u{f0a7}'];

/// What stands behind a bullet or a number of a list.
pub(crate) fn text(text: &str) -> Option<&str> {
    let bulleted = text.strip_prefix(BULLETS);
    let spaced = |rest: &str| rest.starts_with(char::is_whitespace);
    if let Some(rest) = bulleted.filter(|rest| spaced(rest)) {
        return Some(rest.trim_start());
    }
    // What Word makes of the bullets of a list within a list.
    if let Some(rest) = text.strip_prefix("o\t") {
        return Some(rest.trim_start());
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = text[digits..].strip_prefix(['.', ')'])?;
    ((1..=3).contains(&digits) && spaced(rest)).then(|| rest.trim_start())
}

/// A line without the bullet or the number that it begins with.
pub(crate) fn without_bullet(line: Line) -> Line {
    let from = text(line.text.trim_start()).map_or(0, |item| line.text.len() - item.len());
    let moved = line.highlighted.into_iter().filter(|own| own.end > from);
    let highlighted = moved.map(|own| own.start.max(from) - from..own.end - from).collect();
    Line { text: line.text[from..].to_owned(), highlighted, number: line.number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_bullet_goes_and_what_is_highlighted_stays_at_its_words() {
        for bullet in ["- ", "–\u{a0}", "• ", "1. ", "  * ", "o\t"] {
            let text = format!("{bullet}Ik bel de gemeente");
            let at = text.find("gemeente").unwrap_or(0);
            let highlighted = std::iter::once(at..text.len()).collect();
            let line = without_bullet(Line { text, highlighted, number: 1 });
            assert_eq!(line.text, "Ik bel de gemeente", "{bullet:?}");
            assert_eq!(&line.text[line.highlighted[0].clone()], "gemeente", "{bullet:?}");
        }
    }

    #[test]
    fn a_sign_without_a_space_is_no_bullet() {
        for text in ["-3 graden", "--", "[-] Ik bel", "2019 was zwaar", "1.5 jaar later"] {
            let line = without_bullet(Line { text: text.to_owned(), ..Line::default() });
            assert_eq!(line.text, text);
        }
    }
}
