//! Characters that no text may hold: they are invisible, and can hide or reorder what is read.

use std::ops::RangeInclusive;

/// Which bytes a forbidden character begins with in UTF-8.
const SUSPECT: [bool; 256] = suspect();

const fn suspect() -> [bool; 256] {
    let mut suspect = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        suspect[byte] = !is_layout(byte as u8 as char);
        byte += 1;
    }
    suspect[0x7F] = true;
    // U+0080–009F, U+202A–202E and U+2066–2069, U+E0000–E007F.
    suspect[0xC2] = true;
    suspect[0xE2] = true;
    suspect[0xF3] = true;
    suspect
}

/// The first forbidden character and its byte offset.
pub(crate) fn first_forbidden(text: &str) -> Option<(usize, char)> {
    forbidden(text).next()
}

/// All forbidden characters with their byte offsets: what steers a device or the direction of text, and
/// letters that cannot be seen.
pub fn forbidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(step) = suspected(&bytes[from..]) {
            let at = from + step;
            from = at + 1;
            let found = text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(c) = found.filter(|c| is_forbidden(*c) && !is_of_flag(text, at)) {
                return Some((at, c));
            }
        }
        None
    })
}

/// Where the first of these bytes stands that a forbidden character may begin with. Most text has none: it is
/// gone through eight bytes at a time.
fn suspected(bytes: &[u8]) -> Option<usize> {
    let is_suspect = |&byte: &u8| SUSPECT[usize::from(byte)];
    let (eights, rest) = bytes.as_chunks();
    for (nth, eight) in eights.iter().enumerate() {
        if !are_printable(*eight)
            && let Some(at) = eight.iter().position(is_suspect)
        {
            return Some(8 * nth + at);
        }
    }
    Some(8 * eights.len() + rest.iter().position(is_suspect)?)
}

/// Whether all of these are letters, digits, signs or spaces of ASCII: none is under 0x20 or over 0x7E. Where one
/// is, what is taken from the bytes or put to them reaches the highest bit of one.
const fn are_printable(bytes: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let bytes = u64::from_le_bytes(bytes);
    let under = bytes.wrapping_sub(0x20 * ONES);
    let over = bytes.wrapping_add(ONES);
    (bytes | under | over) & (0x80 * ONES) == 0
}

fn is_forbidden(c: char) -> bool {
    c.is_control() && !is_layout(c) || is_directional(c) || is_tag(c)
}

const fn is_layout(c: char) -> bool {
    matches!(c, '\n' | '\t' | '\r')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// Whether a tag is part of the emoji of a flag, such as that of Wales: a black flag, the letters of a
/// region as tags, and an end.
fn is_of_flag(text: &str, at: usize) -> bool {
    const BLACK_FLAG: char = '\u{1F3F4}';
    const END: char = '\u{E007F}';
    const LETTERS: RangeInclusive<usize> = 3..=6;
    let most = LETTERS.end() + 1;
    let before = text[..at].char_indices().rev().take(most).find(|(_, c)| !is_tag(*c));
    let Some((start, BLACK_FLAG)) = before else { return false };
    let behind = text[start..].chars().skip(1).take_while(|c| is_tag(*c));
    let tags: Vec<char> = behind.take(most + 1).collect();
    let is_letter = |c: &char| matches!(c, '\u{E0030}'..='\u{E0039}' | '\u{E0061}'..='\u{E007A}');
    tags.split_last().is_some_and(|(last, letters)| {
        *last == END && LETTERS.contains(&letters.len()) && letters.iter().all(is_letter)
    })
}

/// The name of a forbidden character in the Unicode standard.
pub(crate) fn name(character: char) -> &'static str {
    const CONTROLS: [&str; 32] = [
        "NULL",
        "START OF HEADING",
        "START OF TEXT",
        "END OF TEXT",
        "END OF TRANSMISSION",
        "ENQUIRY",
        "ACKNOWLEDGE",
        "BELL",
        "BACKSPACE",
        "TABULATION",
        "LINE FEED",
        "LINE TABULATION",
        "FORM FEED",
        "CARRIAGE RETURN",
        "SHIFT OUT",
        "SHIFT IN",
        "DATA LINK ESCAPE",
        "DEVICE CONTROL ONE",
        "DEVICE CONTROL TWO",
        "DEVICE CONTROL THREE",
        "DEVICE CONTROL FOUR",
        "NEGATIVE ACKNOWLEDGE",
        "SYNCHRONOUS IDLE",
        "END OF TRANSMISSION BLOCK",
        "CANCEL",
        "END OF MEDIUM",
        "SUBSTITUTE",
        "ESCAPE",
        "FILE SEPARATOR",
        "GROUP SEPARATOR",
        "RECORD SEPARATOR",
        "UNIT SEPARATOR",
    ];
    match character {
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{7F}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        c if is_tag(c) => "TAG CHARACTER",
        c => CONTROLS.get(c as usize).copied().unwrap_or("CONTROL CHARACTER"),
    }
}

/// Whether it steers the direction of text, rather than a device.
pub(crate) fn is_directional(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::characters::{first_forbidden, forbidden, name};

    #[test]
    fn ordinary_text_passes() {
        assert_eq!(first_forbidden("één “zin” – met €\t\r\n\u{AD}\u{A0}👩‍👧"), None);
    }

    #[test]
    fn tags_are_only_part_of_a_flag() {
        let wales = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}";
        assert_eq!(first_forbidden(&format!("a{wales}{wales}b")), None);
        for (text, found) in [
            ("a\u{E0068}".to_owned(), 1),
            ("\u{E0001}".to_owned(), 1),
            (format!("a{wales}\u{E0068}"), 7),
            ("\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}".to_owned(), 3),
            ("\u{1F3F4}\u{E0067}\u{E0020}\u{E0077}\u{E007F}".to_owned(), 4),
            (format!("\u{1F3F4}{}\u{E007F}", "\u{E0068}".repeat(9)), 10),
        ] {
            assert_eq!(forbidden(&text).count(), found, "{}", text.escape_unicode());
            assert!(forbidden(&text).all(|(_, c)| name(c) == "TAG CHARACTER"));
        }
    }

    #[test]
    fn invisible_characters_are_found_and_named() {
        let found: Vec<_> = forbidden("a\0b\u{202E}c\u{85}\u{2069}\u{7F}").collect();
        let names: Vec<_> = found.iter().map(|&(at, c)| (at, name(c))).collect();
        let expected = [
            (1, "NULL"),
            (3, "RIGHT-TO-LEFT OVERRIDE"),
            (7, "NEXT LINE"),
            (9, "POP DIRECTIONAL ISOLATE"),
            (12, "DELETE"),
        ];
        assert_eq!(names, expected);
    }
}
