//! Phone numbers, Dutch and foreign, in any usual grouping.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, digits, each, each_if, pattern, says};

static DUTCH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?: (?: \( \s? )? \+ \s? 31 (?: \s? \) )? | \b 0031 ) [\s.DASH/]* (?: \( 0 \) | 0 )? (?: [\s.DASH/]{0,3} \d ){9} \b
            | \b 0 [1-9] (?: [\s.DASH/()]{0,3} \d ){8} \b",
    )
});

static FOREIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?: \+ \s? [1-9] | \b 00 [1-9] ) (?: [\s.DASH/()]{0,2} \d ){8,13} \b")
});

/// Without its first 0: by its groups.
static MOBILE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b ( 6 (?: \s? [DASH] \s? | \s ) (?: \d{8} | \d{2} (?: [\s.DASH] \d{2} ){3} | \d{4} [\s.DASH] \d{4} ) ) \b",
    )
});

/// One of these stands in whatever is called a phone number, in small letters.
const WORDS: &[&str] =
    &["tel", "mob", "bel", "app", "sms", "phone", "cell", "call", "text", "ring", "rang", "06"];

/// Whatever is called a phone number.
static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: tel | tel\.? (?: nr | no )? | telnr | telefoon (?: nummer | nr )? | mob | mobiel (?: e | nummer )?
              | bel | bellen | belt | belde | gebeld | terugbellen | app | appt | appte | sms | sms['’]?te
              | phone | mobile | cell | call | called | text | texted | ring | rang | 06 [DASH\s]? (?: nummer | nr ) )
            \b [^\d\n]{0,25} ( \d (?: [\s.DASH/]{0,2} \d ){5,9} ) \b",
    )
});

pub(super) fn find(text: &str, found: Found<'_>) {
    let is_of_somebody = |number: &str, _: &str| !is_of_organisation(&digits(number));
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if text.contains('+') || words.any(|word| word.starts_with(['0', '6'])) {
        each_if(&DUTCH, text, is_of_somebody, found);
        each(&FOREIGN, text, found);
        each(&MOBILE, text, found);
    }
    if says(text, WORDS) {
        each_if(&CALLED_SO, text, is_of_somebody, found);
    }
}

/// 0800, 0900 and 088 are given to organisations alone, and so are the numbers of four or five digits from 14.
fn is_of_organisation(digits: &[u32]) -> bool {
    matches!(digits, [0, 8 | 9, 0, 0 | 6 | 9, ..] | [0, 8, 8, ..] | [1, 4, 0, ..])
}
