//! Words with a capital or a small first letter, as their place in a sentence asks.

/// Whether the first word is written with capitals in a way of its own, such as iHub or GGZ.
fn has_own_capitals(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or_default();
    word.chars().skip(1).any(char::is_uppercase)
}

/// With a small first letter, for use inside a sentence; a name with capitals of its own as it is.
pub(crate) fn lower_first(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_lower_first(&mut out, text);
    out
}

pub(crate) fn push_lower_first(out: &mut String, text: &str) {
    if has_own_capitals(text) {
        return out.push_str(text);
    }
    let mut letters = text.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(letters.as_str());
}

/// With a capital first letter, for use at the start of a line; a name with capitals of its own as it
/// is.
pub(crate) fn upper_first(text: &str) -> String {
    if has_own_capitals(text) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(letters.as_str());
    out
}
