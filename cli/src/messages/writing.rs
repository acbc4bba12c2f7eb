//! Why a file is not written.

use std::io;
use std::path::Path;

use klantreis::model::Language;

use crate::files::names::shown;
use crate::files::spared::Spared;
use crate::messages::problem::Problem;

/// That a file cannot be written.
pub fn failed(path: &Path, error: &io::Error, language: Language) -> Problem {
    use io::ErrorKind::{
        AlreadyExists, IsADirectory, NotADirectory, NotFound, PermissionDenied, StorageFull,
        TimedOut,
    };
    let name = shown(path);
    let message = match (error.kind(), language) {
        (TimedOut, Language::Dutch) => format!("Geen programma leest wat naar {name} gaat."),
        (TimedOut, Language::English) => format!("No program reads what goes to {name}."),
        (AlreadyExists, Language::Dutch) => format!("{name} bestaat al en blijft zoals het is."),
        (AlreadyExists, Language::English) => format!("{name} exists already and stays as it is."),
        (IsADirectory, Language::Dutch) => format!("{name} is een map, geen bestand."),
        (IsADirectory, Language::English) => format!("{name} is a folder, not a file."),
        (NotFound | NotADirectory, Language::Dutch) => format!("De map van {name} bestaat niet."),
        (NotFound | NotADirectory, Language::English) => {
            format!("The folder of {name} does not exist.")
        }
        (PermissionDenied, Language::Dutch) => format!("U mag {name} niet schrijven."),
        (PermissionDenied, Language::English) => format!("You are not allowed to write {name}."),
        (StorageFull, Language::Dutch) => format!("Er is geen ruimte meer om {name} te schrijven."),
        (StorageFull, Language::English) => format!("There is no space left to write {name}."),
        (_, Language::Dutch) => format!("{name} kan niet worden geschreven ({error})."),
        (_, Language::English) => format!("{name} cannot be written ({error})."),
    };
    let help = match error.kind() {
        AlreadyExists => language.pick("Kies een andere naam.", "Choose another name."),
        IsADirectory => language.pick(
            "Zet de naam van een bestand achter de map; klantreis render tekent met --out-dir in een map.",
            "Put the name of a file behind the folder; klantreis render draws in a folder with --out-dir.",
        ),
        NotFound | NotADirectory => language.pick(
            "Maak eerst de map, of gebruik bij klantreis render --out-dir: dat maakt de map zelf.",
            "Make the folder first, or use --out-dir with klantreis render: that makes the folder itself.",
        ),
        PermissionDenied => language.pick(
            "Kies een andere map, of vraag wie de map beheert om toestemming. Is het bestand nog open in een ander programma? Sluit het dan.",
            "Choose another folder, or ask whoever manages the folder for permission. Is the file still open in another program? Then close it.",
        ),
        TimedOut => language.pick(
            "Start eerst het programma dat leest, of geef de naam van een bestand.",
            "Start the program that reads first, or give the name of a file.",
        ),
        _ => return Problem::found(message),
    };
    Problem::found(message).help(help)
}

/// That a file is there already, where a command can be asked to replace it.
pub fn not_replaced(path: &Path, language: Language) -> Problem {
    failed(path, &io::ErrorKind::AlreadyExists.into(), language).help(language.pick(
        "Kies een andere naam, of vervang het bestand met --replace: wat erin staat gaat dan verloren.",
        "Choose another name, or replace the file with --replace: what it holds is lost then.",
    ))
}

/// That a file says of itself, or its system of it, that it is only to be read.
pub fn read_only(path: &Path, language: Language) -> Problem {
    let name = shown(path);
    let (message, help) = match language {
        Language::Dutch => (
            format!("{name} is alleen om te lezen en blijft zoals het is."),
            "Kies een andere naam, of sta toe dat het bestand wordt veranderd.",
        ),
        Language::English => (
            format!("{name} is only for reading and stays as it is."),
            "Choose another name, or allow the file to be changed.",
        ),
    };
    Problem::found(message).help(help)
}

/// That a file is there already that nobody could make again.
pub fn spared(path: &Path, kind: Spared, language: Language) -> Problem {
    let name = shown(path);
    let kind = match kind {
        Spared::Journey => language.pick("een klantreis", "a journey"),
        Spared::Style => language.pick("een thema of instellingen", "a theme or settings"),
        Spared::Font => language.pick("een lettertype", "a font"),
    };
    let (message, help) = match language {
        Language::Dutch => (
            format!("In {name} staat {kind}: dat bestand wordt niet vervangen."),
            "Kies een andere naam.",
        ),
        Language::English => {
            (format!("{name} holds {kind}: that file is not replaced."), "Choose another name.")
        }
    };
    Problem::found(message).help(help)
}
