//! Bank accounts.

/// The shortest and the longest IBAN there is.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// The text without its IBANs, in pieces; more than one piece when there is an IBAN in it, with
/// or without spaces and with a right check number.
pub(super) fn split(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let (mut pieces, mut from) = (Vec::new(), 0);
    for at in 0..bytes.len().saturating_sub(3) {
        if at < from || !starts_at(bytes, at) {
            continue;
        }
        if let Some(length) = length_of(&bytes[at..]) {
            pieces.push(&text[from..at]);
            from = at + length;
        }
    }
    pieces.push(&text[from..]);
    pieces
}

fn starts_at(bytes: &[u8], at: usize) -> bool {
    let head = &bytes[at..at + 4];
    head[..2].iter().all(u8::is_ascii_alphabetic)
        && head[2..].iter().all(u8::is_ascii_digit)
        && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
}

/// Tries every place where the account may end, as the next word can look like more of it.
fn length_of(bytes: &[u8]) -> Option<usize> {
    let mut account = Vec::with_capacity(*LENGTHS.end());
    for (i, &byte) in bytes.iter().enumerate() {
        if byte.is_ascii_alphanumeric() {
            account.push(byte.to_ascii_uppercase());
        } else if byte != b' ' {
            return None;
        }
        let ends = !bytes.get(i + 1).is_some_and(u8::is_ascii_alphanumeric);
        if ends && LENGTHS.contains(&account.len()) && check_number_is_right(&account) {
            return Some(i + 1);
        }
        if account.len() > *LENGTHS.end() {
            return None;
        }
    }
    None
}

/// ISO 13616: the first four moved to the end, letters as 10 to 35, the whole modulo 97 is 1.
fn check_number_is_right(account: &[u8]) -> bool {
    let (head, rest) = account.split_at(4);
    let remainder = rest.iter().chain(head).fold(0_u32, |remainder, &byte| {
        if byte.is_ascii_digit() {
            (remainder * 10 + u32::from(byte - b'0')) % 97
        } else {
            (remainder * 100 + u32::from(byte - b'A') + 10) % 97
        }
    });
    remainder == 1
}
