//! What stands beside or below the text of a document: comments, footnotes and endnotes.

use std::collections::HashMap;

use klantreis::model::Language;

use crate::refusal::Refusal;
use crate::xml::{Node, walk};

/// Notes by their numbers in the document.
#[derive(Debug, Default)]
pub(crate) struct SideNotes(HashMap<String, String>);

impl SideNotes {
    /// Reads the notes of one kind, of which each is an element of this name; none where the document has
    /// no such part.
    pub fn read(text: Option<&str>, kind: &str, messages: Language) -> Result<Self, Refusal> {
        let mut notes = Self::default();
        let mut open: Option<(String, String)> = None;
        let mut is_text = false;
        walk(text.unwrap_or_default(), messages, |node| {
            match node {
                Node::Start(element) if element.name() == kind => {
                    // The line above the footnotes is one of them.
                    let is_own = element.attribute("type").is_none_or(|kind| kind == "normal");
                    open = element.attribute("id").filter(|_| is_own).map(|id| (id, String::new()));
                }
                Node::Start(element) => match element.name() {
                    "t" => is_text = true,
                    "p" | "br" | "tab" => open.iter_mut().for_each(|(_, note)| note.push(' ')),
                    _ => {}
                },
                Node::Text(text) if is_text => {
                    if let Some((_, note)) = &mut open {
                        note.push_str(&text);
                    }
                }
                Node::End(name) if name == kind => notes.0.extend(open.take()),
                Node::End(name) if name == "t" => is_text = false,
                Node::End(_) | Node::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(notes)
    }

    /// The words of a note.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|note| note.trim()).filter(|note| !note.is_empty())
    }
}
