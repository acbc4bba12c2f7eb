//! Bank accounts: IBANs with any signs between their groups, and the old numbers where they are called so.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, each, each_if, goes_on, pattern, says};

/// The shortest and the longest IBAN there is.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// A Dutch one is known by its shape, also with a slip in its digits.
static DUTCH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b NL [\s.DASH]{0,2} \d{2} [\s.DASH]{0,2} [A-Z]{4} (?: [\s.DASH]{0,2} \d ){10} \b",
    )
});

static START: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i) \b [A-Z]{2} \s? \d{2}"));

static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: \w* rekening (?: nummer | nr )? | giro (?: nummer )? | account \s number | bank \s account ) \b
            [^\d\n]{0,15} ( \d (?: [\s.DASH]? \d ){6,9} ) \b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    each(&DUTCH, text, found);
    for start in START.find_iter(text) {
        if let Some(length) = length_of(&text[start.start()..]) {
            found(start.start()..start.start() + length);
        }
    }
    if says(text, &["rekening", "giro", "account"]) {
        each_if(&CALLED_SO, text, |_, rest| !goes_on(rest), found);
    }
}

/// Tries every place where the account may end, as the next word can look like more of it.
fn length_of(text: &str) -> Option<usize> {
    let mut account = Vec::with_capacity(*LENGTHS.end());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_alphanumeric() {
            account.push(c.to_ascii_uppercase());
        } else if !c.is_whitespace() && !"-‐‑‒–—−.".contains(c) {
            return None;
        }
        let ends = chars.peek().is_none_or(|(_, next)| !next.is_ascii_alphanumeric());
        if ends && LENGTHS.contains(&account.len()) && check_number_is_right(&account) {
            return Some(at + c.len_utf8());
        }
        if account.len() > *LENGTHS.end() {
            return None;
        }
    }
    None
}

/// ISO 13616: the first four moved to the end, letters as 10 to 35, the whole modulo 97 is 1.
fn check_number_is_right(account: &[char]) -> bool {
    let (head, rest) = account.split_at(4);
    let remainder = rest.iter().chain(head).filter_map(|c| c.to_digit(36)).fold(0, |sum, value| {
        if value < 10 { (sum * 10 + value) % 97 } else { (sum * 100 + value) % 97 }
    });
    remainder == 1
}
