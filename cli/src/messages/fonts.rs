//! Why font files cannot be the letters of a drawing, and which are missing.

use std::path::{Path, PathBuf};

use klantreis::model::Language;
use klantreis::scene::{FontFamily, FontStyle};
use klantreis::theme::typeface::{FontProblem, LARGEST, TypefaceError};

use crate::files::names::shown;
use crate::messages::problem::Problem;
use crate::messages::told::on_one_line;

/// What text of a style is drawn with, for which families have no letters; empty where all have.
pub fn missing(style: FontStyle, families: &[FontFamily], language: Language) -> String {
    let kind = match style {
        FontStyle::Regular => language.pick("Gewone", "Ordinary"),
        FontStyle::Bold => language.pick("Vette", "Bold"),
        FontStyle::Italic => language.pick("Cursieve", "Italic"),
    };
    let names = |has_regular: bool| {
        let lacking = families.iter().filter(|family| family.face(style).is_none());
        let lacking = lacking.filter(|family| family.regular.is_some() == has_regular);
        lacking.map(|family| on_one_line(&family.name)).collect::<Vec<_>>().join(", ")
    };
    let line = |has_regular: bool| {
        let names = names(has_regular);
        match (has_regular, language) {
            _ if names.is_empty() => String::new(),
            (true, Language::Dutch) => format!(
                "{kind} tekst krijgt de gewone letters van {names}: geef met --font ook het bestand daarvoor.\n"
            ),
            (true, Language::English) => format!(
                "{kind} text gets the regular letters of {names}: give the file for it as well with --font.\n"
            ),
            (false, Language::Dutch) => format!(
                "{kind} tekst krijgt andere letters: geef daarvoor nog een bestand van {names} met --font.\n"
            ),
            (false, Language::English) => format!(
                "{kind} text gets other letters: give a file of {names} for it as well with --font.\n"
            ),
        }
    };
    [true, false].map(line).concat()
}

/// A family that is not installed, with the names of those that may have been meant.
pub fn not_installed(name: &str, near: &[&str], language: Language) -> Problem {
    let problem = Problem::found(match language {
        Language::Dutch => format!("Het lettertype “{name}” staat niet op deze computer."),
        Language::English => format!("The font “{name}” is not installed on this computer."),
    });
    let names = near.iter().map(|name| on_one_line(name)).collect::<Vec<_>>().join(", ");
    problem.help(match (near.is_empty(), language) {
        (true, Language::Dutch) => "Geef het bestand van het lettertype met --font.".to_owned(),
        (true, Language::English) => "Give the file of the font with --font.".to_owned(),
        (false, Language::Dutch) => format!("Wel op deze computer: {names}."),
        (false, Language::English) => format!("Installed are: {names}."),
    })
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

/// That drawing broke off, in letters of these files if any.
pub fn gave_up(fonts: &[PathBuf], language: Language) -> Problem {
    let names: Vec<String> = fonts.iter().map(|path| shown(path)).collect();
    let names = names.join(", ");
    let (message, help) = match (fonts, language) {
        ([], Language::Dutch) => (
            "Het programma loopt hier vast; dat is een fout in het programma zelf.".to_owned(),
            "Laat de maker weten welke opdracht u gaf en met welk bestand.",
        ),
        ([], Language::English) => (
            "The program got stuck here; that is a fault of the program itself.".to_owned(),
            "Tell its maker which command you gave, and with which file.",
        ),
        (_, Language::Dutch) => (
            format!(
                "Met deze letters kan niet worden getekend: {names}. Er is een lettertype beschadigd."
            ),
            "Haal het lettertype opnieuw op, of teken zonder.",
        ),
        (_, Language::English) => (
            format!("These letters cannot be drawn with: {names}. A font is damaged."),
            "Fetch the font again, or draw without it.",
        ),
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
            "Kies een bestand dat eindigt op .ttf, .otf of .ttc.",
        ),
        FontProblem::NotAFont => (
            format!("{file} is geen lettertype."),
            "Kies een bestand dat eindigt op .ttf, .otf of .ttc.",
        ),
        FontProblem::Web => (
            format!("{file} is een lettertype voor websites (woff)."),
            "Vraag om hetzelfde lettertype als .ttf of .otf.",
        ),
        FontProblem::Variable => (
            format!("{file} is een variabel lettertype: alle diktes zitten in één bestand."),
            "Vraag om losse bestanden: gewoon, vet en cursief.",
        ),
        FontProblem::Damaged => {
            (format!("{file} is beschadigd."), "Haal het lettertype opnieuw op.")
        }
        FontProblem::NoOutlines => (
            format!(
                "{file} heeft geen letters in omtrek: het is een lettertype in kleur of zonder letters."
            ),
            "Kies een lettertype zonder kleur; emoji zonder kleur zitten bij het programma.",
        ),
        FontProblem::BoldItalic => (
            format!("{file} is vet en cursief tegelijk; zulke tekst is er niet in een tekening."),
            "Laat dit bestand weg.",
        ),
        FontProblem::SameStyle { other } => (
            format!("{file} is voor dezelfde tekst als {}.", name(*other)),
            "Geef van elk lettertype hoogstens één gewoon, één vet en één cursief bestand.",
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
            "Choose a file that ends in .ttf, .otf or .ttc.",
        ),
        FontProblem::NotAFont => {
            (format!("{file} is not a font."), "Choose a file that ends in .ttf, .otf or .ttc.")
        }
        FontProblem::Web => (
            format!("{file} is a font for websites (woff)."),
            "Ask for the same font as .ttf or .otf.",
        ),
        FontProblem::Variable => (
            format!("{file} is a variable font: all weights are in one file."),
            "Ask for separate files: regular, bold and italic.",
        ),
        FontProblem::Damaged => (format!("{file} is damaged."), "Fetch the font again."),
        FontProblem::NoOutlines => (
            format!(
                "{file} has no letters in outline: it is a font in colour, or one without letters."
            ),
            "Choose a font without colour; emoji without colour come with the program.",
        ),
        FontProblem::BoldItalic => (
            format!("{file} is bold and italic at once; a picture has no such text."),
            "Leave this file out.",
        ),
        FontProblem::SameStyle { other } => (
            format!("{file} is for the same text as {}.", name(*other)),
            "Give at most one regular, one bold and one italic file of each font.",
        ),
    }
}
