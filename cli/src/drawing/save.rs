//! Writing a finished drawing in every format asked for, and telling where it is.

use std::path::PathBuf;

use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::story::Story;
use klantreis::write::{Claims, Drawing, Format, FormatError, Output, Target, counted, size_in};

use crate::drawing::guard::guarded;
use crate::drawing::laid_out::LaidOut;
use crate::drawing::written::written;
use crate::files::replace::{Over, write_all};
use crate::files::{names, output};
use crate::messages::claims::claimed;
use crate::messages::formats::unwritable;
use crate::messages::problem::Problem;
use crate::stop::Stop;

/// Endings of journeys, of which a picture has the name.
const JOURNEYS: [&str; 3] = ["yaml", "yml", "json"];

/// Where a drawing is, and how large.
pub struct Saved<'a> {
    sets: Vec<SavedSet<'a>>,
    /// Files that look like pages of the drawing and are none.
    others: Vec<String>,
}

/// Files of the same pages.
struct SavedSet<'a> {
    /// `inge.svg, inge.html`.
    names: String,
    /// `2592 × 1194 px`.
    size: String,
    pages: &'a [Scene],
}

impl Saved<'_> {
    /// The summary: where the drawing is, how much is in it, what else is to be said of it, and what
    /// does not belong to it. Files of other pages have a line of their own.
    pub fn summary(
        &self,
        counts: impl Fn(&[Scene]) -> String,
        rest: &str,
        language: Language,
    ) -> String {
        let mut lines: Vec<(String, String)> = Vec::new();
        for SavedSet { names, size, pages } in &self.sets {
            let told = format!("{size}{}", counts(pages));
            match lines.last_mut().filter(|(_, last)| *last == told) {
                Some((before, _)) => *before = [before.as_str(), names].join(", "),
                None => lines.push((names.clone(), told)),
            }
        }
        let lines: Vec<String> =
            lines.into_iter().map(|(names, told)| format!("{names}  {told}")).collect();
        let (files, names) = (lines.join("\n"), self.others.join(", "));
        let others = match language {
            _ if names.is_empty() => String::new(),
            Language::Dutch => {
                format!("  Niet van deze tekening, misschien van een eerdere: {names}\n")
            }
            Language::English => {
                format!("  Not of this picture, maybe of an earlier one: {names}\n")
            }
        };
        format!("{files}{rest}\n{others}")
    }
}

/// A document, made already, with how many drawings are in it.
pub struct Document {
    pub output: Output,
    pub content: Vec<u8>,
    pub count: usize,
    /// Those of them that show the whole once.
    pub whole: Vec<Scene>,
}

/// Writes the pages of one drawing and the documents of it, all of them or none; with its `story`, where it is of
/// a journey.
pub fn save<'a>(
    drawing: &'a [LaidOut],
    documents: &'a [Document],
    story: Option<&Story>,
    claims: &Claims,
    language: Language,
) -> Result<Saved<'a>, Stop> {
    // All is made before anything is written: a format that fails leaves no half set behind.
    let mut files: Vec<Made> = Vec::new();
    let mut sets: Vec<SavedSet<'_>> = Vec::new();
    for LaidOut { outputs, pages, whole } in drawing {
        let drawing = Drawing { pages, whole: whole.as_ref(), story };
        let (names, made) = made(|format| written(format, drawing), outputs, claims, language)?;
        files.extend(made);
        let formats: Vec<Format> = outputs.iter().map(|output| output.format).collect();
        sets.push(SavedSet { names, size: size_in(pages, &formats, language), pages });
    }
    for Document { output, content, count, whole } in documents {
        let words = language.pick(["tekening", "tekeningen"], ["picture", "pictures"]);
        let size = counted(*count, words);
        let names = names::target(&output.target, language);
        files.push((output.clone(), content.clone()));
        sets.push(SavedSet { names, size, pages: whole });
    }
    put(&files, language)?;
    let others = drawing.iter().flat_map(|LaidOut { outputs, pages, .. }| {
        outputs.iter().flat_map(|output| further(output, pages.len(), claims))
    });
    Ok(Saved { sets, others: others.collect() })
}

/// Writes what each format makes of something, all of it or nothing; gives the names of the files.
pub fn save_each(
    write: impl Fn(Format) -> Result<Vec<Vec<u8>>, FormatError>,
    outputs: &[Output],
    claims: &Claims,
    language: Language,
) -> Result<String, Stop> {
    let (names, files) = made(write, outputs, claims, language)?;
    put(&files, language)?;
    Ok(names)
}

/// A file, and what goes into it.
type Made = (Output, Vec<u8>);

/// What each format makes of something, with the files that it goes to and their names.
fn made(
    write: impl Fn(Format) -> Result<Vec<Vec<u8>>, FormatError>,
    outputs: &[Output],
    claims: &Claims,
    language: Language,
) -> Result<(String, Vec<Made>), Stop> {
    let mut files: Vec<Made> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for output in outputs {
        let name = names::target(&output.target, language);
        let contents = guarded(language, || write(output.format))?;
        let contents = contents.map_err(|error| unwritable(error, language).about(&name))?;
        let pages = claims.pages(output, contents.len());
        let pages = pages.map_err(|error| claimed(error, language))?;
        names.extend(first_to_last(&pages, language));
        files.extend(pages.into_iter().zip(contents));
    }
    Ok((names.join(", "), files))
}

fn put(files: &[Made], language: Language) -> Result<(), Stop> {
    let whole: Vec<(&Target, &[u8])> =
        files.iter().map(|(output, content)| (&output.target, content.as_slice())).collect();
    write_all(&whole, Over::Made, language)
}

/// Files that an earlier drawing of more pages may have left.
fn further(output: &Output, pages: usize, claims: &Claims) -> Vec<String> {
    // Other formats hold all pages in one file.
    if !matches!(output.format, Format::Svg(_) | Format::Png(_)) {
        return Vec::new();
    }
    let is_of_journey = |page: &PathBuf| JOURNEYS.iter().any(|it| page.with_extension(it).exists());
    let further = claims.further_pages(output, pages);
    let there = further.take_while(|page| page.is_file() && !is_of_journey(page));
    there.map(|page| names::shown(&page)).collect()
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
