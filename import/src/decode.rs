//! Makes text of bytes: UTF-8, UTF-16, or what Windows wrote before it knew those.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use klantreis::diagnostic::forbidden_characters;
use klantreis::model::Language;

use crate::refusal::Refusal;

/// A picture or a program has so many signs that nobody types.
const MANY: usize = 5;

/// The text of a file, without the mark that says how it is written.
///
/// # Errors
/// Where the bytes are no text: then signs come out that nobody types.
pub(crate) fn decode(bytes: &[u8], messages: Language) -> Result<Cow<'_, str>, Refusal> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guessed(bytes), 0));
    let (text, had_errors) = encoding.decode_without_bom_handling(&bytes[mark..]);
    let forbidden: Vec<(usize, char)> = forbidden_characters(&text).take(MANY).collect();
    match (forbidden.as_slice(), had_errors) {
        ([], false) => Ok(text),
        ([(at, sign), rest @ ..], false) if rest.len() + 1 < MANY => {
            let line = text[..*at].matches('\n').count() + 1;
            Err(Refusal::forbidden_character(line, *sign, messages))
        }
        _ => Err(Refusal::no_text(messages)),
    }
}

/// UTF-8 where it is that, and else what Western European Windows writes.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
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
    }

    #[test]
    fn a_picture_is_no_text() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Language::Dutch).is_err());
    }
}
