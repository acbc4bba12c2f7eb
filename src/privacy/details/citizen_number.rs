//! Citizen service numbers (BSN): by the eleven test, and whatever is called one.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Found, digits, each, each_if, goes_on, pattern, says};

/// Also with a slip in it, or as old as the numbers of eight digits.
static CALLED_SO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i) \b (?: bsn | burger \s? service [DASH\s]? (?: nummer | nr )? | sofi [DASH\s]? (?: nummer | nr )?
              | citizen \s service \s number | social \s security \s number )
            (?: ['’]?s )? (?: [DASH]? (?: nummer | nr ) )? \b [^\d\n]{0,30} ( \d (?: [\s.DASH]? \d ){7,8} ) \b",
    )
});

static GROUPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b (?: \d{9} | \d{4} [\s.DASH] \d{2} [\s.DASH] \d{3} | \d{3} [\sDASH] \d{3} [\sDASH] \d{3}
            | \d{2} [\s.DASH] \d{2} [\s.DASH] \d{2} [\s.DASH] \d{3} ) \b",
    )
});

/// What a text says is such a number.
pub(super) fn find_called(text: &str, found: Found<'_>) {
    if says(text, &["bsn", "service", "sofi", "security"]) {
        each(&CALLED_SO, text, found);
    }
}

/// What is one by its own digits.
pub(super) fn find(text: &str, found: Found<'_>) {
    each_if(&GROUPED, text, |number, rest| passes(&digits(number)) && !goes_on(rest), found);
}

/// The eleven test: nine times the first digit, eight times the second and so on, less the last.
fn passes(digits: &[u32]) -> bool {
    let (last, others) = match digits {
        [others @ .., last] if digits.len() == 9 => (*last, others),
        _ => return false,
    };
    let sum: u32 = others.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
    sum > 0 && sum % 11 == last
}
