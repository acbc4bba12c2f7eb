//! Numbers and places by which somebody can be found: one kind, one file.

mod account;
mod case_number;
mod citizen_number;
mod date;
mod email;
mod handle;
mod kind;
mod pattern;
mod phone;
mod plate;
mod postcode;
mod street;

use std::ops::Range;

use pattern::Found;

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
const FINDERS: [Finder; 11] = [
    Finder { or: email::SIGNS, ..finder(Kind::Email, email::find, NO_DIGITS) },
    finder(Kind::CitizenNumber, citizen_number::find_called, 8),
    finder(Kind::Account, account::find, 7),
    Finder { or: handle::SIGNS, ..finder(Kind::Handle, handle::find, NO_DIGITS) },
    finder(Kind::CaseNumber, case_number::find, 4),
    Finder { or: date::MONTHS, ..finder(Kind::Date, date::find, 1) },
    finder(Kind::Phone, phone::find, 6),
    finder(Kind::Plate, plate::find, 2),
    finder(Kind::CitizenNumber, citizen_number::find, 9),
    finder(Kind::Postcode, postcode::find, 4),
    finder(Kind::Street, street::find, 1),
];

/// What can be nothing but digits: the others have a letter or a sign.
const BARE_NUMBERS: [Kind; 2] = [Kind::CitizenNumber, Kind::Phone];

impl Finder {
    /// Whether a text can hold one, as far as can be seen at a glance: nearly none does.
    fn may_find(&self, lower: &str, digits: usize) -> bool {
        digits >= self.digits || self.or.iter().any(|sign| lower.contains(sign))
    }
}

/// The details in a text, in its order; none overlaps another.
pub(crate) fn details(text: &str) -> Vec<Detail> {
    let (mut rest, mut details) = (text.to_owned(), Vec::<Detail>::new());
    let (lower, digits) = (text.to_lowercase(), text.bytes().filter(u8::is_ascii_digit).count());
    let may_find = |it: &&Finder| {
        it.may_find(&lower, digits) && (digits < text.len() || BARE_NUMBERS.contains(&it.kind))
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

/// The text with a word of no meaning in place of each detail, and everything else where it was. A date can
/// stand before a sentence, as a number before an item of a list.
pub(crate) fn without_details(text: &str) -> String {
    let mut rest = text.to_owned();
    for Detail { kind, at } in details(text) {
        let sign = if kind == Kind::Date { "0" } else { "x" };
        let length = at.len();
        rest.replace_range(at, &sign.repeat(length));
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
