//! Writing a finished drawing in every format asked for, and telling where it is.

use klantreis::model::Language;
use klantreis::write::{Claims, Drawing, Format, Output, Target, size_in};

use crate::drawing::guard::guarded;
use crate::files::{names, output};
use crate::messages::claims::claimed;
use crate::messages::formats::unwritable;
use crate::messages::problem::Problem;
use crate::stop::Stop;

/// Writes the pages of one drawing, and says where they are and how large:
/// `inge.svg  2592 × 1194 px`.
pub fn save<'a>(
    drawing: impl Into<Drawing<'a>>,
    outputs: &[Output],
    claims: &Claims,
    language: Language,
) -> Result<String, Stop> {
    let drawing = drawing.into();
    // All is made before anything is written: a format that fails leaves no half set behind.
    let mut files: Vec<(Output, Vec<u8>)> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for output in outputs {
        let contents = guarded(language, || output.format.write(drawing))?;
        let contents = contents.map_err(|error| unwritable(error, language))?;
        let pages = claims.pages(output, contents.len());
        let pages = pages.map_err(|error| claimed(error, language))?;
        names.extend(first_to_last(&pages, language));
        files.extend(pages.into_iter().zip(contents));
    }
    for (Output { target, .. }, content) in &files {
        output::write(target, content, language)?;
    }
    let formats: Vec<Format> = outputs.iter().map(|output| output.format).collect();
    Ok(format!("{}  {}", names.join(", "), size_in(drawing.pages, &formats, language)))
}

/// Tells what was drawn, never in a picture that goes to the same place.
pub fn print_summary(summary: &str, outputs: &[Output], language: Language) -> Result<(), Stop> {
    if outputs.iter().any(|output| output.target == Target::Stdout) {
        output::notice(summary);
        return Ok(());
    }
    output::summary(summary, language)
}

/// Says so where a picture would take the place of a folder.
pub fn no_folder_is_meant(outputs: &[Output], language: Language) -> Result<(), Problem> {
    for Output { target, .. } in outputs {
        if let Target::File(path) = target
            && path.is_dir()
        {
            let path = names::shown(path);
            let (message, help) = match language {
                Language::Dutch => (
                    format!("{path} is een map, geen bestand."),
                    "Zet achter -o de naam van een bestand.",
                ),
                Language::English => (
                    format!("{path} is a folder, not a file."),
                    "Put the name of a file behind -o.",
                ),
            };
            return Err(Problem::found(message).help(help));
        }
    }
    Ok(())
}

fn first_to_last(places: &[Output], language: Language) -> Option<String> {
    let name = |output: &Output| names::target(&output.target, language);
    match places {
        [] => None,
        [only] => Some(name(only)),
        [first, .., last] => {
            let to = language.pick("t/m", "to");
            Some(format!("{} {to} {}", name(first), name(last)))
        }
    }
}
