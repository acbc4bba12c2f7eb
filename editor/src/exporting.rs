//! Files to keep or to hand on: a picture leaves only after the privacy check was looked at.

use klantreis::model::Language;
use klantreis::scene::Scene;
use klantreis::source::{Document, write_json};
use klantreis::story::{Story, tell};
use klantreis::write::{Drawing, Format, FormatError, PdfError, SvgText};
use serde::Serialize;

use crate::drawing::{Look, Refusal, draw, whole};
use crate::findings::{self, Finding};

/// What came of it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Exported {
    ok: bool,
    /// What stands in the way of publishing.
    told: Vec<Finding>,
    message: Option<String>,
    files: Vec<Named>,
    #[serde(skip)]
    pub bytes: Vec<Vec<u8>>,
}

#[derive(Debug, Serialize)]
struct Named {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// What is exported, and how.
pub(crate) struct Wanted<'a> {
    pub format: &'a str,
    /// The name of the file, without ending.
    pub name: &'a str,
    /// Whether somebody looked at what stands in the way.
    pub anyway: bool,
    pub look: &'a Look,
}

/// Makes the files of a format.
pub(crate) fn export(
    wanted: &Wanted<'_>,
    text: &str,
    document: &Document,
    l: Language,
) -> Exported {
    let keys = klantreis::edit::language_of_keys(text).unwrap_or(l);
    match wanted.format {
        "yaml" => return done(wanted, "yaml", vec![text.as_bytes().to_vec()]),
        "json" => {
            let json = write_json(&document.journey, keys).into_bytes();
            return done(wanted, "json", vec![json]);
        }
        _ => {}
    }
    let told = findings::against_publishing(document, text, l);
    if !wanted.anyway && !told.is_empty() {
        let message = Some(not_yet(told.len(), l));
        return Exported { told, message, ..Exported::default() };
    }
    // What is made a picture of dots looks the same whatever letters a browser has.
    let (format, ending) = match wanted.format {
        "outlines" => (Some(Format::Svg(SvgText::Outlines)), "svg"),
        other => (Format::named(other), other),
    };
    let made = match format {
        Some(format) => pages(format, wanted.look, document, l),
        None => Err(Refusal { message: wanted.format.to_owned(), help: String::new() }),
    };
    match made {
        Ok(bytes) => Exported { told, ..done(wanted, ending, bytes) },
        Err(Refusal { message, help }) => {
            let message = [message, help].join(" ").trim().to_owned();
            Exported { message: Some(message), ..Exported::default() }
        }
    }
}

fn pages(
    format: Format,
    look: &Look,
    document: &Document,
    l: Language,
) -> Result<Vec<Vec<u8>>, Refusal> {
    let drawn = draw(&document.journey, look, format.has_own_letters(), l)?;
    let story: Option<Story> = format.holds_story().then(|| tell(&drawn.journey));
    let is_cut = look.page.as_deref().is_some_and(|it| it != "auto") && format == Format::Html;
    let whole: Option<Scene> = is_cut.then(|| whole(&drawn.journey, look));
    let drawing = Drawing { pages: &drawn.pages, whole: whole.as_ref(), story: story.as_ref() };
    format.write(drawing).map_err(|why| unwritten(&why, l))
}

/// Several pages are numbered, as on the command line.
fn done(wanted: &Wanted<'_>, ending: &str, bytes: Vec<Vec<u8>>) -> Exported {
    let name = |at: usize| match bytes.len() {
        1 => format!("{}.{ending}", wanted.name),
        _ => format!("{}-{}.{ending}", wanted.name, at + 1),
    };
    let files = (0..bytes.len()).map(|at| Named { name: name(at), kind: kind(ending) }).collect();
    Exported { ok: true, files, bytes, ..Exported::default() }
}

fn kind(ending: &str) -> &'static str {
    match ending {
        "svg" => "image/svg+xml",
        "html" => "text/html",
        "pdf" => "application/pdf",
        "json" => "application/json",
        "yaml" => "application/yaml",
        _ => "text/plain",
    }
}

fn not_yet(count: usize, l: Language) -> String {
    match (l, count) {
        (Language::Dutch, 1) => "Kijk eerst naar 1 punt voordat u dit laat zien.".to_owned(),
        (Language::Dutch, n) => format!("Kijk eerst naar {n} punten voordat u dit laat zien."),
        (Language::English, 1) => "Look at 1 point first before you show this.".to_owned(),
        (Language::English, n) => format!("Look at {n} points first before you show this."),
    }
}

fn unwritten(why: &FormatError, l: Language) -> Refusal {
    let signs: Vec<String> = why.missing().map_or_else(Vec::new, |missing| {
        missing.0.iter().map(|it| it.character.to_string()).collect()
    });
    let signs = signs.join(", ");
    let (message, help) = match (why, l) {
        (FormatError::Pdf(PdfError::TooLarge { .. }), Language::Dutch) => (
            "Deze tekening is te lang voor één pagina van een PDF.".to_owned(),
            "Kies een pagina, zoals A4.",
        ),
        (FormatError::Pdf(PdfError::TooLarge { .. }), Language::English) => (
            "This picture is too long for one page of a PDF.".to_owned(),
            "Choose a page, such as A4.",
        ),
        (_, Language::Dutch) if signs.is_empty() => {
            ("Dit bestand kan niet worden gemaakt.".to_owned(), "")
        }
        (_, Language::English) if signs.is_empty() => ("This file cannot be made.".to_owned(), ""),
        (_, Language::Dutch) => (
            format!("Deze tekens kunnen niet in een PDF: {signs}."),
            "Kies SVG of een webpagina, of haal ze weg.",
        ),
        (_, Language::English) => (
            format!("These characters are not possible in a PDF: {signs}."),
            "Choose SVG or a web page, or take them out.",
        ),
    };
    Refusal { message, help: help.to_owned() }
}
