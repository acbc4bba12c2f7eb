//! Reading a journey from a file in YAML or JSON, and writing one, with Dutch or English keys.

mod decode;
mod find_character;
pub(crate) mod form;
mod keys;
mod limits;
mod messages;
mod other_journey;
mod places;
pub(crate) mod reader;
mod recognise;
pub(crate) mod record;
#[cfg(feature = "json")]
mod schema;
mod starter;
mod syntax;
pub(crate) mod tree;
pub(crate) mod vocabulary;
pub(crate) mod writer;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, characters};
use crate::language::Language;
use crate::model::{Journey, Place, Step};
use crate::source::messages::file;
use crate::source::other_journey::{OtherJourneys, Unread};
use crate::source::places::Places;
use crate::source::tree::Tree;
use crate::source::vocabulary::StepKey;
use crate::source::writer::{LongTexts, Writer};

pub use decode::decode;
pub use find_character::find_character;
pub use keys::{FileKey, KeyGroup, key_groups};
pub use limits::{
    MAX_BESIDE, MAX_ERRORS, MAX_FILE_BYTES, MAX_LANE_NAME, MAX_NESTING, MAX_OWN_LANES, MAX_PARTIES,
    MAX_PARTS, MAX_PHASES, MAX_REPEATED_PARTS, MAX_STEPS, MAX_TEXT_CHARS,
};
pub(crate) use other_journey::CODE as OTHER_FILE;
pub use other_journey::OtherFiles;
pub use recognise::{OtherFile, recognise};
#[cfg(feature = "json")]
pub use schema::schema;
pub use starter::{starter, starter_told_by};

/// A journey together with where each of its parts stands in the file.
#[derive(Debug, Clone)]
pub struct Document {
    /// What the file says.
    pub journey: Journey,
    places: Places,
    warnings: Vec<Diagnostic>,
}

impl Document {
    /// Where a part of the journey stands in the file, for a message about it: its first line, or that
    /// of the nearest part around it when it does not stand there by itself. What may be changed there
    /// is told by `edit::Places`.
    #[must_use]
    pub fn locate(&self, place: Place) -> Span {
        self.places.locate(place)
    }

    /// What can be read but is probably not what is meant, in the order of the file: text that a `#`
    /// makes a remark, a sentence that a comma between `[ ]` cuts in two.
    #[must_use]
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }
}

/// Reads a journey; `messages` is the language of the errors.
///
/// Bytes of a file are made text by [`decode`].
///
/// # Errors
/// Everything that is wrong, in the order of the file; at most [`MAX_ERRORS`].
pub fn read(text: &str, messages: Language) -> Result<Document, Diagnostics> {
    read_in(text, messages, None)
}

/// As [`read()`], where parties may stand in other files (`{ file: inge.yaml }`): `files` gives what stands
/// in them. A name has no `..` in it, and is not absolute; a file that is referred to refers to no other.
///
/// # Errors
/// As [`read()`]; what is wrong in another file is told where it is referred to, with its line there.
pub fn read_with(
    text: &str,
    messages: Language,
    files: OtherFiles<'_>,
) -> Result<Document, Diagnostics> {
    let other = |name: &str| {
        let text = files(name).map_err(Unread::File)?;
        let document = read(&text, messages).map_err(|problems| first_of(&problems, &text))?;
        Ok(document.journey)
    };
    read_in(text, messages, Some(&other))
}

/// The first of several problems, as it is told in another file.
fn first_of(problems: &[Diagnostic], text: &str) -> Unread {
    if problems.iter().any(|problem| problem.code == other_journey::CODE) {
        return Unread::RefersOn;
    }
    let (line, message) = problems.first().map_or((1, String::new()), |problem| {
        (problem.span.position(text).line, problem.message.clone())
    });
    Unread::Problem { line, message, more: problems.len().saturating_sub(1) }
}

fn read_in(
    text: &str,
    messages: Language,
    others: Option<OtherJourneys<'_>>,
) -> Result<Document, Diagnostics> {
    let tree = checked_tree(text, messages)?;
    said(text, &tree, messages, others)
}

