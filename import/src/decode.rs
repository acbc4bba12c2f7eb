//! Makes text of bytes: UTF-8, UTF-16, or what Windows wrote before it knew those.

use std::borrow::Cow;

use klantreis::diagnostic::forbidden_characters;
use klantreis::model::Language;

use crate::refusal::Refusal;

/// A picture or a program has so many signs that nobody types.
const MANY: usize = 5;

/// What Western European Windows writes with the bytes from 0x80 to 0x9F; with all others it writes what
/// Unicode has at their number. By hand, since a library for it brings the tables of all other languages.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The text of a file, without the mark that says how it is written.
///
/// # Errors
/// Where the bytes are no text: then signs come out that nobody types.
pub(crate) fn decode(bytes: &[u8], messages: Language) -> Result<Cow<'_, str>, Refusal> {
    let text = written(bytes).ok_or_else(|| Refusal::no_text(messages))?;
    let forbidden: Vec<(usize, char)> = forbidden_characters(&text).take(MANY).collect();
    match forbidden.as_slice() {
        [] => Ok(text),
        [(at, sign), rest @ ..] if rest.len() + 1 < MANY => {
            let line = text[..*at].matches('\n').count() + 1;
            Err(Refusal::forbidden_character(line, *sign, messages))
        }
        _ => Err(Refusal::no_text(messages)),
    }
}

/// The text as its mark says, or else UTF-8 where it is that, or what Windows wrote.
fn written(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match bytes {
        [0xEF, 0xBB, 0xBF, text @ ..] => std::str::from_utf8(text).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, text @ ..] => utf16(text, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, text @ ..] => utf16(text, u16::from_be_bytes).map(Cow::Owned),
        _ => Some(std::str::from_utf8(bytes).map_or_else(|_| windows(bytes).into(), Cow::Borrowed)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty())
}

fn windows(bytes: &[u8]) -> String {
    let special: Vec<char> = WINDOWS.chars().collect();
    let letter = |&byte: &u8| {
        let at = usize::from(byte).checked_sub(0x80);
        at.and_then(|at| special.get(at).copied()).unwrap_or(char::from(byte))
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_windows_and_excel_write_becomes_the_same_text() {
        let utf16: Vec<u8> = [0xFEFF_u16]
            .into_iter()
            .chain("één".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in ["één".as_bytes(), "\u{FEFF}één".as_bytes(), b"\xE9\xE9n", &utf16] {
            assert_eq!(decode(bytes, Language::Dutch).as_deref(), Ok("één"));
        }
        assert_eq!(decode(b"\x93ja\x94 \x80\x9F", Language::Dutch).as_deref(), Ok("“ja” €Ÿ"));
    }

    #[test]
    fn a_picture_is_no_text() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Language::Dutch).is_err());
    }
}
