//! Why a Word document that somebody gives cannot be used.

use klantreis::model::Language;
use klantreis_office::word::WordProblem;

use crate::messages::problem::Problem;

/// The most bytes of a document that is read.
pub const MAX_DOCUMENT: usize = 128 * 1024 * 1024;

/// What is in the way, and what to do; the document may be cut off because it was `too_large`.
pub fn unusable(name: &str, why: &WordProblem, too_large: bool, language: Language) -> Problem {
    let why = match why {
        WordProblem::NotWord | WordProblem::Damaged { .. } if too_large => {
            &WordProblem::TooLarge { part: String::new() }
        }
        why => why,
    };
    let (message, help) = match language {
        Language::Dutch => dutch(why),
        Language::English => english(why),
    };
    Problem::found(format!("{name} {message}.")).help(help)
}

/// That a document is larger than a file of this kind can be.
pub fn too_large(language: Language) -> Problem {
    let (message, help) = language.pick(
        ("Het document wordt te groot voor een docx.", "Zet er minder klantreizen in."),
        ("The document becomes too large for a docx.", "Put fewer journeys into it."),
    );
    Problem::found(message).help(help)
}

fn dutch(why: &WordProblem) -> (String, &'static str) {
    let again = "Open het in Word of LibreOffice, en sla het opnieuw op als Word-document (.docx).";
    match why {
        WordProblem::NotWord => {
            ("is geen Word-document".to_owned(), "Geef een bestand dat eindigt op .docx.")
        }
        WordProblem::OldOrLocked => (
            "is een oud Word-document (.doc), of heeft een wachtwoord".to_owned(),
            "Sla het in Word op als .docx, zonder wachtwoord.",
        ),
        WordProblem::Strict => (
            "is opgeslagen als “Strict Open XML-document”".to_owned(),
            "Sla het in Word op als gewoon Word-document (.docx).",
        ),
        WordProblem::NoRoom => (
            "heeft te smalle of te lage pagina's voor een tekening".to_owned(),
            "Kies een document met smallere marges of grotere pagina's.",
        ),
        WordProblem::OtherForm => {
            ("heeft stijlen in een vorm die niet wordt gelezen".to_owned(), again)
        }
        WordProblem::Damaged { part } => (format!("is beschadigd (in {part})"), again),
        WordProblem::TooLarge { part } => {
            let place = if part.is_empty() { String::new() } else { format!(" (in {part})") };
            (
                format!("is te groot om te lezen{place}"),
                "Haal er grote afbeeldingen uit, of kies een ander document.",
            )
        }
    }
}

fn english(why: &WordProblem) -> (String, &'static str) {
    let again = "Open it in Word or LibreOffice, and save it anew as a Word document (.docx).";
    match why {
        WordProblem::NotWord => {
            ("is no Word document".to_owned(), "Give a file that ends in .docx.")
        }
        WordProblem::OldOrLocked => (
            "is an old Word document (.doc), or has a password".to_owned(),
            "Save it in Word as .docx, without a password.",
        ),
        WordProblem::Strict => (
            "is saved as “Strict Open XML Document”".to_owned(),
            "Save it in Word as an ordinary Word document (.docx).",
        ),
        WordProblem::NoRoom => (
            "has pages too narrow or too low for a picture".to_owned(),
            "Choose a document with narrower margins or larger pages.",
        ),
        WordProblem::OtherForm => ("has styles in a form that is not read".to_owned(), again),
        WordProblem::Damaged { part } => (format!("is damaged (in {part})"), again),
        WordProblem::TooLarge { part } => {
            let place = if part.is_empty() { String::new() } else { format!(" (in {part})") };
            (
                format!("is too large to read{place}"),
                "Take large pictures out of it, or choose another document.",
            )
        }
    }
}
