//! Makes changes to a text: in one pass where they do not notice each other.

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use crate::edit::kinds::Edit;
use crate::edit::making::Making;
use crate::edit::messages::other_file;
use crate::edit::page::Page;
use crate::edit::patch::{Patch, put};
use crate::edit::path::{Path, Spot, find};
use crate::edit::plan::Plan;
use crate::edit::step_places::numbered;
use crate::language::Language;
use crate::model::Journey;
use crate::source::{Document, OTHER_FILE, read, tree_of};

/// A text after a change.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Edited {
    /// The text.
    pub text: String,
    /// What it says.
    pub document: Document,
    /// What makes the text as it was.
    pub undo: Undo,
    /// In how many places a name was changed.
    pub renamed: usize,
}

/// What undoes a change: stretches of the text with what stood there, last change first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undo(Vec<Vec<Patch>>);

impl Undo {
    /// The text as it was before the change.
    #[must_use]
    pub fn put(&self, text: &str) -> String {
        let back = |text: String, patches: &Vec<Patch>| put(&text, patches).0;
        self.0.iter().rev().fold(text.to_owned(), back)
    }

    /// The stretches, change by change, in the order in which they were made.
    #[must_use]
    pub fn passes(&self) -> &[Vec<Patch>] {
        &self.0
    }
}

/// Makes a change.
///
/// # Errors
/// Why it cannot be made; the messages are in the language of `messages`.
pub fn apply(text: &str, edit: &Edit, messages: Language) -> Result<Edited, Diagnostics> {
    apply_all(text, std::slice::from_ref(edit), messages)
}

/// Makes several changes, each as if those before it were made; all of them, or none.
///
/// # Errors
/// Why one of them cannot be made.
pub fn apply_all(text: &str, edits: &[Edit], messages: Language) -> Result<Edited, Diagnostics> {
    let document = read(text, messages).map_err(|found| {
        // Numbers of steps count those of other files too, which are not at hand here.
        let elsewhere = found.iter().any(|it| it.code == OTHER_FILE);
        if elsewhere { told(other_file(messages)) } else { found }
    })?;
    let mut work = Work {
        text: text.to_owned(),
        journey: document.journey,
        undo: Vec::new(),
        renamed: 0,
        l: messages,
    };
    let mut rest = edits;
    while !rest.is_empty() {
        let many = rest.iter().take_while(|edit| edit.only_sets()).count();
        let done = many > 1 && work.pass(&rest[..many], 0).is_ok();
        let taken = if done { many } else { 1 };
        if !done {
            work.one(&rest[0])?;
        }
        rest = &rest[taken..];
    }
    let Work { text, undo, renamed, .. } = work;
    // What is wrong is told without its place: the text that it stands in is not kept.
    let document = read(&text, messages).map_err(|found| {
        let bare = |it: Diagnostic| Diagnostic { span: Span::default(), ..it };
        Diagnostics::from(found.into_iter().map(bare).collect::<Vec<_>>())
    })?;
    Ok(Edited { text, document, undo: Undo(undo), renamed })
}

/// Where a value stands with its key, or an item of a list.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn entry(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, |page, spot| {
        let node = spot.node();
        let start = match spot.chain.last() {
            Some(&(Some(key), _)) => page.start(key),
            _ => page.dash(node).unwrap_or_else(|| page.start(node)),
        };
        Span { start, end: page.end(node) }
    })
}

/// Where a value stands, without its key.
///
/// # Errors
/// When the text cannot be read, or nothing stands there.
pub fn value_at(text: &str, at: &Path, messages: Language) -> Result<Span, Diagnostics> {
    looked_up(text, at, messages, |page, spot| Span {
        start: page.start(spot.node()),
        end: page.end(spot.node()),
    })
}

fn looked_up(
    text: &str,
    at: &Path,
    l: Language,
    span: impl Fn(&Page<'_>, &Spot) -> Span,
) -> Result<Span, Diagnostics> {
    let tree = tree_of(text, l).map_err(Diagnostics::from)?;
    let page = Page::new(text, &tree);
    let path = numbered(&page, at, l).map_err(told)?;
    find(&page, &path, l).map(|spot| span(&page, &spot)).map_err(told)
}

fn told(message: Message) -> Diagnostics {
    message.at(Span::default()).into()
}

/// A text in the middle of its changes.
struct Work {
    text: String,
    journey: Journey,
    undo: Vec<Vec<Patch>>,
    renamed: usize,
    l: Language,
}

impl Work {
    fn one(&mut self, edit: &Edit) -> Result<(), Diagnostics> {
        let edits = std::slice::from_ref(edit);
        self.pass(edits, 0)?;
        if matches!(edit, Edit::MoveStep { .. }) {
            self.pass(edits, 1)?;
        }
        if !edit.only_sets() {
            // What comes next may lean on the steps as they are now.
            if let Ok(document) = read(&self.text, self.l) {
                self.journey = document.journey;
            }
        }
        Ok(())
    }

    fn pass(&mut self, edits: &[Edit], pass: usize) -> Result<(), Diagnostics> {
        let tree = tree_of(&self.text, self.l).map_err(Diagnostics::from)?;
        let page = Page::new(&self.text, &tree);
        let mut plan = Plan::new(&page, self.l);
        let mut renamed = 0;
        let making = Making { journey: &self.journey, l: self.l };
        for edit in edits {
            renamed += making.make(&mut plan, edit, pass).map_err(told)?;
        }
        let (text, _, undo) = plan.finish().map_err(told)?;
        self.text = text;
        self.undo.push(undo);
        self.renamed += renamed;
        Ok(())
    }
}
