//! Makes changes to a text: in one pass where they do not notice each other.

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use crate::edit::kinds::Edit;
use crate::edit::making::Making;
use crate::edit::messages;
use crate::edit::page::Page;
use crate::edit::patch::{Patch, put};
use crate::edit::plan::{Plan, Planned};
use crate::edit::touch::together;
use crate::edit::value::Said;
use crate::language::Language;
use crate::model::Journey;
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
/// notice each other are made in one pass over the text.
///
/// # Errors
/// Why one of them cannot be made.
pub fn apply_all(text: &str, edits: &[Edit], messages: Language) -> Result<Edited, Diagnostics> {
    let text = text.to_owned();
    let mut work = Work { text, journey: None, undo: Vec::new(), renamed: 0, l: messages };
    let mut rest = edits;
    loop {
        let (made, document) = work.pass(rest)?;
        rest = &rest[made..];
        if let Some(document) = document {
            let Work { text, undo, renamed, .. } = work;
            return Ok(Edited { text, document, undo: Undo(undo), renamed });
        }
    }
}

/// A text in the middle of its changes.
struct Work {
    text: String,
    /// What it says, or said when that could be read last.
    journey: Option<Journey>,
    undo: Vec<Vec<Patch>>,
    renamed: usize,
    l: Language,
}

/// What a pass makes.
struct Made {
    text: String,
    undo: Vec<Patch>,
    renamed: usize,
    /// What the text says, where that is asked for.
    document: Option<Document>,
}

impl Work {
    /// Makes as many of the first changes as do not notice each other, and says how many; what the text
    /// says then, where these were the last. Where they turn out to notice each other, fewer are made.
    fn pass(&mut self, edits: &[Edit]) -> Result<(usize, Option<Document>), Diagnostics> {
        let tree = checked_tree(&self.text, self.l)?;
        let page = Page::new(&self.text, &tree);
        let journey = match self.journey.take() {
            Some(journey) => journey,
            None => first(&page, self.l)?,
        };
        let mut many = together(edits, &page, &journey);
        loop {
            let (own, rest) = edits.split_at(many);
            match self.made(&page, &journey, (own, rest)) {
                Err(_) if many > 1 => many = many.div_ceil(2),
                Err(why) => return Err(why),
                Ok(Made { text, undo, renamed, document }) => {
                    self.text = text;
                    self.undo.push(undo);
                    self.renamed += renamed;
                    if rest.is_empty() {
                        return Ok((many, document));
                    }
                    self.journey = Some(document.map_or(journey, |it| it.journey));
                    return Ok((many, None));
                }
            }
        }
    }

    /// Makes changes together, and holds the text against what it should say.
    fn made(
        &self,
        page: &Page<'_>,
        journey: &Journey,
        (edits, rest): (&[Edit], &[Edit]),
    ) -> Result<Made, Diagnostics> {
        let mut plan = Plan::new(page, self.l);
        let making = Making { journey, l: self.l };
        let mut renamed = 0;
        for edit in edits {
            renamed += making.make(&mut plan, edit).map_err(told)?;
        }
        let is_one = edits.len() == 1;
        let Planned { text, undo, wanted } = plan.finish(is_one).map_err(told)?;
        let tree = checked_tree(&text, self.l).map_err(|_| told(why_not(page, self.l)))?;
        if Said::of_file(&Page::new(&text, &tree)) != wanted {
            return Err(told(why_not(page, self.l)));
        }
        let document = document_of(&text, &tree, self.l);
        let document = match document {
            Ok(document) => Some(document),
            // What comes next may make it right.
            Err(_) if !rest.is_empty() => None,
            Err(found) => return Err(unplaced(found)),
        };
        Ok(Made { text, undo, renamed, document })
    }
}

/// What a text says before anything changes.
fn first(page: &Page<'_>, l: Language) -> Result<Journey, Diagnostics> {
    let document = document_of(page.text, page.tree, l).map_err(|found| {
        // Numbers of steps count those of other files too, which are not at hand here.
        let elsewhere = found.iter().any(|it| it.code == OTHER_FILE);
        if elsewhere { told(messages::other_file(l)) } else { found }
    })?;
    Ok(document.journey)
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
