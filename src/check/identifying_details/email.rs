//! E-mail addresses.

/// Whether the text holds something like `naam@voorbeeld.nl`.
pub(super) fn is_in(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let before = text[..at].bytes().next_back();
        before.is_some_and(is_local) && is_domain(&text[at + 1..])
    })
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_%+-".contains(&byte)
}

/// At least two parts, the last of two letters or more.
fn is_domain(rest: &str) -> bool {
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '.'));
    let domain = rest[..end.unwrap_or(rest.len())].trim_end_matches('.');
    let Some((name, top)) = domain.rsplit_once('.') else { return false };
    !name.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
}
