//! Diagrams of Mermaid: a `journey` by itself, or between fences in Markdown.

mod diagram;
pub(crate) mod entity;
mod journey;
pub(crate) mod nameless;
mod other;
mod statement;

use crate::decode::decode;
use crate::draft::Draft;
use crate::file::{File, Options};
use crate::imported::Import;
use crate::mermaid::diagram::Diagram;
use crate::notes;
use crate::notes::paragraph::Unit;
use crate::refusal::Refusal;
use crate::summary::Summary;

/// Makes a journey of a diagram.
pub(crate) fn import(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let text = decode(file.bytes, options.messages)?;
    if text.trim_start().starts_with(['`', '~']) {
        return import_with_notes(file, options);
    }
    if text.trim().is_empty() {
        return Err(Refusal::no_tasks(options.messages));
    }
    if !statement::is_journey(&text) {
        return Err(other::refusal(&text, options.messages));
    }
    let mut summary = Summary::default();
    let draft = drawn(&text, 1, file.stem().to_owned(), file, options, &mut summary)?;
    Ok(Import { drafts: vec![draft], summary })
}

/// Makes a journey of notes in Markdown, and one of each diagram in them that is a journey; other diagrams
/// are left out, and refused where there is nothing else.
pub(crate) fn import_with_notes(file: &File<'_>, options: &Options) -> Result<Import, Refusal> {
    let (document, notes) = notes::read_markdown(file, options)?;
    let (journeys, others): (Vec<_>, Vec<_>) =
        document.diagrams.iter().partition(|diagram| statement::is_journey(&diagram.text));
    let mut import = match (notes, others.first()) {
        (Ok(import), _) => import,
        (Err(_), Some(other)) if journeys.is_empty() => {
            return Err(other::refusal(&other.text, options.messages));
        }
        (Err(refusal), _) if journeys.is_empty() => return Err(refusal),
        (Err(_), _) => {
            let summary = Summary::leaving_out(document.left_out);
            Import { drafts: Vec::new(), summary }
        }
    };
    let is_alone = import.drafts.is_empty() && journeys.len() == 1;
    for (nth, diagram) in (1..).zip(journeys) {
        let stem = file.stem();
        let name = if is_alone { stem.to_owned() } else { format!("{stem}-{nth}") };
        let number = diagram.number;
        let draft = drawn(&diagram.text, number, name, file, options, &mut import.summary)?;
        import.drafts.push(draft);
    }
    for diagram in others {
        let place = Unit::Line.place(diagram.number, options.messages);
        import.summary.leave_out(place, other::name(&diagram.text, options.messages));
    }
    Ok(import)
}

/// The journey of a diagram of which the text begins on line `first` of a file.
fn drawn(
    text: &str,
    first: usize,
    name: String,
    file: &File<'_>,
    options: &Options,
    summary: &mut Summary,
) -> Result<Draft, Refusal> {
    let diagram = Diagram::read(text, first, options.messages)?;
    journey::of_diagram(diagram, name, file, options, summary)
}
