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
    /// Whether it can be written in letters alone, without a digit, an @ or an underscore.
    in_letters: bool,
}

const fn finder(kind: Kind, find: fn(&str, Found<'_>)) -> Finder {
    Finder { kind, find, in_letters: matches!(kind, Kind::Email | Kind::Handle | Kind::Date) }
}

/// In the order in which they claim a text: what is called by its name goes before what only has its
/// shape.
const FINDERS: [Finder; 11] = [
    finder(Kind::Email, email::find),
    finder(Kind::Handle, handle::find),
    finder(Kind::CitizenNumber, citizen_number::find_called),
    finder(Kind::Account, account::find),
    finder(Kind::CaseNumber, case_number::find),
    finder(Kind::Date, date::find),
    finder(Kind::Phone, phone::find),
    finder(Kind::Plate, plate::find),
    finder(Kind::CitizenNumber, citizen_number::find),
    finder(Kind::Postcode, postcode::find),
    finder(Kind::Street, street::find),
];

/// The details in a text, in its order; none overlaps another.
pub(crate) fn details(text: &str) -> Vec<Detail> {
    let has_sign = text.contains(|c: char| c.is_ascii_digit() || c == '@' || c == '_');
    let finders = FINDERS.iter().filter(|finder| has_sign || finder.in_letters);
    let mut rest = text.to_owned();
    let mut details: Vec<Detail> = Vec::new();
    for &Finder { kind, find, .. } in finders {
        let before = details.len();
        find(&rest, &mut |at| {
            let is_free = |other: &Detail| other.at.end <= at.start || at.end <= other.at.start;
            if details[before..].iter().all(is_free) {
                details.push(Detail { kind, at });
            }
        });
        for detail in &details[before..] {
            claim(&mut rest, detail.at.clone());
        }
    }
    details.sort_by_key(|detail| detail.at.start);
    details
}

/// Takes a stretch out of a text, so that no other kind finds a piece of it.
fn claim(text: &mut String, at: Range<usize>) {
    let length = at.len();
    text.replace_range(at, &"\u{1}".repeat(length));
}

/// The text with every letter and digit of its details covered, sign for sign.
pub fn masked(text: &str) -> std::borrow::Cow<'_, str> {
    let details = details(text);
    if details.is_empty() {
        return text.into();
    }
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for Detail { at, .. } in details {
        masked.push_str(&text[from..at.start]);
        masked.extend(text[at.clone()].chars().map(|c| if c.is_alphanumeric() { COVER } else { c }));
        from = at.end;
    }
    masked.push_str(&text[from..]);
    masked.into()
}

/// What stands in place of a letter or digit that is not told.
const COVER: char = '•';
