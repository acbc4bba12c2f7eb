//! The text of a source: in the project itself, in a file beside it, or in a document of Word.

use klantreis::model::Language;

use crate::coded::project::Source;
use crate::decode::decode;
use crate::package::Package;
use crate::refusal::Refusal;
use crate::xml::{Node, walk};

/// The text of a source, or why there is none, in the language of the summary.
pub(crate) enum SourceText {
    Read(String),
    /// Read from a document, in which positions are counted as we can guess.
    OfDocument(String),
    None(&'static str),
}

/// Finds the text of a source.
pub(crate) fn of(
    source: &Source,
    package: &mut Package<'_>,
    messages: Language,
) -> Result<SourceText, Refusal> {
    if let Some(text) = &source.inline {
        return Ok(SourceText::Read(text.clone()));
    }
    if let Some(path) = &source.plain_path
        && let Some(bytes) = part(path, package)?
    {
        return Ok(match decode(&bytes, messages) {
            Ok(text) => SourceText::Read(text.into_owned()),
            Err(_) => SourceText::None(messages.pick("geen leesbare tekst", "no readable text")),
        });
    }
    if let Some(path) = &source.rich_path
        && path.to_lowercase().ends_with(".docx")
        && let Some(bytes) = part(path, package)?
        && let Ok(text) = words_of_document(&bytes, messages)
    {
        return Ok(SourceText::OfDocument(text));
    }
    Ok(SourceText::None(match source.element.as_str() {
        "AudioSource" => messages.pick("geluid wordt niet gelezen", "sound is not read"),
        "VideoSource" => messages.pick("beeld en geluid worden niet gelezen", "video is not read"),
        "PictureSource" => {
            messages.pick("een afbeelding wordt niet gelezen", "a picture is not read")
        }
        "PDFSource" => messages.pick("een pdf zonder tekst erbij", "a PDF without its text"),
        _ => messages.pick("de tekst zit niet in het bestand", "its text is not in the file"),
    }))
}

/// The part that a path leads to: `internal://x.txt`, or `x.txt` as some programs write it, in a folder
/// that is called `sources` or `Sources`.
fn part(path: &str, package: &mut Package<'_>) -> Result<Option<Vec<u8>>, Refusal> {
    let lower = path.to_lowercase();
    if lower.starts_with("absolute:") || lower.starts_with("relative:") {
        return Ok(None);
    }
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match package.named(file) {
        Some(name) => package.bytes(&name),
        None => Ok(None),
    }
}

/// The words of a document of Word, a line for each paragraph.
fn words_of_document(bytes: &[u8], messages: Language) -> Result<String, Refusal> {
    let mut package = Package::open(bytes, messages)?;
    let Some(xml) = package.part("word/document.xml")? else {
        return Err(Refusal::no_word_document(messages));
    };
    let mut words = String::new();
    let mut is_text = false;
    walk(&xml, messages, |node| {
        match node {
            Node::Start(element) => match element.name() {
                "t" => is_text = true,
                "tab" => words.push('\t'),
                "br" => words.push('\n'),
                _ => {}
            },
            Node::End(name) if name == "p" => words.push('\n'),
            Node::End(_) => is_text = false,
            Node::Text(text) if is_text => words.push_str(&text),
            Node::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(words)
}
