//! Notes, tables and journey files that somebody brings along.

use klantreis::model::{Evidence, Language};
use klantreis::source::decode;
use klantreis_import::{Draft, File, Options, import};
use serde::Serialize;

/// What something became.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Imported {
    ok: bool,
    /// What the journey is called, where there are several.
    name: String,
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
    // A journey without a heading is called by the name of its file.
    let name = if notes.lines().any(marks) {
        l.pick("Nieuwe klantreis.md", "New journey.md")
    } else {
        l.pick("Nieuwe klantreis.txt", "New journey.txt")
    };
    imported(&File { name, bytes: notes.as_bytes() }, l, |draft| {
        for step in &mut draft.journey.steps {
            let of_actions = step.actions.iter_mut().map(|action| &mut action.evidence);
            of_actions.chain([&mut step.evidence]).for_each(unnamed);
        }
    })
}

/// Leaves only the words that were quoted: what was pasted is from no file, and nobody said how it is known.
fn unnamed(evidence: &mut Vec<Evidence>) {
    evidence.retain(|piece| piece.quote.is_some());
    for piece in evidence {
        piece.source = None;
    }
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
    imported(&file, l, |_| {})
}

/// Makes a journey of a file, with something changed in it.
fn imported(file: &File<'_>, l: Language, change: impl Fn(&mut Draft)) -> Imported {
    let options = Options { messages: l, language: l, ..Options::default() };
    match import(file, &options) {
        Err(why) => refused(&why.message, why.help.as_deref()),
        Ok(mut made) => {
            made.drafts.iter_mut().for_each(change);
            let mut texts = made.drafts.iter().map(|draft| (draft.name.clone(), draft.to_yaml(l)));
            let (name, text) = texts.next().unwrap_or_default();
            let more = texts.map(|(name, text)| Other { name, text }).collect();
            Imported { ok: true, name, text, more, told: made.summary.lines(l), problem: None }
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
    fn pasted_notes_name_no_file_and_say_nothing_that_nobody_said() {
        let made = pasted("Ik bel. [-]\n\nZij zegt: \"Wacht maar.\" [0]\n", Language::Dutch);
        assert!(made.text.contains("titel: Nieuwe klantreis\n"), "{}", made.text);
        assert!(made.text.contains("citaat: Wacht maar."), "{}", made.text);
        for word in ["bron", "waargenomen", "regel", ".txt", "notities"] {
            assert!(!made.text.contains(word), "{word}: {}", made.text);
        }
        let told = made.told.join(" ");
        assert!(!told.contains(".txt"), "{told}");
        let of_file = of_file("gesprek.txt", b"Ik bel. [-]\n", Language::Dutch);
        assert!(of_file.text.contains("gesprek.txt, regel 1"), "{}", of_file.text);
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
