//! Text for people, in which nothing but colours of our own steers a terminal.

use klantreis::diagnostic::forbidden_characters;

/// What stands in the place of a character that steers.
const REPLACED: char = '\u{FFFD}';
const ESCAPE: char = '\u{1B}';

/// Text for people that a terminal can show: whatever a file, its name or a font says, nothing in it
/// steers the terminal. Text becomes this by `into`, which leaves no colours in it.
#[derive(Debug, Clone, Default)]
pub struct Told(String);

impl Told {
    /// Text with colours, of which the parts that come from elsewhere are [`harmless`] already.
    pub fn colored(text: &str) -> Self {
        let mut told = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(ESCAPE) {
            told.push_str(&harmless(&rest[..at]));
            let color = color(&rest[at..]);
            told.push_str(&rest[at..at + color]);
            // An escape of anything but a colour is made harmless with what follows.
            let lone = if color == 0 { ESCAPE.len_utf8() } else { 0 };
            told.extend((lone > 0).then_some(REPLACED));
            rest = &rest[at + color + lone..];
        }
        told.push_str(&harmless(rest));
        Self(told)
    }

    /// The text, with its colours.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Told {
    fn from(text: &str) -> Self {
        Self(harmless(text))
    }
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// The text without what steers a terminal or the direction of text; ends of lines and tabs stay.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for (at, character) in forbidden_characters(text) {
        shown.push_str(&text[from..at]);
        shown.push(REPLACED);
        from = at + character.len_utf8();
    }
    shown.push_str(&text[from..]);
    // A text may hold these, and a terminal may act on them.
    let steers = |c: char| matches!(c, '\r' | '\u{61C}' | '\u{200E}' | '\u{200F}');
    shown.replace("\r\n", "\n").replace(steers, REPLACED.encode_utf8(&mut [0; 4]))
}

/// The text on one line.
pub fn on_one_line(text: &str) -> String {
    harmless(text).replace(['\n', '\t'], REPLACED.encode_utf8(&mut [0; 4]))
}

/// How many bytes the colour takes that a text begins with, `ESC [ 1 ; 31 m`.
fn color(text: &str) -> usize {
    let Some(codes) = text.strip_prefix("\u{1B}[") else { return 0 };
    let end = codes.find(|c: char| !c.is_ascii_digit() && c != ';');
    end.filter(|&end| codes[end..].starts_with('m')).map_or(0, |end| "\u{1B}[m".len() + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_colours_of_our_own_are_left() {
        let colored = "\u{1B}[1;31mfout\u{1B}[0m: \u{1B}[2Ja\u{1B}]0;b\u{7}\u{9B}31m\u{202E}\u{1B}";
        let shown = "\u{1B}[1;31mfout\u{1B}[0m: \u{FFFD}[2Ja\u{FFFD}]0;b\u{FFFD}\u{FFFD}31m\u{FFFD}\u{FFFD}";
        assert_eq!(Told::colored(colored).as_str(), shown);
        assert_eq!(Told::from("\u{1B}[31ma\tb\n").as_str(), "\u{FFFD}[31ma\tb\n");
    }

    #[test]
    fn text_stays_and_what_steers_is_replaced() {
        let wales = "één 👩‍👧 \u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}\r\n";
        assert_eq!(harmless(wales), wales.replace('\r', ""));
        assert_eq!(on_one_line("a\u{E0068}\n\rb\u{200F}"), "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}");
    }
}
