//! Names of outputs that end in a way that says something else than what would be in them.

use std::path::Path;

use klantreis::model::Language;

use crate::files::names::{shown, typed};
use crate::messages::problem::Problem;

/// What a command writes under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// A drawing.
    Drawing,
    /// Sentences, of the journey in the file of this name where it is one.
    Words,
    /// A journey file, or data for a program.
    Data,
}

/// Endings of office programs: documents, slides and sheets.
const OFFICE: [&str; 9] = ["docx", "doc", "odt", "rtf", "pptx", "ppt", "odp", "xlsx", "pages"];
/// Those of documents of text.
const TEXTS: [&str; 4] = ["doc", "odt", "rtf", "pages"];
/// Endings of pictures in pixels that are not drawn.
const PIXELS: [&str; 8] = ["jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic"];
/// Endings of pictures in lines that are not drawn.
const LINES: [&str; 5] = ["eps", "ai", "emf", "wmf", "ps"];
/// Endings of journey files.
const JOURNEYS: [&str; 3] = ["yaml", "yml", "json"];
/// Endings of pictures that `klantreis render` draws.
const DRAWN: [&str; 5] = ["svg", "png", "pdf", "html", "docx"];

/// The name of an output does not end in one of those that are possible; `input` is what the command
/// reads, for who wants something else made of it.
pub fn impossible(
    out: &Path,
    possible: &[&str],
    content: Content,
    input: Option<&Path>,
    language: Language,
) -> Problem {
    let ending = ending(out).unwrap_or_default();
    let name = shown(out);
    let endings = listed(possible, language);
    let message = match (possible, language) {
        ([only], Language::Dutch) => format!("Dit wordt .{only}, geen .{ending}: {name}."),
        ([only], Language::English) => format!("This becomes .{only}, not .{ending}: {name}."),
        (_, Language::Dutch) => format!("Dit kan geen .{ending} worden: {name}."),
        (_, Language::English) => format!("This cannot become .{ending}: {name}."),
    };
    let change = match language {
        Language::Dutch => format!("Laat de naam eindigen op {endings}."),
        Language::English => format!("Let the name end in {endings}."),
    };
    let advice = advice(&ending, out, possible, content, input, language);
    let help = advice.map_or_else(|| change.clone(), |advice| format!("{change}\n{advice}"));
    Problem::wrong_usage(message).help(help)
}

/// Whether a file of this name is one of another program, or a picture.
pub fn is_of_another_kind(name: &Path) -> bool {
    let other = ["txt", "md", "csv", "json", "toml"];
    let all = [&OFFICE[..], &PIXELS, &LINES, &DRAWN, &other].concat();
    ending(name).is_some_and(|ending| all.contains(&&*ending))
}

/// The ending of a name, in small letters.
pub fn ending(name: &Path) -> Option<String> {
    name.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

/// What does work for who typed this ending.
fn advice(
    ending: &str,
    out: &Path,
    possible: &[&str],
    content: Content,
    input: Option<&Path>,
    language: Language,
) -> Option<String> {
    let is = |endings: &[&str]| endings.contains(&ending);
    let can = |ending: &str| possible.contains(&ending);
    let said = match content {
        Content::Words | Content::Data if is(&DRAWN) || is(&PIXELS) => {
            return Some(picture(out, ending, input, language));
        }
        Content::Drawing if is(&TEXTS) && can("docx") => language.pick(
            "Een .docx opent u in Word en in LibreOffice.",
            "A .docx opens in Word and in LibreOffice.",
        ),
        Content::Drawing if is(&OFFICE) && can("svg") => in_office(language),
        Content::Words if is(&OFFICE) => language.pick(
            "Een .txt opent u ook in Word, of u kopieert de tekst ernaartoe.",
            "A .txt opens in Word as well, or you copy the text into it.",
        ),
        Content::Drawing if is(&PIXELS) && can("png") => language.pick(
            "Een .png kan overal waar een .jpg kan, en is scherper.",
            "A .png can be used wherever a .jpg can, and is sharper.",
        ),
        Content::Drawing if is(&LINES) && can("svg") => language
            .pick("Een .svg of .pdf blijft even scherp.", "An .svg or a .pdf stays as sharp."),
        Content::Drawing | Content::Words if is(&JOURNEYS) => language.pick(
            "Een klantreis als bestand schrijft klantreis export.",
            "A journey as a file is written by klantreis export.",
        ),
        _ => return None,
    };
    Some(said.to_owned())
}

/// How a drawing gets into a document.
pub const fn in_office(language: Language) -> &'static str {
    language.pick(
        "PowerPoint opent een .pptx; in Word voegt u een .svg of .png in als afbeelding.",
        "PowerPoint opens a .pptx; in Word you insert an .svg or a .png as a picture.",
    )
}

/// Whether a word is the ending of an office program, or the name of one.
pub fn is_office(word: &str) -> bool {
    let word = word.to_lowercase();
    OFFICE.contains(&&*word) || ["word", "powerpoint", "excel"].contains(&&*word)
}

/// How a drawing is made of `input`, or else of what the command reads.
fn picture(out: &Path, ending: &str, input: Option<&Path>, language: Language) -> String {
    let Some(input) = input else {
        return language
            .pick("Voor een tekening laat u --format weg.", "For a picture, leave --format out.")
            .to_owned();
    };
    let out = if DRAWN.contains(&ending) { out.to_owned() } else { out.with_extension("png") };
    let command = format!("klantreis render {} -o {}", typed(input), typed(&out));
    match language {
        Language::Dutch => format!("Een tekening maakt u zo: {command}"),
        Language::English => format!("A picture is made like this: {command}"),
    }
}

/// ".svg, .png of .pdf".
pub fn listed(endings: &[&str], language: Language) -> String {
    let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    match endings.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => {
            format!("{} {} {last}", rest.join(", "), language.pick("of", "or"))
        }
        None => String::new(),
    }
}
