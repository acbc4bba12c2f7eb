//! Signs of the notation, where no backslash takes away what they mean.

/// Whether a backslash takes away what the sign at a place means.
pub(crate) fn is_escaped(text: &str, at: usize) -> bool {
    let backslashes = text[..at].len() - text[..at].trim_end_matches('\\').len();
    backslashes % 2 == 1
}

/// Where one of these signs stands first.
pub(crate) fn find(text: &str, signs: &[char]) -> Option<usize> {
    places(text, signs).next()
}

/// Where one of these signs stands last.
pub(crate) fn rfind(text: &str, signs: &[char]) -> Option<usize> {
    places(text, signs).last()
}

/// What stands between these signs.
pub(crate) fn split<'t>(text: &'t str, signs: &[char]) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in places(text, signs) {
        parts.push(&text[from..at]);
        from = at + text[at..].chars().next().map_or(1, char::len_utf8);
    }
    parts.push(&text[from..]);
    parts
}

fn places(text: &str, signs: &[char]) -> impl Iterator<Item = usize> {
    let found = text
        .char_indices()
        .filter(move |&(at, sign)| signs.contains(&sign) && !is_escaped(text, at));
    found.map(|(at, _)| at).collect::<Vec<_>>().into_iter()
}
