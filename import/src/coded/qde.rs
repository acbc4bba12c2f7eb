//! Reads the XML of a REFI-QDA project or codebook.

use klantreis::model::Language;

use crate::coded::project::{Case, Code, Project, Selection, Source};
use crate::refusal::Refusal;
use crate::xml::{Element, Node, walk};

/// The most selections that a project may have.
const MAX_SELECTIONS: usize = 1_000_000;

/// Reads a project or a codebook; `None` where the XML is something else.
pub(crate) fn read(xml: &str, messages: Language) -> Result<Option<Project>, Refusal> {
    let mut reading = Reading::default();
    walk(xml, messages, |node| {
        match node {
            Node::Start(element) => reading.start(&element),
            Node::End(name) => reading.end(&name),
            Node::Text(text) => reading.text(&text),
        }
        if reading.selections > MAX_SELECTIONS {
            return Err(Refusal::grows_without_end("project.qde", messages));
        }
        Ok(())
    })?;
    Ok(reading.is_project.then_some(reading.project))
}

#[derive(Default)]
struct Reading {
    project: Project,
    is_project: bool,
    /// The names of the elements that are open.
    open: Vec<String>,
    /// The places of the codes that are open.
    codes: Vec<usize>,
    source: Option<Source>,
    selection: Option<Selection>,
    case: Option<Case>,
    selections: usize,
}

impl Reading {
    fn start(&mut self, element: &Element<'_>) {
        let name = element.name().to_owned();
        if self.open.is_empty() {
            self.is_project = ["Project", "CodeBook"].contains(&name.as_str());
            self.project.origin = element.attribute("origin").unwrap_or_default();
        }
        match name.as_str() {
            "Code" => self.code(element),
            "Case" => {
                let name = element.attribute("name").unwrap_or_default();
                self.case = Some(Case { name: name.trim().to_owned(), ..Case::default() });
            }
            "Note" => self.project.notes += 1,
            "TextSource" | "PDFSource" | "PictureSource" | "AudioSource" | "VideoSource" => {
                self.source = Some(source(element));
            }
            "Representation" if self.is_in("PDFSource") => self.representation(element),
            "PlainTextSelection" if self.is_text() => {
                self.selections += 1;
                self.selection = Some(selection(element));
            }
            "Coding" if self.selection.is_none() => {
                if let Some(source) = &mut self.source {
                    source.other_codings += 1;
                }
            }
            "CodeRef" | "SourceRef" | "SelectionRef" => self.reference(&name, element),
            _ => {}
        }
        self.open.push(name);
    }

    fn end(&mut self, name: &str) {
        self.open.pop();
        match name {
            "Code" => drop(self.codes.pop()),
            "Case" => self.project.cases.extend(self.case.take()),
            "PlainTextSelection" => {
                if let (Some(selection), Some(source)) = (self.selection.take(), &mut self.source) {
                    source.selections.push(selection);
                }
            }
            "TextSource" | "PDFSource" | "PictureSource" | "AudioSource" | "VideoSource" => {
                self.project.sources.extend(self.source.take());
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last().map(String::as_str) {
            Some("PlainTextContent") if self.selection.is_none() => {
                let parent = self.open.len().checked_sub(2).map(|at| self.open[at].as_str());
                if let (Some(source), Some("TextSource" | "Representation")) =
                    (&mut self.source, parent)
                {
                    source.inline.get_or_insert_default().push_str(text);
                }
            }
            Some("Description") => {
                if let Some(selection) = &mut self.selection {
                    selection.description.push_str(text);
                }
            }
            _ => {}
        }
    }

    fn is_in(&self, parent: &str) -> bool {
        self.open.last().is_some_and(|open| open == parent)
    }

    /// Whether what comes next is said of the text of a source.
    fn is_text(&self) -> bool {
        self.source.is_some() && (self.is_in("TextSource") || self.is_in("Representation"))
    }

    fn code(&mut self, element: &Element<'_>) {
        let name = element.attribute("name").unwrap_or_default();
        let code = Code {
            guid: guid(element, "guid"),
            name: name.split_whitespace().collect::<Vec<_>>().join(" "),
            parent: self.codes.last().copied(),
        };
        self.codes.push(self.project.codes.len());
        self.project.codes.push(code);
    }

    /// The text that a program took from a PDF.
    fn representation(&mut self, element: &Element<'_>) {
        if let Some(source) = &mut self.source {
            source.plain_path = element.attribute("plainTextPath");
            source.rich_path = element.attribute("richTextPath");
        }
    }

    fn reference(&mut self, name: &str, element: &Element<'_>) {
        let target = guid(element, "targetGUID");
        match (&mut self.selection, &mut self.case, name) {
            (Some(selection), _, "CodeRef") => selection.codes.push(target),
            (None, Some(case), "CodeRef") => case.codes.push(target),
            (None, Some(case), "SourceRef") => case.sources.push(target),
            (None, Some(case), "SelectionRef") => case.selections.push(target),
            _ => {}
        }
    }
}

fn source(element: &Element<'_>) -> Source {
    Source {
        guid: guid(element, "guid"),
        name: element.attribute("name").unwrap_or_default().trim().to_owned(),
        element: element.name().to_owned(),
        plain_path: element.attribute("plainTextPath"),
        rich_path: element.attribute("richTextPath"),
        ..Source::default()
    }
}

fn selection(element: &Element<'_>) -> Selection {
    let at = |name| element.attribute(name).and_then(|at| at.trim().parse().ok());
    let start = at("startPosition").unwrap_or(0);
    let end = at("endPosition").unwrap_or(start);
    Selection { guid: guid(element, "guid"), start, end, ..Selection::default() }
}

/// A guid in one form: programs write it with braces and without, in small letters and in capitals.
fn guid(element: &Element<'_>, name: &str) -> String {
    let guid = element.attribute(name).unwrap_or_default();
    guid.trim().trim_start_matches('{').trim_end_matches('}').to_lowercase()
}