/// The tree of a text that may be a journey, or why it is none.
pub(crate) fn checked_tree(text: &str, messages: Language) -> Result<Tree<'_>, Diagnostics> {
    if text.len() > MAX_FILE_BYTES {
        return Err(vec![decode::too_large(messages)].into());
    }
    let forbidden: Vec<Diagnostic> = characters::forbidden(text)
        .take(MAX_ERRORS)
        .map(|(start, character)| {
            let span = Span { start, end: start + character.len_utf8() };
            file::forbidden_character(messages, character).at(span)
        })
        .collect();
    if !forbidden.is_empty() {
        return Err(forbidden.into());
    }
    tree_of(text, messages).map_err(|problems| told(text, problems, messages))
}

/// What the tree of a text says, where no part of it stands in another file.
pub(crate) fn document_of(
    text: &str,
    tree: &Tree<'_>,
    messages: Language,
) -> Result<Document, Diagnostics> {
    said(text, tree, messages, None)
}

fn said(
    text: &str,
    tree: &Tree<'_>,
    messages: Language,
    others: Option<OtherJourneys<'_>>,
) -> Result<Document, Diagnostics> {
    let record::Read { journey, places, warnings } = record::read(text, tree, messages, others)
        .map_err(|problems| told(text, problems, messages))?;
    Ok(Document { journey, places, warnings })
}

/// Problems as they are told: only what is no journey can be something else.
fn told(text: &str, problems: Vec<Diagnostic>, messages: Language) -> Diagnostics {
    match recognise::of_text(text) {
        Some(kind) => recognise::told(kind, text.as_bytes(), messages).into(),
        None => problems.into_iter().map(Diagnostic::masked).collect::<Vec<_>>().into(),
    }
}

/// The tree of a text: JSON is YAML too, but reads faster as what it is. Where it is neither, but
/// looks like JSON, what is wrong is told of JSON.
pub(crate) fn tree_of(text: &str, messages: Language) -> Result<Tree<'_>, Vec<Diagnostic>> {
    #[cfg(feature = "json")]
    if let Some(tree) = tree::build_json(text, messages) {
        return tree;
    }
    let tree = tree::build(text, messages);
    #[cfg(feature = "json")]
    let tree = tree.map_err(|problems| match tree::json_mistake(text, messages) {
        Some(mistake) => vec![mistake],
        None => problems,
    });
    tree
}

/// Writes a journey as a file in YAML, with the keys of a language: in the order in which a person
/// would write it, in short forms where they say all.
///
/// [`read`] makes the same journey of it, if a file can say it: texts without spaces at their ends,
/// steps with a card, levels on the scale, phases of the set, opportunities of steps before those of
/// phases.
#[must_use]
pub fn write(journey: &Journey, keys: Language) -> String {
    yaml(journey, keys, LongTexts::Folded)
}

/// As [`write()`], with each text on a line of its own, however long: easier to edit and to compare than
/// texts that are laid out anew with every word that changes.
#[must_use]
pub fn write_unfolded(journey: &Journey, keys: Language) -> String {
    yaml(journey, keys, LongTexts::OnALine)
}

/// The lines of a step as they stand in a file of this journey, from the first column on and without the
/// dash: each key and each text on a line of its own.
#[must_use]
pub fn write_step(journey: &Journey, step: &Step, keys: Language) -> String {
    let writer = Writer::new(journey, keys);
    writer::lines(&record::step_entries(step, &writer).into(), LongTexts::OnALine)
}

/// As [`write_step`], without what happens in it: what comes in below an event that stands in the file
/// already, such as its level.
#[must_use]
pub fn write_beside_event(journey: &Journey, step: &Step, keys: Language) -> String {
    let writer = Writer::new(journey, keys);
    let entries = record::step_entries(step, &writer).without(StepKey::Event);
    writer::lines(&entries.into(), LongTexts::OnALine)
}

fn yaml(journey: &Journey, keys: Language, texts: LongTexts) -> String {
    let writer = Writer::new(journey, keys);
    writer::yaml(&record::entries(journey, &writer).into(), texts)
}

/// As [`write()`], in JSON.
#[cfg(feature = "json")]
#[must_use]
pub fn write_json(journey: &Journey, keys: Language) -> String {
    let writer = Writer::new(journey, keys);
    writer::json(&record::entries(journey, &writer).into())
}
