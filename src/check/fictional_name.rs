//! # What it does
//! Finds a narrator of whom the file does not say whether the name is fictitious.
//!
//! # Why
//! A published journey carries a made-up name, and says so, so that nobody looks for the family.
//! A name without that remark may be a real one that was forgotten.
//!
//! # Example
//! ```yaml
//! verteller: { naam: Inge }
//! ```
//!
//! # Instead
//! ```yaml
//! verteller: { naam: Inge, fictief: ja }
//! ```

use crate::check::rule::{Inspection, Rule};
use crate::diagnostic::Severity;
use crate::language::Language;
use crate::model::Place;

pub(super) const RULE: Rule = Rule {
    name: "fictional-name",
    finds: [
        "een verteller van wie niet gezegd is of de naam bedacht is",
        "a narrator of whom it is not said whether the name is made up",
    ],
    severity: Severity::Warning,
    look,
};

fn look(look: &mut Inspection<'_>) {
    let Some(narrator) = &look.journey.narrator else { return };
    let name = &narrator.name;
    if narrator.fictional.is_some() || look.journey.fictional_names.contains(name) {
        return;
    }
    let typed = typed(name);
    let (message, help) = match look.messages {
        Language::Dutch => (
            format!("Er staat niet bij of “{name}” een bedachte naam is."),
            format!(
                "Is de naam bedacht? Schrijf dan `verteller: {{ naam: {typed}, fictief: ja }}`. Is het \
                 een echte naam? Bedenk dan een andere."
            ),
        ),
        Language::English => (
            format!("It does not say whether “{name}” is a made-up name."),
            format!(
                "Is the name made up? Then write `narrator: {{ name: {typed}, fictional: yes }}`. Is it \
                 a real name? Then make up another."
            ),
        ),
    };
    look.found(Place::Narrator, message, help);
}

/// A name as it can stand between braces: in quotation marks where it holds more than letters.
fn typed(name: &str) -> String {
    let is_plain = name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '\''));
    if is_plain {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found;
    use crate::check::{Finding, check};
    use crate::language::Language;
    use crate::model::{Journey, Narrator};

    #[test]
    fn finds_a_name_that_may_be_real() {
        let mut journey = Journey::new("x");
        journey.narrator = Some(Narrator::named("Inge"));
        assert_eq!(found(&journey, "fictional-name").len(), 1);
    }

    #[test]
    fn says_what_to_type() {
        for (name, typed) in [("Sam", "Sam"), ("Anne-Marie", "Anne-Marie"), ("A: b", "\"A: b\"")] {
            let mut journey = Journey::new("x");
            journey.narrator = Some(Narrator::named(name));
            for (language, said) in [
                (Language::Dutch, format!("`verteller: {{ naam: {typed}, fictief: ja }}`")),
                (Language::English, format!("`narrator: {{ name: {typed}, fictional: yes }}`")),
            ] {
                let found = check(&journey, language);
                let is_ours = |it: &&Finding| it.rule == "fictional-name";
                let help = found.iter().find(is_ours).and_then(|it| it.help.as_deref());
                assert!(help.is_some_and(|help| help.contains(&said)), "{help:?}");
            }
        }
    }

    #[test]
    fn is_silent_when_the_name_is_said_to_be_fictitious() {
        let mut journey = Journey::new("x");
        journey.narrator = Some(Narrator { fictional: Some(true), ..Narrator::named("Inge") });
        assert_eq!(found(&journey, "fictional-name"), []);

        journey.narrator = Some(Narrator::named("Inge"));
        journey.fictional_names.push("Inge".into());
        assert_eq!(found(&journey, "fictional-name"), []);
    }
}
