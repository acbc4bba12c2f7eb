//! Writing a finished drawing in every format asked for.

use klantreis::model::Language;
use klantreis::scene::Scene;

use super::format::Drawing;
use super::input::shown;
use super::output;
use super::plan::{Claims, Output, Target};
use super::problem::{Problem, Stop};

/// Writes the pages of one drawing, and says where they are and how large:
/// `inge.svg  2592 × 1194 px`.
pub fn write<'a>(
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
        let contents = output.format.write(drawing, language)?;
        let places = claims.pages(output, contents.len(), language)?;
        names.extend(first_to_last(&places, language));
        files.extend(places.into_iter().zip(contents));
    }
    for (output, content) in &files {
        output.target.write(content, language)?;
    }
    Ok(format!("{}  {}", names.join(", "), size(drawing.pages, language)))
}

/// Tells what was drawn, never in a picture that goes to the same place.
pub fn tell(summary: &str, outputs: &[Output], language: Language) -> Result<(), Stop> {
    if outputs.iter().any(|output| output.target == Target::Stdout) {
        output::complain(summary);
        return Ok(());
    }
    output::print_styled(summary, language)
}

/// Says so where a picture would take the place of a folder.
pub fn no_folder_is_meant(outputs: &[Output], language: Language) -> Result<(), Problem> {
    for Output { target, .. } in outputs {
        if let Target::File(path) = target
            && path.is_dir()
        {
            let path = shown(path);
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
    let name = |output: &Output| output.target.name(language);
    match places {
        [] => None,
        [only] => Some(name(only)),
        [first, .., last] => {
            let to = language.pick("t/m", "to");
            Some(format!("{} {to} {}", name(first), name(last)))
        }
    }
}

/// "2592 × 1194 px", or "3 pagina's van 1123 × 794 px".
fn size(pages: &[Scene], language: Language) -> String {
    let Some(first) = pages.first() else { return String::new() };
    let size = format!("{:.0} × {:.0} px", first.width, first.height);
    match pages.len() {
        1 => size,
        count => format!("{count} {} {size}", language.pick("pagina's van", "pages of")),
    }
}
