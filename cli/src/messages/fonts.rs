//! Why font files cannot be the letters of a drawing, and which are missing.

use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::theme::typeface::{FontProblem, LARGEST, TypefaceError};

use crate::files::names::shown;
use crate::messages::problem::Problem;

/// A style of text for which no file is given.
pub fn missing(kind: &str, family: &str, language: Language) -> String {
    match language {
        Language::Dutch => {
            format!(
                "{kind} tekst krijgt andere letters: geef daarvoor nog een bestand van {family} met --font.\n"
            )
        }
        Language::English => {
            format!(
                "{kind} text gets other letters: give a file of {family} for it as well with --font.\n"
            )
        }
    }
}

/// A file that cannot be the letters of a drawing.
pub fn unusable(error: &TypefaceError, paths: &[&PathBuf], language: Language) -> Problem {
    let name =
        |number: usize| paths.get(number).map_or(String::new(), |path| shown(Path::new(path)));
    let file = name(error.file);
    let (message, help) = match language {
        Language::Dutch => dutch(&error.problem, &file, name),
        Language::English => english(&error.problem, &file, name),
    };
    Problem::found(message).help(help)
}

fn dutch(
    problem: &FontProblem,
    file: &str,
    name: impl Fn(usize) -> String,
) -> (String, &'static str) {
    match problem {
        FontProblem::TooLarge => (
            format!("{file} is te groot voor een lettertype: meer dan {} MB.", LARGEST >> 20),
            "Kies een bestand dat eindigt op .ttf of .otf.",
        ),
        FontProblem::NotAFont => {
            (format!("{file} is geen lettertype."), "Kies een bestand dat eindigt op .ttf of .otf.")
        }
        FontProblem::Web => (
            format!("{file} is een lettertype voor websites (woff)."),
            "Vraag om hetzelfde lettertype als .ttf of .otf.",
        ),
        FontProblem::Collection => (
            format!("{file} bevat meer lettertypen (ttc)."),
            "Vraag om losse bestanden (.ttf of .otf).",
        ),
        FontProblem::Variable => (
            format!("{file} is een variabel lettertype: alle diktes zitten in één bestand."),
            "Vraag om losse bestanden: gewoon, vet en cursief.",
        ),
        FontProblem::Damaged => {
            (format!("{file} is beschadigd."), "Haal het lettertype opnieuw op.")
        }
        FontProblem::NoLetter(letter) => (
            format!("{file} heeft het teken “{letter}” niet."),
            "Kies een lettertype voor gewone tekst.",
        ),
        FontProblem::BoldItalic => (
            format!("{file} is vet en cursief tegelijk; zulke tekst is er niet in een tekening."),
            "Laat dit bestand weg.",
        ),
        FontProblem::SameStyle { other } => (
            format!("{file} is voor dezelfde tekst als {}.", name(*other)),
            "Geef hoogstens één gewoon, één vet en één cursief bestand.",
        ),
        FontProblem::OtherFamily { family, first } => (
            format!("{file} is van {family}, maar {} is van {first}.", name(0)),
            "Kies bestanden van één lettertype.",
        ),
    }
}

fn english(
    problem: &FontProblem,
    file: &str,
    name: impl Fn(usize) -> String,
) -> (String, &'static str) {
    match problem {
        FontProblem::TooLarge => (
            format!("{file} is too large for a font: more than {} MB.", LARGEST >> 20),
            "Choose a file that ends in .ttf or .otf.",
        ),
        FontProblem::NotAFont => {
            (format!("{file} is not a font."), "Choose a file that ends in .ttf or .otf.")
        }
        FontProblem::Web => (
            format!("{file} is a font for websites (woff)."),
            "Ask for the same font as .ttf or .otf.",
        ),
        FontProblem::Collection => (
            format!("{file} holds more than one font (ttc)."),
            "Ask for separate files (.ttf or .otf).",
        ),
        FontProblem::Variable => (
            format!("{file} is a variable font: all weights are in one file."),
            "Ask for separate files: regular, bold and italic.",
        ),
        FontProblem::Damaged => (format!("{file} is damaged."), "Fetch the font again."),
        FontProblem::NoLetter(letter) => (
            format!("{file} does not have the character “{letter}”."),
            "Choose a font for ordinary text.",
        ),
        FontProblem::BoldItalic => (
            format!("{file} is bold and italic at once; a picture has no such text."),
            "Leave this file out.",
        ),
        FontProblem::SameStyle { other } => (
            format!("{file} is for the same text as {}.", name(*other)),
            "Give at most one regular, one bold and one italic file.",
        ),
        FontProblem::OtherFamily { family, first } => (
            format!("{file} belongs to {family}, but {} to {first}.", name(0)),
            "Choose files of one font.",
        ),
    }
}
