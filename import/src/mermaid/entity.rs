//! Signs that mean something in Mermaid, written as its entities: `#58;` is a colon.

use std::fmt::Write;
use std::ops::Range;

/// Signs that end a text wherever they stand, or that are taken for markup.
const ANYWHERE: &str = "#;:<&";
/// Words with which a line begins that is no task.
const KEYWORDS: [&str; 5] = ["journey", "title", "section", "acctitle", "accdescr"];
/// Names that people write in place of a number.
const NAMED: [(&str, char); 10] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("colon", ':'),
    ("semi", ';'),
    ("num", '#'),
    ("comma", ','),
];

/// A text on one line, in which nothing means anything; these signs do not either.
pub(crate) fn encoded(text: &str, also: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_keyword = KEYWORDS.contains(&word.to_lowercase().as_str());
    let mut encoded = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let begins_remark = sign == '%' && text[at + 1..].starts_with('%');
        let means_something = ANYWHERE.contains(sign) || also.contains(sign) || begins_remark;
        if means_something || (is_keyword && at == 0) {
            let _ = write!(encoded, "#{};", u32::from(sign));
        } else {
            encoded.push(sign);
        }
    }
    encoded
}

/// A text with the signs that its entities stand for.
pub(crate) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut from = 0;
    for range in entities(text) {
        decoded.push_str(&text[from..range.start]);
        let code = &text[range.start + 1..range.end - 1];
        match sign(code) {
            Some(sign) => decoded.push(sign),
            None => decoded.push_str(&text[range.clone()]),
        }
        from = range.end;
    }
    decoded.push_str(&text[from..]);
    decoded
}

/// Where a sign stands first that is no part of an entity.
pub(crate) fn find(text: &str, sign: char) -> Option<usize> {
    places(text, sign).next()
}

/// What stands between signs that are no part of an entity.
pub(crate) fn split(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in places(text, sign) {
        parts.push(&text[from..at]);
        from = at + sign.len_utf8();
    }
    parts.push(&text[from..]);
    parts
}

/// Where a sign stands that is no part of an entity.
fn places(text: &str, sign: char) -> impl Iterator<Item = usize> {
    let mut entities = entities(text).into_iter().peekable();
    text.match_indices(sign).map(|(at, _)| at).filter(move |at| {
        while entities.next_if(|entity| entity.end <= *at).is_some() {}
        entities.peek().is_none_or(|entity| !entity.contains(at))
    })
}

/// Where `#`, letters or digits, and `;` stand together.
fn entities(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('#').map(|at| from + at) {
        let code = &text[start + 1..];
        let length = code.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(code.len());
        from = start + 1;
        if length > 0 && code[length..].starts_with(';') {
            from = start + length + 2;
            found.push(start..from);
        }
    }
    found
}

fn sign(code: &str) -> Option<char> {
    if let Ok(number) = code.parse() {
        return char::from_u32(number).filter(|sign| !sign.is_control());
    }
    NAMED.iter().find(|(name, _)| *name == code).map(|(_, sign)| *sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_come_back() {
        for text in ["a: b; c #1", "#35;", "50 %% af", "Section 3", "<br>", "titel", "R&D &amp;"] {
            let written = encoded(text, ",");
            assert_eq!(decoded(&written), text, "{written}");
            let bare = |sign| find(&written, sign);
            assert_eq!([':', '#', '<'].map(bare), [None; 3], "{written}");
        }
        assert_eq!(encoded("Section 3: x", ""), "#83;ection 3#58; x");
    }

    #[test]
    fn an_unknown_entity_stays_as_it_is() {
        assert_eq!(decoded("a #hart; b #0; c #colon; d"), "a #hart; b #0; c : d");
    }
}
