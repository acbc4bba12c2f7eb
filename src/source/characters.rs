//! Characters that no text may hold: they are invisible, and can hide or reorder what is read.

/// What each byte asks for: 0 nothing, 1 always forbidden, 2 look at what follows.
const KINDS: [u8; 256] = kinds();

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        kinds[byte] = 1;
        byte += 1;
    }
    kinds[b'\n' as usize] = 0;
    kinds[b'\t' as usize] = 0;
    kinds[b'\r' as usize] = 0;
    kinds[0x7F] = 1;
    // The first bytes in UTF-8 of U+0080–009F, and of U+202A–202E and U+2066–2069.
    kinds[0xC2] = 2;
    kinds[0xE2] = 2;
    kinds
}

/// The first forbidden character and its byte offset.
pub(crate) fn first_forbidden(text: &str) -> Option<(usize, char)> {
    forbidden(text).next()
}

/// All forbidden characters with their byte offsets.
pub(crate) fn forbidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(step) = bytes[from..].iter().position(|&b| KINDS[b as usize] != 0) {
            let at = from + step;
            from = at + 1;
            if is_forbidden_at(bytes, at) {
                return text.get(at..)?.chars().next().map(|c| (at, c));
            }
        }
        None
    })
}

fn is_forbidden_at(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [0xC2, second, ..] => (0x80..=0x9F).contains(&second),
        [0xE2, 0x80, third, ..] => (0xAA..=0xAE).contains(&third),
        [0xE2, 0x81, third, ..] => (0xA6..=0xA9).contains(&third),
        [first, ..] => KINDS[first as usize] == 1,
        [] => false,
    }
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
        c => CONTROLS.get(c as usize).copied().unwrap_or("CONTROL CHARACTER"),
    }
}

/// Whether it steers the direction of text, rather than a device.
pub(crate) fn is_directional(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use crate::source::characters::{first_forbidden, forbidden, name};

    #[test]
    fn ordinary_text_passes() {
        assert_eq!(first_forbidden("één “zin” – met €\t\r\n\u{AD}\u{A0}👩‍👧"), None);
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
