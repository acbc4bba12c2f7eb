//! Calendar dates.

/// In Dutch and English; the first three letters are enough to tell them apart.
const MONTHS: [&str; 21] = [
    "januari",
    "january",
    "februari",
    "february",
    "maart",
    "march",
    "april",
    "mei",
    "may",
    "juni",
    "june",
    "juli",
    "july",
    "augustus",
    "august",
    "september",
    "oktober",
    "october",
    "november",
    "december",
    "mrt",
];

/// The length in bytes of the date that the text starts with: `12-03-1990`, `2019-03-12` or
/// `12 maart 1990`.
pub(super) fn length_at(text: &str) -> Option<usize> {
    numeric(text).or_else(|| in_words(text))
}

fn numeric(text: &str) -> Option<usize> {
    let (first, rest) = digits(text)?;
    let separator = rest.chars().next().filter(|c| "-/.".contains(*c))?;
    let (second, rest) = digits(&rest[1..])?;
    let (third, rest) = digits(rest.strip_prefix(separator)?)?;
    let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
    (is_day(day) && is_month(second) && is_year(year)).then(|| text.len() - rest.len())
}

fn in_words(text: &str) -> Option<usize> {
    let (day, rest) = digits(text)?;
    let rest = rest.strip_prefix(' ')?;
    let (month, rest) = rest.split_once(' ')?;
    let (year, rest) = digits(rest)?;
    let known = MONTHS.iter().any(|name| {
        let name_or_short = [*name, &name[..3]];
        name_or_short.iter().any(|n| month.trim_end_matches('.').eq_ignore_ascii_case(n))
    });
    (is_day(day) && known && is_year(year)).then(|| text.len() - rest.len())
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn is_day(text: &str) -> bool {
    text.len() <= 2 && text.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
}

fn is_month(text: &str) -> bool {
    text.len() <= 2 && text.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
}
