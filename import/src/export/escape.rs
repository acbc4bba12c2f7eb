//! Puts a backslash before what would mean something in notes.

use crate::notes::{heading, moment, quotes, speaker};

/// Signs that mean something anywhere in Markdown.
const ANYWHERE: &str = "\\*_`[<~|#";
/// Signs that mean something at the beginning of a line, in Markdown or in the notation.
const AT_THE_BEGINNING: &str = "(!?%@>+-=•–·◦▪";

/// What stands before the colon of a line above the story.
const HEAD: [&str; 6] = ["verteller", "narrator", "schaal", "scale", "bron", "source"];

/// A text that stands within a line; of its quotations only the `literal` ones are read as such.
pub(crate) fn within(text: &str, literal: &[String]) -> String {
    escaped(text, literal, "")
}

/// What stands between brackets or commas, or in a name before a colon.
pub(crate) fn in_list(text: &str) -> String {
    escaped(text, &[], "(),:+&")
}

/// A text with a backslash before what would mean something, and before these signs as well.
fn escaped(text: &str, literal: &[String], signs: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain_quotes = other_quotes(&text, literal);
    let mut escaped = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let begins_entity = sign == '&'
            && text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '#');
        let means_something = ANYWHERE.contains(sign) || signs.contains(sign);
        if means_something || begins_entity || plain_quotes.contains(&at) {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// A text that a line begins with.
pub(crate) fn at_the_beginning(text: &str, literal: &[String], teller: Option<&str>) -> String {
    let mut escaped = within(text, literal);
    if let Some((before, ..)) = moment::trailing(&escaped) {
        let open = before.len() + escaped[before.len()..].find('(').unwrap_or(0);
        escaped.insert(open, '\\');
    }
    if heading::names_a_phase(&escaped) {
        return format!("[ ] {escaped}");
    }
    if escaped.starts_with(|c| AT_THE_BEGINNING.contains(c)) {
        return format!("\\{escaped}");
    }
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && escaped[digits..].starts_with(['.', ')', ':', ',']) {
        let (number, rest) = escaped.split_at(digits);
        return format!("{number}\\{rest}");
    }
    let words = escaped.split_once(':').map_or("", |(words, _)| words.trim());
    let is_head = HEAD.contains(&words.to_lowercase().as_str());
    if is_head || speaker::is_about_the_talk(words) || speaker::split(&escaped, teller).is_some() {
        return escaped.replace(':', "\\:");
    }
    escaped
}

/// Where quotation marks open and close that would be read as literal words and are not.
fn other_quotes(text: &str, literal: &[String]) -> Vec<usize> {
    let others = quotes::quoted(text)
        .into_iter()
        .filter(|range| !literal.iter().any(|words| words == &text[range.clone()]));
    let opening = |start: usize| text[..start].char_indices().next_back().map_or(0, |(at, _)| at);
    others.flat_map(|range| [opening(range.start), range.end]).collect()
}
