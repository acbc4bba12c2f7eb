//! Making a typed text ready to print.

use unicode_normalization::UnicodeNormalization;

/// The text without spaces at its ends, runs of spaces as one, and line breaks kept, those written as
/// `<br>` too; each letter one
/// character with its accents where there is such a character (NFC), as fonts have them.
pub(crate) fn tidy(text: &str) -> String {
    let text = text.trim();
    if is_tidy(text) {
        return text.to_owned();
    }
    let spaced = spaced(text);
    if spaced.bytes().any(may_compose) { spaced.nfc().collect() } else { spaced }
}

/// Whether a character that starts with this byte (UTF-8) may be written in another way: no Latin
/// letter and no punctuation of European text.
const fn may_compose(byte: u8) -> bool {
    matches!(byte, 0xCC..=0xDF | 0xE0 | 0xE1 | 0xE3..=0xF7)
}

fn spaced(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let text = with_line_breaks(text);
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let mut words = line.split([' ', '\t']).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !tidied.is_empty() {
            tidied.push('\n');
        }
        tidied.push_str(first);
        for word in words {
            tidied.push(' ');
            tidied.push_str(word);
        }
    }
    tidied
}

/// The text with a line break for each `<br>`, as in HTML and in other languages for diagrams.
fn with_line_breaks(text: &str) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let name = tag[1..end].trim_end_matches(['>', '/', ' ']);
        let is_break = end > 1 && tag[..end].ends_with('>') && name.eq_ignore_ascii_case("br");
        let (said, next) = if is_break { ("\n", end) } else { ("<", 1) };
        out.push_str(said);
        rest = &tag[next..];
    }
    out + rest
}

fn is_tidy(text: &str) -> bool {
    text.bytes().all(|byte| TIDY[usize::from(byte)]) && !text.contains("  ")
}

/// The bytes of texts that stay as they are; 0xE2 may begin one of the line separators.
const TIDY: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < table.len() {
        let byte = at as u8;
        table[at] = !may_compose(byte) && !matches!(byte, b'\n' | b'\r' | b'\t' | b'<' | 0xE2);
        at += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use crate::source::reader::text::tidy;

    #[test]
    fn spaces_are_folded_and_line_breaks_kept() {
        for (typed, printed) in [
            ("ik  bel", "ik bel"),
            (" ik\tbel ", "ik bel"),
            ("ik \n  bel  nu\n", "ik\nbel nu"),
            ("een\n\n\ntwee", "een\ntwee"),
            ("een\u{2028}twee", "een\ntwee"),
            ("een<br>twee<BR/>drie <br /> vier", "een\ntwee\ndrie\nvier"),
            ("<b>een</b> < twee <br", "<b>een</b> < twee <br"),
            ("a<brood>b", "a<brood>b"),
            ("“ja” – nee", "“ja” – nee"),
            ("Cafe\u{301} Zoe\u{308}", "Café Zoë"),
            ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"),
            ("", ""),
        ] {
            assert_eq!(tidy(typed), printed);
        }
    }
}
