//! Numbers and places by which somebody can be found: one kind, one file.

mod account;
mod case_number;
mod citizen_number;
mod date;
mod email;
mod handle;
mod kind;
mod month;
mod pattern;
mod phone;
mod plate;
mod postcode;
mod street;

use std::ops::Range;
use std::sync::LazyLock;

use pattern::{Found, any_of};
use regex::Regex;

pub(crate) use kind::Kind;

/// Something in a text that leads to one person or one home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Detail {
    pub kind: Kind,
    /// Its bytes in the text.
    pub at: Range<usize>,
}

/// How a kind is found.
struct Finder {
    kind: Kind,
    find: fn(&str, Found<'_>),
    /// How many digits it has at least.
    digits: usize,
    /// Without them it has one of these.
    or: &'static [&'static str],
}

const fn finder(kind: Kind, find: fn(&str, Found<'_>), digits: usize) -> Finder {
    Finder { kind, find, digits, or: &[] }
}

/// What has no digit that it could be told by.
const NO_DIGITS: usize = usize::MAX;

/// In the order in which they claim a text: what is called by its name goes before what only has its
/// shape.
const FINDERS: [Finder; 12] = [
    Finder { or: email::SIGNS, ..finder(Kind::Email, email::find, NO_DIGITS) },
    finder(Kind::CitizenNumber, citizen_number::find_called, 8),
    finder(Kind::Account, account::find, 7),
    Finder { or: handle::SIGNS, ..finder(Kind::Handle, handle::find, NO_DIGITS) },
    finder(Kind::CaseNumber, case_number::find, 4),
    Finder { or: date::MONTHS, ..finder(Kind::Date, date::find, 1) },
    finder(Kind::Month, month::find, 2),
    finder(Kind::Phone, phone::find, 6),
    finder(Kind::Plate, plate::find, 2),
    finder(Kind::CitizenNumber, citizen_number::find, 9),
    finder(Kind::Postcode, postcode::find, 4),
    finder(Kind::Street, street::find, 1),
];

/// What can be nothing but digits: the others have a letter or a sign.
const BARE_NUMBERS: [Kind; 2] = [Kind::CitizenNumber, Kind::Phone];

/// Any of those signs and words: nearly no text has one, and one look for all of them tells.
static ANY_SIGN: LazyLock<Regex> =
    LazyLock::new(|| any_of(FINDERS.iter().flat_map(|finder| finder.or)));

impl Finder {
    /// Whether a text with so many digits can hold one, as far as can be seen at a glance: nearly none does.
    fn may_find(&self, lower: &str, has_sign: bool, digits: usize) -> bool {
        digits >= self.digits || (has_sign && self.or.iter().any(|sign| lower.contains(sign)))
    }
}

/// The details in a text, in its order; none overlaps another.
pub(crate) fn details(text: &str) -> Vec<Detail> {
    let (mut rest, mut details) = (text.to_owned(), Vec::<Detail>::new());
    let (lower, digits) = (text.to_lowercase(), text.bytes().filter(u8::is_ascii_digit).count());
    let has_sign = ANY_SIGN.is_match(&lower);
    let may_find = |it: &&Finder| {
        it.may_find(&lower, has_sign, digits)
            && (digits < text.len() || BARE_NUMBERS.contains(&it.kind))
    };
    for &Finder { kind, find, .. } in FINDERS.iter().filter(may_find) {
        let before = details.len();
        find(&rest, &mut |at| {
            let is_free = |other: &Detail| other.at.end <= at.start || at.end <= other.at.start;
            if details[before..].iter().all(is_free) {
                details.push(Detail { kind, at });
            }
        });
        // No other kind finds a piece of it.
        for Detail { at, .. } in &details[before..] {
            rest.replace_range(at.clone(), &"\u{1}".repeat(at.len()));
        }
    }
    details.sort_by_key(|detail| detail.at.start);
    details
}

/// Whether a text says on which day something was, or in which month, season or week of which year: those lead to people,
/// where "three weeks later" does not.
#[must_use]
pub fn holds_date(text: &str) -> bool {
    let is_date = |it: &Detail| matches!(it.kind, Kind::Date | Kind::Month);
    month::has_short_year(text) || details(text).iter().any(is_date)
}

/// Whether a word is the name of a month in Dutch or English, or short for one.
#[must_use]
pub fn is_month(word: &str) -> bool {
    date::is_month(&word.to_lowercase())
}

/// The text with a word of no meaning in place of each detail, and everything else where it was. A date can
/// stand before a sentence, as a number before an item of a list.
pub(crate) fn without(text: &str, details: &[Detail]) -> String {
    let mut rest = text.to_owned();
    for Detail { kind, at } in details {
        let sign = if matches!(kind, Kind::Date | Kind::Month) { "0" } else { "x" };
        rest.replace_range(at.clone(), &sign.repeat(at.len()));
    }
    rest
}

/// The text with every letter and digit of its details covered, sign for sign.
#[must_use]
pub fn masked(text: &str) -> std::borrow::Cow<'_, str> {
    let details = details(text);
    if details.is_empty() {
        return text.into();
    }
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for Detail { at, .. } in details {
        masked.push_str(&text[from..at.start]);
        masked
            .extend(text[at.clone()].chars().map(|c| if c.is_alphanumeric() { COVER } else { c }));
        from = at.end;
    }
    masked.push_str(&text[from..]);
    masked.into()
}

/// What stands in place of a letter or digit that is not told.
const COVER: char = '•';

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
            "sept. '24",
            "March 4, 2025",
            "4e mei",
            "maart-2025",
            "4-mrt-25",
            "vlak na 12-03-2024",
            "12-3-'25",
            "voorjaar 2024",
            "zomer van '24",
            "kerst 2023",
            "week 14 van 2024",
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
            "week 14",
            "de winter daarna",
            "24/7",
        ] {
            assert!(!holds_date(time), "{time}");
        }
    }
}
