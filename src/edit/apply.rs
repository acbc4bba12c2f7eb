//! Makes changes to a text: in one pass where they do not notice each other.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use crate::edit::field::{Form, form_on};
use crate::edit::kinds::Edit;
use crate::edit::making::Making;
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::patch::{Patch, put};
use crate::edit::path::Path;
use crate::edit::places::Places;
use crate::edit::plan::{Plan, Planned};
use crate::edit::touch::together;
use crate::language::Language;
use crate::model::Journey;
use crate::source::tree::Tree;
use crate::source::{Document, OTHER_FILE, checked_tree, document_of};

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

/// Makes several changes, each as if those before it were made; all of them, or none. Those that do not
/// touch each other are made in one pass over the text.
///
/// # Errors
/// Why one of them cannot be made.
pub fn apply_all(text: &str, edits: &[Edit], messages: Language) -> Result<Edited, Diagnostics> {
    let file = OpenFile::of(text, messages)?;
    let Changed { file, undo, renamed } = file.apply_all(edits, messages)?;
    Ok(Edited { text: file.text, document: file.document, undo, renamed })
}

/// A file that changes again and again: it is read once for each change.
#[derive(Debug, Clone)]
pub struct OpenFile {
    text: String,
    tree: Arc<Tree<'static>>,
    document: Document,
}

/// A file after changes.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Changed {
    /// The file.
    pub file: OpenFile,
    /// What makes the text as it was.
    pub undo: Undo,
    /// In how many places a name was changed.
    pub renamed: usize,
}

impl OpenFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Everything that is wrong in it; and that of a file which takes steps from another, where numbers of
    /// steps count those of that file too.
    pub fn of(text: &str, messages: Language) -> Result<Self, Diagnostics> {
        let tree = checked_tree(text, messages)?;
        let document = document_of(text, &tree, messages).map_err(|found| {
            let elsewhere = found.iter().any(|it| it.code == OTHER_FILE);
            if elsewhere { told(messages::other_file(messages)) } else { found }
        })?;
        Ok(Self { text: text.to_owned(), tree: Arc::new(tree.into_owned()), document })
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says.
    #[must_use]
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// Where the parts of its journey stand.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places::of_tree(&self.text, Arc::clone(&self.tree), &self.document.journey)
    }

    /// As [`form`](crate::edit::form).
    ///
    /// # Errors
    /// When it has no such step.
    pub fn form(&self, at: &Path, messages: Language) -> Result<Option<Form>, Diagnostics> {
        form_on(&Page::new(&self.text, &self.tree), at, messages)
    }

    /// As [`apply_all`]; the file itself stays as it is.
    ///
    /// # Errors
    /// As [`apply_all`].
    pub fn apply_all(&self, edits: &[Edit], messages: Language) -> Result<Changed, Diagnostics> {
        let mut work = Work {
            text: self.text.clone(),
            tree: Arc::clone(&self.tree),
            journey: self.document.journey.clone(),
            undo: Vec::new(),
            renamed: 0,
            l: messages,
        };
        let mut rest = edits;
        loop {
            let (made, document) = work.pass(rest)?;
            rest = &rest[made..];
            if let Some(document) = document {
                let Work { text, tree, undo, renamed, .. } = work;
                let file = Self { text, tree, document };
                return Ok(Changed { file, undo: Undo(undo), renamed });
            }
        }
    }
}

/// A text in the middle of its changes.
struct Work {
    text: String,
    tree: Arc<Tree<'static>>,
    /// What it says, or said when that could be read last.
    journey: Journey,
    undo: Vec<Vec<Patch>>,
    renamed: usize,
    l: Language,
}

/// What a pass makes.
struct Made {
    text: String,
    tree: Tree<'static>,
    undo: Vec<Patch>,
    renamed: usize,
    /// What the text says, where it can be read.
    document: Option<Document>,
}

impl Work {
    /// Makes as many of the first changes as do not touch each other, and says how many; what the text
    /// says then, where these were the last. Where they turn out to touch each other, fewer are made.
    fn pass(&mut self, edits: &[Edit]) -> Result<(usize, Option<Document>), Diagnostics> {
        let tree = Arc::clone(&self.tree);
        let page = Page::new(&self.text, &tree);
        let mut many = together(edits, &page, &self.journey);
        loop {
            let (own, rest) = edits.split_at(many);
            match self.made(&page, own, rest) {
                Err(_) if many > 1 => many = many.div_ceil(2),
                Err(why) => return Err(why),
                Ok(Made { text, tree, undo, renamed, document }) => {
                    self.text = text;
                    self.tree = Arc::new(tree);
                    self.undo.push(undo);
                    self.renamed += renamed;
                    if rest.is_empty() {
                        return Ok((many, document));
                    }
                    if let Some(document) = document {
                        self.journey = document.journey;
                    }
                    return Ok((many, None));
                }
            }
        }
    }

    /// Makes changes together, and holds the text against what it should say.
    fn made(&self, page: &Page<'_>, edits: &[Edit], rest: &[Edit]) -> Result<Made, Diagnostics> {
        let mut plan = Plan::new(page, self.l);
        let making = Making { journey: &self.journey, l: self.l };
        let mut renamed = 0;
        for edit in edits {
            renamed += making.make(&mut plan, edit).map_err(told)?;
        }
        let Planned { text, undo, marks } = plan.finish(edits.len() == 1).map_err(told)?;
        let tree = checked_tree(&text, self.l).map_err(|_| told(why_not(page, self.l)))?;
        if !marks.are_made(page, &Page::new(&text, &tree)) {
            return Err(told(why_not(page, self.l)));
        }
        let document = match document_of(&text, &tree, self.l) {
            Ok(document) => Some(document),
            // What comes next may make it right.
            Err(_) if !rest.is_empty() => None,
            Err(found) => return Err(unplaced(found)),
        };
        let tree = tree.into_owned();
        Ok(Made { text, tree, undo, renamed, document })
    }
}

/// Why a text does not say what it should.
fn why_not(page: &Page<'_>, l: Language) -> Message {
    let is_shared = page.tree.all_repeated().next().is_some();
    if is_shared { messages::shared(l) } else { messages::impossible(l) }
}

/// What is wrong, without its place: the text that it stands in is not kept.
fn unplaced(found: Diagnostics) -> Diagnostics {
    let bare = |it: Diagnostic| Diagnostic { span: Span::default(), ..it };
    Diagnostics::from(found.into_iter().map(bare).collect::<Vec<_>>())
}

fn told(message: Message) -> Diagnostics {
    message.at(Span::default()).into()
}
