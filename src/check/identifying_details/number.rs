//! Details that start with a digit: phone numbers, citizen service numbers, postcodes, dates.

use crate::check::identifying_details::date;
use crate::check::identifying_details::kind::Kind;

/// Adds the kinds that the numbers in a text look like.
pub(super) fn collect(text: &str, kinds: &mut Vec<Kind>) {
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| c.is_ascii_digit() || c == '+') {
        let start = at + found;
        let inside_word = text[..start].ends_with(char::is_alphanumeric);
        let detail = if inside_word { None } else { detail_at(&text[start..]) };
        if let Some((kind, _)) = detail {
            kinds.push(kind);
        }
        at = start + detail.map_or_else(|| number_length(&text[start..]), |(_, length)| length);
    }
}

/// A date is tried before a phone number: "01-02-2019 12" has ten digits too.
fn detail_at(text: &str) -> Option<(Kind, usize)> {
    let date = date::length_at(text).map(|length| (Kind::Date, length));
    let phone = || phone(text).map(|length| (Kind::Phone, length));
    let citizen = || citizen_number(text).map(|length| (Kind::CitizenNumber, length));
    let postcode = || postcode(text).map(|length| (Kind::Postcode, length));
    date.or_else(phone).or_else(citizen).or_else(postcode)
}

fn number_length(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits.max(1)
}

/// Dutch numbers of ten digits from 0, the same after +31 or 0031, and any other with a plus.
fn phone(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("+31").or_else(|| text.strip_prefix("0031")) {
        let rest = rest.trim_start_matches([' ', '-']);
        let rest = rest.strip_prefix("(0)").or_else(|| rest.strip_prefix('0')).unwrap_or(rest);
        let rest = rest.trim_start_matches([' ', '-']);
        let number = Digits::read(rest, " -.")?;
        return (number.values.len() == 9).then(|| text.len() - rest.len() + number.length);
    }
    if let Some(rest) = text.strip_prefix('+') {
        let number = Digits::read(rest, " -.()")?;
        return (9..=15).contains(&number.values.len()).then(|| 1 + number.length);
    }
    let number = Digits::read(text, " -.)/")?;
    let dutch = number.values.len() == 10 && number.values[0] == 0 && number.values[1] != 0;
    dutch.then_some(number.length)
}

/// Nine digits, in one piece or in the usual groups, that pass the eleven test.
fn citizen_number(text: &str) -> Option<usize> {
    let number = Digits::read(text, " -.")?;
    let grouped = matches!(number.groups.as_slice(), [9] | [4, 2, 3])
        || (number.groups == [3, 3, 3] && !text[..number.length].contains('.'));
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = number.values.iter().zip(weights).map(|(&d, w)| i32::from(d) * w).sum();
    (grouped && sum != 0 && sum % 11 == 0).then_some(number.length)
}

/// Four digits and two capitals.
fn postcode(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let space = usize::from(bytes.get(4) == Some(&b' '));
    let letters = bytes.get(4 + space..6 + space)?;
    let shaped = bytes[0] != b'0'
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && letters.iter().all(u8::is_ascii_uppercase);
    let ends = shaped && !text[6 + space..].starts_with(char::is_alphanumeric);
    ends.then_some(6 + space)
}

/// A row of digits, possibly in groups.
struct Digits {
    values: Vec<u8>,
    /// How many digits each group has.
    groups: Vec<usize>,
    /// How many bytes it takes, up to and including the last digit.
    length: usize,
}

impl Digits {
    /// No number we look for is longer; the rest of a longer row is not read.
    const MAX: usize = 16;

    /// Reads digits with at most two of the separators between two groups.
    fn read(text: &str, separators: &str) -> Option<Self> {
        let mut number = Self { values: Vec::new(), groups: Vec::new(), length: 0 };
        let mut gap = 2;
        for (i, byte) in text.bytes().enumerate() {
            if byte.is_ascii_digit() {
                if gap > 0 {
                    number.groups.push(0);
                }
                *number.groups.last_mut()? += 1;
                number.values.push(byte - b'0');
                number.length = i + 1;
                gap = 0;
            } else if separators.as_bytes().contains(&byte) && gap < 2 && i > 0 {
                gap += 1;
            } else {
                break;
            }
            if number.values.len() == Self::MAX {
                break;
            }
        }
        (!number.values.is_empty()).then_some(number)
    }
}
