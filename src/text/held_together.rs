//! What stays on one line: words that belong together, and parts that are no words of their own.

use std::ops::Range;

/// Signs between the sides of an equation, which stay with it as long as they are short, in bytes.
const SIGNS: [&str; 6] = ["=", "<", ">", "≤", "≥", "≈"];
const LONGEST_SIDE: usize = 8;
/// Stands between two parts of one line, and begins no line unless the word before it is long, in bytes.
const DOT: &str = "·";
const LONGEST_BEFORE_DOT: usize = 12;
/// What ends a name that it turns round: a line that ends before it says the reverse ("Aanpak werkt / niet: …").
const NEGATIONS: [&str; 2] = ["niet:", "not:"];

/// The first word from here on that can stay with another, or that has parts. Few texts have one, and
/// looking is cheap.
pub(super) fn holding_word(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let at = from + bytes[from..].iter().position(|&byte| HOLDING[usize::from(byte)])?;
    let start = bytes[..at].iter().rposition(|&byte| byte == b' ').map_or(0, |space| space + 1);
    let end = bytes[at..].iter().position(|&byte| byte == b' ').map_or(text.len(), |end| at + end);
    Some(start..end)
}

/// The bytes (UTF-8) that letters of such words start with: an apostrophe, a digit, a sign, a dot or a
/// colon.
const HOLDING: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = matches!(
            byte as u8,
            b'\''
                | b':'
                | b'='
                | b'<'
                | b'>'
                | b'-'
                | b'/'
                | b'@'
                | b'#'
                | b'&'
                | b'?'
                | b'\\'
                | b'0'..=b'9' | 0xC2 | 0xE2
        );
        byte += 1;
    }
    table
};

/// Whether a word is what is left of a Dutch article or pronoun: 's, 't or 'n.
fn is_clipped(word: &str) -> bool {
    let rest = word.trim_start_matches(['(', '"', '“']).strip_prefix(['\'', '’', '‘']);
    matches!(rest, Some("s" | "t" | "n" | "S" | "T" | "N"))
}

/// Whether two words stay together: a clipped article with its word ("'s Nachts"), the parts of an
/// equation ("n = 18"), a number and its unit, a dot with what stands before it, and what a name says does not
/// happen.
pub(super) fn belong_together(before: &str, after: &str) -> bool {
    let short = |word: &str| word.len() <= LONGEST_SIDE;
    is_clipped(before)
        || (after == DOT && before.len() <= LONGEST_BEFORE_DOT)
        || (SIGNS.contains(&after) && short(before))
        || (SIGNS.contains(&before) && short(after))
        || NEGATIONS.contains(&after)
        || is_measure(before, after)
}

/// Whether a line that ends between these parts of a word would tear it: an address, a date, "e-mail", a
/// name of two ("West-Friesland").
pub(super) fn is_torn(before: &str, after: &str) -> bool {
    let is_address = before.contains(['@', '#', '\\'])
        || after.contains('@')
        || before.contains("//")
        || before.starts_with("www.");
    let parts = [before.trim_end_matches(['-', '/', '–', '—']), after];
    is_address
        || is_name_of_two(before, after)
        || (before.ends_with(['-', '/', '.', '?', '&', '=']) && !parts.into_iter().all(is_part))
}

/// Units and signs that stay with the number before them.
const UNITS: [&str; 34] = [
    "%", "‰", "°", "°C", "€", "EUR", "mg", "g", "kg", "µg", "ml", "cl", "dl", "l", "mm", "cm", "m",
    "km", "m²", "m³", "ha", "kJ", "kcal", "kWh", "kB", "MB", "GB", "mg/dl", "mmol/l", "mmol/mol",
    "km/u", "km/h", "mmHg", "ECTS",
];
const CURRENCIES: [&str; 3] = ["€", "$", "£"];

/// Whether these two words are a number and its unit, or a currency and its amount.
fn is_measure(before: &str, after: &str) -> bool {
    let unit = || after.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    (before.ends_with(char::is_numeric) && UNITS.contains(&unit()))
        || (after.starts_with(char::is_numeric)
            && CURRENCIES.contains(&before.trim_start_matches('(')))
}

/// Whether these are the parts of a name that is written with a hyphen: both have a capital, and small letters
/// before the hyphen ("GGZ-Noord" is an abbreviation and a name).
fn is_name_of_two(before: &str, after: &str) -> bool {
    let first = before.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has_capitals =
        first.starts_with(char::is_uppercase) && after.starts_with(char::is_uppercase);
    has_capitals && before.strip_suffix('-').is_some_and(|it| it.ends_with(char::is_lowercase))
}

/// Whether a part of a word can stand on a line of its own: letters only, and more than two of them.
fn is_part(part: &str) -> bool {
    let letters = part.trim_matches(|c: char| !c.is_alphanumeric());
    letters.chars().count() > 2
        && letters.chars().any(char::is_alphabetic)
        && !letters.starts_with(|c: char| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_unit_and_a_currency_with_its_amount() {
        for (before, after) in [("250", "mg/dl"), ("37,5", "°C."), ("€", "40"), ("($", "12)")] {
            assert!(belong_together(before, after), "{before} {after}");
        }
        assert!(!belong_together("3", "maanden") && !belong_together("250", "mensen"));
    }

    #[test]
    fn a_word_ends_a_line_only_between_parts_that_are_words() {
        for (before, after) in [
            ("e-", "mail"),
            ("12-", "05"),
            ("a@", "b.nl"),
            ("https://", "x.nl"),
            ("(West-", "Friesland)"),
        ] {
            assert!(is_torn(before, after), "{before}{after}");
        }
        for (before, after) in
            [("GGZ-", "Noord"), ("Jeugd-", "zorg"), ("wijkteam/", "buurtteam"), ("家", "族")]
        {
            assert!(!is_torn(before, after), "{before}{after}");
        }
    }
}
