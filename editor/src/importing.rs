//! Notes, tables and journey files that somebody brings along.

use klantreis::model::Language;
use klantreis::source::decode;
use klantreis_import::{File, Options, import};
use serde::Serialize;

/// What something became.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Imported {
    ok: bool,
    /// The journey file; of several the first.
    text: String,
    /// The others.
    more: Vec<Other>,
    /// What became what, and what was left out.
    told: Vec<String>,
    problem: Option<String>,
}

#[derive(Debug, Serialize)]
struct Other {
    name: String,
    text: String,
}

/// Makes a journey of notes that were pasted.
pub(crate) fn pasted(notes: &str, l: Language) -> Imported {
    let marks = |line: &str| line.starts_with(['#', '>', '*', '|']) || line.starts_with("- ");
    let name = if notes.lines().any(marks) {
        l.pick("notities.md", "notes.md")
    } else {
        l.pick("notities.txt", "notes.txt")
    };
    of_file(name, notes.as_bytes(), l)
}

/// Makes a journey of a file; a journey file stays as it is.
pub(crate) fn of_file(name: &str, bytes: &[u8], l: Language) -> Imported {
    let file = File { name, bytes };
    if ["yaml", "yml", "json"].contains(&file.ending().as_str()) {
        return match decode(bytes, l) {
            Ok(text) => Imported { ok: true, text: text.to_owned(), ..Imported::default() },
            Err(why) => refused(&why.message, why.help.as_deref()),
        };
    }
    let options = Options { messages: l, language: l, ..Options::default() };
    match import(&file, &options) {
        Err(why) => refused(&why.message, why.help.as_deref()),
        Ok(made) => {
            let mut texts = made.drafts.iter().map(|draft| (draft.name.clone(), draft.to_yaml(l)));
            let text = texts.next().map(|(_, text)| text).unwrap_or_default();
            let more = texts.map(|(name, text)| Other { name, text }).collect();
            Imported { ok: true, text, more, told: made.summary.lines(l), problem: None }
        }
    }
}

fn refused(message: &str, help: Option<&str>) -> Imported {
    let mut said = sentence(message);
    if let Some(help) = help {
        said = format!("{said} {}", sentence(help));
    }
    Imported { problem: Some(said), ..Imported::default() }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    let end = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_notes_become_a_journey() {
        let made = pasted(
            "# Klantreis van Sam\n\n## Fase 1\n\nIk verlies mijn baan. [-]\n",
            Language::Dutch,
        );
        assert!(made.ok && made.text.contains("niveau: ontevreden"), "{}", made.text);
    }

    #[test]
    fn what_cannot_be_read_says_why_in_sentences() {
        let made = of_file("foto.jpg", &[0xff, 0xd8], Language::Dutch);
        let problem = made.problem.expect("a reason");
        assert!(
            !made.ok && problem.starts_with(char::is_uppercase) && problem.ends_with('.'),
            "{problem}"
        );
    }

    #[test]
    fn a_journey_file_stays_as_it_is() {
        let text = "titel: Sam # mijn buurman\n";
        assert_eq!(of_file("sam.yaml", text.as_bytes(), Language::Dutch).text, text);
    }
}
