//! A journey to start from: a file with every key explained.

use crate::language::Language;

const DUTCH: &str = include_str!("nl.yaml");
const ENGLISH: &str = include_str!("en.yaml");

/// The text of a new journey file with this title.
#[must_use]
pub fn starter(title: &str, language: Language) -> String {
    let quoted = format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""));
    language.pick(DUTCH, ENGLISH).replacen("{{title}}", &quoted, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::read;

    #[test]
    fn a_title_cannot_break_the_file() {
        for language in Language::ALL {
            let title = r#"Zeg "nee" \ ja"#;
            let document = read(&starter(title, language), language).expect("a journey");
            assert_eq!(document.journey.title, title);
        }
    }
}
