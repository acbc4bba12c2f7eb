//! Files that no output takes the place of: they hold what somebody made by hand, or bought.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use klantreis::model::Language;
use klantreis::settings;
use klantreis::source::{MAX_FILE_BYTES, decode, read, recognise};
use klantreis::theme;

use crate::messages::endings::ending;

/// What a font file begins with.
const FONTS: [&[u8]; 6] = [b"\0\x01\0\0", b"OTTO", b"true", b"ttcf", b"wOFF", b"wOF2"];
/// What pictures begin with, of which no more is read: a long one takes as much room as the new one.
const PICTURES: [&[u8]; 3] = [b"<svg ", b"%PDF-", b"\x89PNG"];
const LONGEST_START: u64 = 8;
/// The words before the steps of a journey, of which there is a list.
const STEPS: [&str; 2] = ["stappen", "steps"];

/// A kind of file that is spared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spared {
    Journey,
    /// A theme, or the settings of a study.
    Style,
    Font,
}

impl Spared {
    /// What a file is, by its name or else by what is in it; `None` for any other file.
    pub fn of(path: &Path) -> Option<Self> {
        match ending(path).as_deref() {
            Some("yaml" | "yml") => return Some(Self::Journey),
            Some("toml") => return Some(Self::Style),
            _ => {}
        }
        let mut file = File::open(path).ok()?;
        let mut bytes = Vec::new();
        let (start, limit) = (LONGEST_START, MAX_FILE_BYTES as u64 + 1);
        file.by_ref().take(start).read_to_end(&mut bytes).ok()?;
        if PICTURES.iter().any(|first| bytes.starts_with(first)) {
            return None;
        }
        file.take(limit - start).read_to_end(&mut bytes).ok()?;
        Self::of_content(&bytes)
    }

    fn of_content(bytes: &[u8]) -> Option<Self> {
        if FONTS.iter().any(|first| bytes.starts_with(first)) {
            return Some(Self::Font);
        }
        if bytes.len() > MAX_FILE_BYTES || recognise(bytes).is_some() {
            return None;
        }
        let text = decode(bytes, Language::English).ok()?;
        match () {
            () if is_journey(text) => Some(Self::Journey),
            () if is_style(text) => Some(Self::Style),
            () => None,
        }
    }
}

/// Whether a text is a journey, or was meant to be one.
fn is_journey(text: &str) -> bool {
    let begins_steps = |line: &str| {
        let line = line.trim_start_matches([' ', '\t', '-', '{', '"', '\'']);
        let rest = STEPS.iter().find_map(|word| line.strip_prefix(word));
        let value =
            rest.and_then(|rest| rest.trim_start_matches(['"', '\'', ' ']).strip_prefix(':'));
        value.is_some_and(|value| {
            matches!(value.trim_start().chars().next(), None | Some('[' | '#'))
        })
    };
    text.lines().any(begins_steps) || read(text, Language::English).is_ok()
}

/// Whether a text is a theme or settings; one that says nothing is neither.
fn is_style(text: &str) -> bool {
    text.contains('=')
        && (theme::file::read(text, Language::English).is_ok()
            || settings::read(text, Language::English).problems.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_made_is_known_by_its_name_or_by_what_is_in_it() {
        assert_eq!(Spared::of(Path::new("geen/inge.YAML")), Some(Spared::Journey));
        assert_eq!(Spared::of(Path::new("klantreis.toml")), Some(Spared::Style));
        for (text, kind) in [
            ("titel: a\nstappen: [ { gebeurtenis: b } ]\n", Some(Spared::Journey)),
            ("titel: \"a\nstappen:\n  - nog niet af\n", Some(Spared::Journey)),
            ("{\n  \"title\": \"a\",\n  \"steps\": [\n", Some(Spared::Journey)),
            ("[kleuren]\nrood = \"#8E1B1B\"\n", Some(Spared::Style)),
            ("pagina = \"a4\"\n", Some(Spared::Style)),
            ("OTTO\0", Some(Spared::Font)),
            ("", None),
            ("Klantreis van Inge\n\nTitel: de stappen.\n", None),
            ("{\n  \"title\": \"a\",\n  \"parties\": [{}],\n  \"steps\": 6\n}\n", None),
            ("<svg>titel: a\nstappen: b</svg>", None),
            ("%PDF-1.7", None),
        ] {
            assert_eq!(Spared::of_content(text.as_bytes()), kind, "{text}");
        }
    }
}
