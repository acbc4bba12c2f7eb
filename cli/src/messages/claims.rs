//! Why pictures cannot be written where the user wants them.

use std::path::Path;

use klantreis::model::Language;
use klantreis::write::{ClaimError, NamingError, Target};

use crate::files::names::shown;
use crate::messages::problem::Problem;

/// A drawing has no file to be written to.
pub fn unnamed(error: NamingError, language: Language) -> Problem {
    match error {
        NamingError::NoName => without_name(language),
        NamingError::OneStream => one_stream_for_many(language),
    }
}

/// A file that is needed is another's.
pub fn claimed(error: ClaimError, language: Language) -> Problem {
    match error {
        ClaimError::SameFile { target: Target::Stdout, first, second } => {
            same_file("-", &first, &second, language)
        }
        ClaimError::SameFile { target: Target::File(path), first, second } => {
            same_file(&shown(&path), &first, &second, language)
        }
        ClaimError::PageTaken { page, of, other } => {
            same_file(&shown(&page), &other, &shown(&of), language)
        }
        ClaimError::ReplacesInput(path) => overwrites_input(&path, language),
        ClaimError::OneStream => one_stream_for_many(language),
    }
}

/// Several drawings for one name.
pub fn one_output_for_many(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Met -o kunt u maar één bestand tekenen.",
            "Gebruik --out-dir en een map voor meer bestanden.",
        ),
        ("With -o you can draw only one file.", "Use --out-dir and a folder for more files."),
    );
    Problem::wrong_usage(message).help(help)
}

fn without_name(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Wat via - binnenkomt heeft geen naam, dus --out-dir kan hier niet.",
            "Gebruik -o en de naam van de tekening.",
        ),
        (
            "What comes in through - has no name, so --out-dir is not possible here.",
            "Use -o and the name of the picture.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}

fn one_stream_for_many(language: Language) -> Problem {
    let (message, help) = language.pick(
        (
            "Meer dan één bestand past niet in de standaarduitvoer.",
            "Geef met -o een naam op, of kies één vorm.",
        ),
        (
            "Standard output cannot hold more than one file.",
            "Give a name with -o, or choose one form.",
        ),
    );
    Problem::wrong_usage(message).help(help)
}

fn same_file(file: &str, first: &str, second: &str, language: Language) -> Problem {
    let (message, help) = match language {
        Language::Dutch => (
            format!("{first} en {second} zouden allebei {file} worden; er is niets getekend."),
            "Teken ze apart, elk met een eigen -o.",
        ),
        Language::English => (
            format!("{first} and {second} would both become {file}; nothing was drawn."),
            "Draw them one by one, each with its own -o.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}

fn overwrites_input(path: &Path, language: Language) -> Problem {
    let path = shown(path);
    let (message, help) = match language {
        Language::Dutch => (
            format!(
                "De uitvoer zou over {path} heen komen, dat juist wordt gelezen; er is niets geschreven."
            ),
            "Kies met -o een andere naam.",
        ),
        Language::English => (
            format!("The output would replace {path}, which is being read; nothing was written."),
            "Choose another name with -o.",
        ),
    };
    Problem::wrong_usage(message).help(help)
}
