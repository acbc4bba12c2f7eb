//! Reads the XML of a REFI-QDA project or codebook.

use klantreis::model::Language;

use crate::coded::project::{Case, Code, Note, Project, Selection, Set, Source};
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
    note: Option<Note>,
    set: Option<Set>,
    /// The guid of the selection that is open and is no text.
    elsewhere: Option<String>,
    selections: usize,
}

/// The elements that something is coded in.
const SOURCES: [&str; 5] =
    ["TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"];
/// Selections of what is no text.
const ELSEWHERE: [&str; 5] =
    ["PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "TranscriptSelection"];

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
            "Note" => {
                self.note = Some(Note { guid: guid(element, "guid"), ..Note::default() });
            }
            "Set" => {
                let name = element.attribute("name").unwrap_or_default();
                self.set = Some(Set { name, ..Set::default() });
            }
            "MemberCode" => self.member(element),
            "MemberSource" => self.project.unread.grouped_sources += 1,
            "VariableValue" => self.project.unread.variables += 1,
            "Link" | "Graph" => self.project.unread.links += 1,
            name if SOURCES.contains(&name) => self.source = Some(source(element)),
            name if ELSEWHERE.contains(&name) => self.elsewhere = Some(guid(element, "guid")),
            "Representation" if self.is_in("PDFSource") => self.representation(element),
            "PlainTextSelection" if self.is_text() => {
                self.selections += 1;
                self.selection = Some(selection(element));
            }
            "Coding" if self.selection.is_none() => {
                if let Some(source) = &mut self.source {
                    source.elsewhere.push(self.elsewhere.clone().unwrap_or_default());
                }
            }
            "CodeRef" | "SourceRef" | "SelectionRef" | "NoteRef" => self.reference(&name, element),
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
            "Note" => self.project.notes.extend(self.note.take()),
            "Set" => self.project.sets.extend(self.set.take()),
            name if SOURCES.contains(&name) => self.project.sources.extend(self.source.take()),
            name if ELSEWHERE.contains(&name) => self.elsewhere = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last().map(String::as_str) {
            Some("PlainTextContent") => self.content(text),
            Some("Description") => {
                if let Some(selection) = &mut self.selection {
                    selection.description.push_str(text);
                }
            }
            _ => {}
        }
    }

    /// Text within the project: of a memo, or of a source; but not that of a piece of a PDF, which
    /// stands in the text of the whole as well.
    fn content(&mut self, text: &str) {
        let parent = self.open.len().checked_sub(2).map(|at| self.open[at].as_str());
        match (&mut self.note, &mut self.source, parent) {
            (Some(note), _, Some("Note")) => note.text.push_str(text),
            (None, Some(source), Some("TextSource" | "Representation"))
                if self.selection.is_none() && self.elsewhere.is_none() =>
            {
                source.inline.get_or_insert_default().push_str(text);
            }
            _ => {}
        }
    }

    fn is_in(&self, parent: &str) -> bool {
        self.open.last().is_some_and(|open| open == parent)
    }

    /// Whether what comes next is said of the text of a source.
    fn is_text(&self) -> bool {
        let is_whole = self.is_in("TextSource") || self.is_in("Representation");
        self.source.is_some() && self.elsewhere.is_none() && is_whole
    }

    /// A code in a group; some programs name it otherwise here than elsewhere.
    fn member(&mut self, element: &Element<'_>) {
        let named = ["targetGUID", "guid"].map(|name| guid(element, name));
        if let Some(set) = &mut self.set {
            set.codes.extend(named.into_iter().find(|guid| !guid.is_empty()));
        }
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
            (Some(selection), _, "NoteRef") => selection.notes.push(target),
            (None, Some(case), "CodeRef") => case.codes.push(target),
            (None, Some(case), "SourceRef") => case.sources.push(target),
            (None, Some(case), "SelectionRef") => case.selections.push(target),
            _ => {}
        }
    }
}

fn source(element: &Element<'_>) -> Source {
    let plain_path = element.attribute("plainTextPath");
    let name = element.attribute("name").unwrap_or_default().trim().to_owned();
    let name = if name.is_empty() { file_name(plain_path.as_deref()) } else { name };
    Source {
        guid: guid(element, "guid"),
        name,
        element: element.name().to_owned(),
        plain_path,
        rich_path: element.attribute("richTextPath"),
        ..Source::default()
    }
}

/// What the file of a text is called, where somebody called it so: most programs call it by a guid.
fn file_name(path: Option<&str>) -> String {
    let file = path.and_then(|path| path.rsplit(['/', '\\']).next()).unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_guid = stem.len() == 36 && stem.matches('-').count() == 4;
    if is_guid { String::new() } else { stem.to_owned() }
}

fn selection(element: &Element<'_>) -> Selection {
    let at = |name| element.attribute(name).and_then(|at| at.trim().parse().ok());
    let start = at("startPosition").unwrap_or(0);
    let end = at("endPosition").unwrap_or(start);
    let name = element.attribute("name").unwrap_or_default();
    Selection { guid: guid(element, "guid"), name, start, end, ..Selection::default() }
}

/// A guid in one form: programs write it with braces and without, in small letters and in capitals.
fn guid(element: &Element<'_>, name: &str) -> String {
    let guid = element.attribute(name).unwrap_or_default();
    guid.trim().trim_start_matches('{').trim_end_matches('}').to_lowercase()
}
