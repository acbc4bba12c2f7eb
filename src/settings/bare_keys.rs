//! Finds keys that need quotation marks and have none: TOML says of these in several errors, in words of
//! its own, that they are no keys.

use std::ops::Range;

use crate::settings::vocabulary::Setting;

/// A key that needs quotation marks.
pub(super) struct BareKey<'t> {
    pub key: &'t str,
    pub at: Range<usize>,
    /// Whether it stands in the table of words that judge, where any text may be a key.
    pub is_word: bool,
}

/// The keys in a file that hold a space or a letter that only a key in quotation marks may hold.
pub(super) fn bare_keys(text: &str) -> Vec<BareKey<'_>> {
    let mut found = Vec::new();
    // The last table or setting that began, and whether it lists words.
    let (mut in_table, mut in_braces, mut depth) = (false, false, 0_usize);
    let mut key_from = Some(0);
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' | '\'' => _ = chars.find(|&(_, it)| it == c || it == '\n'),
            '#' => _ = chars.find(|&(_, it)| it == '\n'),
            '[' if key_from.is_some_and(|from| text[from..at].trim().is_empty()) => {
                let name = text[at + 1..].split([']', '\n']).next().unwrap_or_default();
                in_table = lists_words(name.trim());
            }
            '=' => {
                let Some(from) = key_from.take() else { continue };
                let key = text[from..at].trim();
                if depth == 0 {
                    in_braces = lists_words(key);
                }
                if needs_marks(key) {
                    let start = at - text[from..at].trim_start().len();
                    let is_word = if depth == 0 { in_table } else { in_braces };
                    found.push(BareKey { key, at: start..start + key.len(), is_word });
                }
            }
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if matches!(c, '{' | ',' | '\n' | '#') || text[at..chars.offset()].contains('\n') {
            key_from = Some(chars.offset());
        }
    }
    found
}

fn lists_words(key: &str) -> bool {
    Setting::named(key.trim_matches('"')) == Some(Setting::JudgingWords)
}

fn needs_marks(key: &str) -> bool {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !key.is_empty() && !key.contains(['"', '\'', '[', ']', '\n']) && !key.chars().all(is_bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_keys_with_a_space_or_another_letter_and_no_others() {
        for (text, keys) in [
            ("[oordelende-woorden]\nlastig kind = \"x\"\n", vec![("lastig kind", true)]),
            (
                "[judging-words] # ë = 1\n\"lastig kind\" = \"a b = c\"\ncliënt = 'x'",
                vec![("cliënt", true)],
            ),
            (
                "oordelende-woorden = { aso = \"x, y z = 1\", lastig kind = \"y\" }",
                vec![("lastig kind", true)],
            ),
            (
                "toegestane woorden = [\n\"a b\",\n\"c d\" ]\nthema = \"zwart-wit\"",
                vec![("toegestane woorden", false)],
            ),
            ("pagina = \"a4\"\n\n  # niets = a b\nbron = \"a b\"", vec![]),
        ] {
            let found = bare_keys(text);
            let told: Vec<_> = found.iter().map(|it| (it.key, it.is_word)).collect();
            assert_eq!(told, keys, "{text}");
            assert!(found.iter().all(|it| text[it.at.clone()] == *it.key), "{text}");
        }
    }
}
