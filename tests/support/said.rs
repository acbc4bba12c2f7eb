//! What lines of text say, whatever lines and sentences make of it.

use klantreis::scene::Node;

use super::parts::Item;
use super::text::{Text, texts};

pub const SOFT_HYPHEN: char = '\u{AD}';

/// Letters without spaces, hyphens and capitals, which lines and sentences change.
pub fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '-' && *c != SOFT_HYPHEN)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect()
}

pub fn letters_of<'a>(lines: impl Iterator<Item = Text<'a>>) -> String {
    lines.map(|line| letters(line.content)).collect()
}

pub fn said_in(nodes: &[Node]) -> String {
    letters_of(texts(nodes))
}

/// Holds that texts are said one after the other.
pub fn in_order<'a>(said: &str, texts: impl IntoIterator<Item = &'a str>) {
    let mut rest = said;
    for text in texts {
        let wanted = letters(text);
        let at = rest.find(&wanted).unwrap_or_else(|| panic!("{text:?} is not in {rest:?}"));
        rest = &rest[at + wanted.len()..];
    }
}

/// Holds that an item says these texts, to who sees it and to who hears it.
pub fn says(item: &Item<'_>, texts: &[String]) {
    in_order(&said_in(item.nodes), texts.iter().map(String::as_str));
    for text in texts {
        in_order(&letters(item.told), [text.as_str()]);
    }
}
