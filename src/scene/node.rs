//! One thing in a drawing, and a group: things that belong together, what they are, and where in
//! the journey they come from.

use crate::language::LanguageTag;
use crate::model::{Link, Place};
use crate::scene::join::Join;
use crate::scene::paragraph::Paragraph;
use crate::scene::role::Role;
use crate::scene::shape::{Circle, Path, Rect};

/// One thing in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Things that belong together; boxed, as it is twice as large as any other thing.
    Group(Box<Group>),
    /// A rectangle.
    Rect(Rect),
    /// A path of lines and curves.
    Path(Path),
    /// A circle.
    Circle(Circle),
    /// Lines of text.
    Paragraph(Paragraph),
}

/// Things that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What it is.
    pub role: Role,
    /// The part of the journey that it shows, where it shows one.
    pub place: Option<Place>,
    /// The page or mail box that it leads to: in formats in which a drawing can. Boxed, as few groups lead
    /// anywhere and there can be many of them.
    pub link: Option<Box<Link>>,
    /// What a reader who does not see the drawing is told; empty where the role is not told.
    pub label: String,
    /// What is in it, from back to front.
    pub nodes: Vec<Node>,
    /// What the lines in it join, where they join things.
    pub joins: Vec<Join>,
}

impl Group {
    /// Things that are not told by themselves.
    #[must_use]
    pub const fn silent(role: Role, nodes: Vec<Node>) -> Self {
        Self { role, place: None, link: None, label: String::new(), nodes, joins: Vec::new() }
    }

    /// Things that are told by a label.
    #[must_use]
    pub fn new(role: Role, label: impl Into<String>, nodes: Vec<Node>) -> Self {
        Self { role, place: None, link: None, label: label.into(), nodes, joins: Vec::new() }
    }

    /// The language of all text in it; `None` where there are several, or no text.
    #[must_use]
    pub fn language(&self) -> Option<LanguageTag> {
        only(self.nodes.iter()).ok().flatten()
    }

    /// The same, leading to a page or mail box.
    #[must_use]
    pub fn linking(self, link: Option<&Link>) -> Self {
        Self { link: link.cloned().map(Box::new), ..self }
    }

    /// The same, with lines that join things.
    #[must_use]
    pub fn joining(self, joins: Vec<Join>) -> Self {
        Self { joins, ..self }
    }

    /// The same, showing this part of the journey.
    #[must_use]
    pub fn showing(self, place: Option<Place>) -> Self {
        Self { place, ..self }
    }
}

/// Texts in more than one language.
struct Mixed;

fn only<'a>(nodes: impl Iterator<Item = &'a Node>) -> Result<Option<LanguageTag>, Mixed> {
    let mut found = None;
    for node in nodes {
        let language = match node {
            Node::Paragraph(paragraph) => Some(paragraph.language),
            Node::Group(group) => only(group.nodes.iter())?,
            _ => None,
        };
        if found.is_some() && language.is_some_and(|language| found != Some(language)) {
            return Err(Mixed);
        }
        found = found.or(language);
    }
    Ok(found)
}

impl From<Group> for Node {
    fn from(group: Group) -> Self {
        Self::Group(Box::new(group))
    }
}
