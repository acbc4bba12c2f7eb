//! One text as YAML: as it is where YAML reads it so, and else in quotes.

use std::fmt::Write;

/// Words that programs take for something else than text.
const OTHERWISE: [&str; 13] =
    ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", ".nan"];

/// A text as a value on one line; `inline` where it stands between braces or brackets.
pub(crate) fn scalar(text: &str, inline: bool) -> String {
    if is_plain(text, inline) && !is_taken_otherwise(text) { text.to_owned() } else { quoted(text) }
}

/// A word of the file itself, which a program may take for a number.
pub(crate) fn word(text: &str, inline: bool) -> String {
    if is_plain(text, inline) { text.to_owned() } else { quoted(text) }
}

/// Whether the text can stand by itself, by the strictest reading of YAML 1.2: it begins with a
/// letter or digit, and holds nothing that ends it or begins a remark.
pub(crate) fn is_plain(text: &str, inline: bool) -> bool {
    let begins = text.starts_with(char::is_alphanumeric);
    let ends = !text.ends_with([' ', ':']);
    let breaks = [": ", " #", ":\t", "\t#"].iter().any(|sign| text.contains(sign));
    let breaks_inline = inline && text.contains(['[', ']', '{', '}', ',', ':', '?']);
    let is_line = !text.contains(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    begins && ends && !breaks && !breaks_inline && is_line
}

/// Whether another program than this one may take the text for a number, a date, a time, or yes or no.
fn is_taken_otherwise(text: &str) -> bool {
    let is_number = text.replace('_', "").parse::<f64>().is_ok();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || b"-:.+_".contains(&byte));
    let is_in_base = ["0x", "0o", "0b"].iter().any(|base| text.starts_with(base));
    let is_word = OTHERWISE.iter().any(|word| word.eq_ignore_ascii_case(text));
    is_number || digits || is_in_base || is_word
}

/// In the quotation marks that need no signs before those of the text itself, where it can be.
pub(crate) fn quoted(text: &str) -> String {
    let needs_signs = |c: char| c.is_control() || "'\\\u{2028}\u{2029}\u{FEFF}".contains(c);
    if text.contains('"') && !text.contains(needs_signs) {
        return format!("'{text}'");
    }
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_by_itself_where_it_can() {
        for text in ["Ik bel Fier.", "drie weken later", "7a", "’s Ochtends", "a, b", "10 - 12"] {
            let plain = text.starts_with(char::is_alphanumeric);
            assert_eq!(scalar(text, false) == text, plain, "{text}");
        }
    }

    #[test]
    fn a_text_that_yaml_would_read_otherwise_is_quoted() {
        for text in ["a: b", "a #b", "- a", "'a'", "ja: ", "", "null", "Yes", "1.5", "2024-01-01"] {
            assert!(scalar(text, false).starts_with('"'), "{text}");
        }
        assert_eq!(scalar("a, b", true), "\"a, b\"");
        assert_eq!(scalar("zij: \"ja\"\\\n", false), r#""zij: \"ja\"\\\n""#);
        assert_eq!(scalar("\"ja\": nee", false), "'\"ja\": nee'");
        assert_eq!(scalar("Wie?", true), "\"Wie?\"");
    }
}
