//! Dates in a text: those lead to people, where "three weeks later" does not.

/// Months and what is written for them in short, in Dutch and in English.
const MONTHS: &[&str] = &[
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
    "jan",
    "feb",
    "febr",
    "mrt",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "oct",
    "nov",
    "dec",
];

/// Whether a text holds a date: a day or a year beside a month, in figures or in words.
pub(crate) fn holds_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || "(),;".contains(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let in_words = words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).map(|before| words[before]);
        let beside = [before, words.get(at + 1).copied()];
        is_month(word) && beside.into_iter().flatten().any(|word| is_day(word) || is_year(word))
    });
    in_words || words.iter().any(|word| is_in_figures(word) || is_joined(word))
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// "4", "4e", "4th".
fn is_day(word: &str) -> bool {
    let day = word.trim_end_matches(char::is_alphabetic);
    word.len() - day.len() <= 3 && is_within(day, 1, 31)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_within(word, 1900, 2100)
}

fn is_within(word: &str, least: u32, most: u32) -> bool {
    let is_number = word.bytes().all(|b| b.is_ascii_digit());
    is_number && word.parse::<u32>().is_ok_and(|number| (least..=most).contains(&number))
}

/// "12-03-2024", "12/3/24", "2024-03-12", "2024-03-12T10:00", "03-2024".
fn is_in_figures(word: &str) -> bool {
    let word = word.split('t').next().unwrap_or(word);
    let parts: Vec<&str> = word.split(['-', '/', '.', '‑', '–']).collect();
    let is_month = |part: &str| is_within(part, 1, 12);
    match parts[..] {
        [a, b, c] if is_year(a) => is_month(b) && is_within(c, 1, 31),
        [a, b, c] if is_year(c) || c.len() == 2 && is_within(c, 0, 99) => {
            is_within(a, 1, 31) && is_within(b, 1, 31) && (is_month(a) || is_month(b))
        }
        [a, b] => is_year(a) && is_month(b) || is_month(a) && is_year(b),
        _ => false,
    }
}

/// "4-mrt-2025", "apr-24".
fn is_joined(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() > 1
        && parts.iter().any(|part| is_month(part))
        && parts.iter().filter(|part| !is_month(part)).all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_known_in_figures_and_in_words() {
        for date in [
            "12-03-2024",
            "12/3/24",
            "2024-03-12",
            "2024-03-12T10:00",
            "12.3.2024",
            "03-2024",
            "4 maart 2025",
            "4 maart",
            "april 2024",
            "March 4, 2025",
            "4e mei",
            "maart-2025",
            "4-mrt-25",
            "vlak na 12-03-2024",
        ] {
            assert!(holds_date(date), "{date}");
        }
    }

    #[test]
    fn how_much_later_it_was_is_no_date() {
        for time in [
            "drie weken later",
            "3-4 weken later",
            "in maart",
            "2023-2024",
            "na 12 dagen",
            "maandag",
            "10.30 uur",
            "1.5 jaar later",
            "week 12",
            "2024",
            "in het voorjaar",
            "24/7",
        ] {
            assert!(!holds_date(time), "{time}");
        }
    }
}
