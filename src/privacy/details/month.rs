//! A month, a season, a feast or a week with its year: no day, and near enough to one to find a family by.
//! A year alone is none, and neither is a month in which a law began.

use std::sync::LazyLock;

use regex::Regex;

use super::date::{MONTH, has_month};
use super::pattern::{Found, has_sign_between_digits, pattern, says, stretch};

/// What is no month and stands with a year all the same.
pub(super) const OTHER: &[&str] = &[
    "voorjaar",
    "lente",
    "zomer",
    "najaar",
    "herfst",
    "winter",
    "spring",
    "summer",
    "autumn",
    "kerst",
    "christmas",
    "pasen",
    "easter",
    "week",
    "wk",
];

const SEASON: &str = r"(?: voorjaar | lente | zomer | najaar | herfst | winter | spring | summer | autumn
    | kerst (?: mis )? | christmas | pasen | easter ) (?: s? vakantie )?";

const YEAR: &str = r"(?: (?: 19 | 20 ) \d{2} | ['’‘´`] \s? \d{2} )";

/// "april 2024", "mrt-'25", "voorjaar van 2024", "week 14, 2024".
static IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i) \b ( (?: {MONTH} \.? | {SEASON} | (?: week | wk ) \.? \s? \d{{1,2}} )
            (?: [\s,.DASH/]{{1,2}} | \s (?: van | in | of ) \s ) {YEAR} ) \b"
    ))
});

/// "03-2024", "2024-03". Not "2023-2024".
static IN_FIGURES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?: ^ | [^\w./DASH] ) ( (?: 0? [1-9] | 1 [0-2] ) [DASH/] (?: 19 | 20 ) \d{2}
            | (?: 19 | 20 ) \d{2} [DASH/] (?: 0 [1-9] | 1 [0-2] ) ) (?: $ | [^\w./DASH] | [.] (?: \s | $ ) )",
    )
});

/// "maart 25", where nothing but a time can stand.
static SHORT_YEAR: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?i) \b {MONTH} \.? [\s.DASH/]{{1,2}} \d{{2}} \b")));

pub(super) fn find(text: &str, found: Found<'_>) {
    if says(text, OTHER) || has_month(text) {
        each_of_life(&IN_WORDS, text, found);
    }
    if has_sign_between_digits(text) {
        each_of_life(&IN_FIGURES, text, found);
    }
}

/// Whether a text that should say when something was has a month and two figures of its year.
pub(super) fn has_short_year(text: &str) -> bool {
    has_month(text) && SHORT_YEAR.is_match(text)
}

fn each_of_life(pattern: &Regex, text: &str, found: Found<'_>) {
    for captures in pattern.captures_iter(text) {
        let at = stretch(&captures);
        if !is_of_law(&text[..at.start], &text[at.end..]) {
            found(at);
        }
    }
}

/// Whether the sentence is about a law: "Per januari 2015 geldt de Jeugdwet".
fn is_of_law(before: &str, after: &str) -> bool {
    let before = before.rsplit(['\n', '!', '?']).next().unwrap_or(before);
    let before = before.rsplit(". ").next().unwrap_or(before);
    let after = after.split(['\n', '!', '?']).next().unwrap_or(after);
    let after = after.split(". ").next().unwrap_or(after);
    let words = [before, after].into_iter().flat_map(|it| it.split(|c: char| !c.is_alphabetic()));
    words.map(str::to_lowercase).any(|word| {
        word.ends_with("wet") || word.starts_with("wets") || OF_LAW.contains(&word.as_str())
    })
}

const OF_LAW: &[&str] =
    &["wmo", "avg", "wetten", "verordening", "act", "bill", "law", "legislation"];
