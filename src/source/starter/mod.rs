//! A journey to start from: a file with every key explained.

use crate::language::Language;

const DUTCH: &str = include_str!("nl.yaml");
const ENGLISH: &str = include_str!("en.yaml");

/// Who tells the story in the files, and how old they are.
const NARRATOR: [&str; 2] = ["  naam: Noor\n", "  name: Noor\n"];
const MADE_UP: [&str; 2] = ["  fictief: true\n", "  fictional: true\n"];
const AGE: [&str; 2] = ["  leeftijd: 34\n", "  age: 34\n"];
/// Words with which the name of more than one person begins.
const SEVERAL: [&str; 3] = ["familie ", "gezin ", "family "];

/// The text of a new journey file with this title.
#[must_use]
pub fn starter(title: &str, language: Language) -> String {
    language.pick(DUTCH, ENGLISH).replacen("{{title}}", &quoted(title), 1)
}

/// As [`starter`], told by somebody of this name. A family has no age: that line is a remark then. That the name is
/// made up is a remark too, unless it is the one of the starter: only the author knows.
#[must_use]
pub fn starter_told_by(title: &str, narrator: &str, language: Language) -> String {
    let [own, age, made_up] =
        [NARRATOR, AGE, MADE_UP].map(|[dutch, english]| language.pick(dutch, english));
    if own.trim_end().ends_with(narrator) {
        return starter(title, language);
    }
    let remark = |line: &str| line.replacen("  ", "  # ", 1);
    let name = own.replace("Noor\n", &format!("{}\n", quoted(narrator)));
    let lower = narrator.to_lowercase();
    let several = SEVERAL.iter().any(|word| lower.starts_with(word));
    let aged = if several { remark(age) } else { age.to_owned() };
    let text = language.pick(DUTCH, ENGLISH).replacen(made_up, &remark(made_up), 1);
    // The title last: whatever stands in it is left alone.
    let text = text.replacen(own, &name, 1).replacen(age, &aged, 1);
    text.replacen("{{title}}", &quoted(title), 1)
}

/// A text between quotes, in which no sign can end them.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
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

    #[test]
    fn the_narrator_has_the_name_that_is_given() {
        for language in Language::ALL {
            for (name, age) in [("Marleen \"M\" {{title}}", Some(34)), ("Familie de Vries", None)] {
                let document =
                    read(&starter_told_by("x", name, language), language).expect("a journey");
                let narrator = document.journey.narrator.expect("a narrator");
                assert_eq!((narrator.name.as_str(), narrator.age), (name, age));
                assert_eq!(narrator.fictional, None);
            }
        }
    }
}
